let sheet;

// Gives a shadow tree its style, from a sheet that all share where the browser and the page's policy let them.
function dress(root) {
  try {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(setup.style);
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    root.append(make('style', {}, setup.style));
  }
}
