"""The search of a help site in the pages of another generator.

`faq_help.mkdocs` is a plugin of MkDocs and `faq_help.sphinx` an extension of Sphinx. Both run the command `faq` when the
site is built, which exports the help site into a folder of it, and put the element `<faq-help>` into the pages.
"""
