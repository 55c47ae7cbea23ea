"""Builds sites with other generators and the package of Integrations/python, as their owners would."""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from playwright.sync_api import expect  # noqa: E402
from sites import FAQ, PATIENCE, Tab, served  # noqa: E402

expect.set_options(timeout=PATIENCE * 1000)

FAQ_PAGE = """# Questions

## Q: Saving fails with "disk quota exceeded". What now?
<!-- faq
id: disk-quota
-->

A: Remove old drafts.

## Q: Where is the log of the server?

A: Below `/var/log/example`.
"""


class Project:
    """A folder with pages, a knowledge base, and the configuration of a generator."""

    def __init__(self, files):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-integration-"))
        for path, text in {"faq/questions.md": FAQ_PAGE, **files}.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def run(self, module, *arguments):
        """What a generator says, and its exit status."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments], cwd=self.folder, capture_output=True, encoding="utf-8")
        return done.stdout + done.stderr, done.returncode


def ask(test, tab, query, answer):
    """Types a question on the page that is open; the best result leads to the answer's page."""
    element = tab.page.locator("faq-help")
    expect(element).to_have_count(1)
    element.get_by_role("combobox").click()
    element.get_by_role("combobox").press_sequentially(query)
    best = element.get_by_role("option").first
    expect(best).to_contain_text(answer)
    best.click()
    tab.page.wait_for_url("**/q/disk-quota.html")
    expect(tab.page.get_by_role("heading", level=1)).to_contain_text(answer)
    test.assertEqual(tab.problems, [])
