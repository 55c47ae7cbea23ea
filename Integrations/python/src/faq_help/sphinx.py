"""The extension `faq_help.sphinx` of Sphinx."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from .element import base_url, element, folder, place, placed, script
from .export import HelpError, HelpSite

log = logging.getLogger(__name__)

# Pages for readers. Others, such as those of an e-book or of serialised HTML, run no scripts.
BUILDERS = ("html", "dirhtml", "singlehtml")


class Help:
    """The help site of one build, checked and exported before the first page is written."""

    def __init__(self, app: Sphinx, builder: StandaloneHTMLBuilder) -> None:
        self.builder = builder
        config = app.config
        try:
            if not isinstance(config.faq_help_attributes, Mapping):
                raise HelpError(f"faq-help: attributes: expected a dictionary, not {config.faq_help_attributes!r}")
            self.where = place(config.faq_help_where)
            self.element = element(config.faq_help_attributes)
            base = folder(config.faq_help_base)
            site = HelpSite.of(config.faq_help_command, config.faq_help_kb, config.faq_help_config, Path(app.confdir))
            self.folder = Path(app.outdir, base)
            warnings = site.export(self.folder, base_url(config.html_baseurl, base))
        except HelpError as error:
            raise ExtensionError(str(error)) from error
        for warning in warnings:
            log.warning("%s", warning, type="faq-help")
        # Sphinx looks for scripts in its folder of static files; this one is beside that.
        app.add_js_file(posixpath.join("..", script(base)), loading_method="defer")
        app.connect("html-page-context", self.show)

    def show(self, app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
        if Path(self.builder.get_outfilename(page)).is_relative_to(self.folder):
            raise ExtensionError(f"faq-help: base: the page {page} would stand among those of the help site: choose another folder")
        context["faq_help"] = self.element
        if "body" in context:
            context["body"] = placed(self.element, self.where, context["body"])


def begin(app: Sphinx) -> None:
    if isinstance(app.builder, StandaloneHTMLBuilder) and app.builder.name in BUILDERS:
        Help(app, app.builder)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_config_value("faq_help_kb", "", "html", str)
    app.add_config_value("faq_help_command", "faq", "html", str)
    app.add_config_value("faq_help_config", None, "html", (str, type(None)))
    app.add_config_value("faq_help_base", "help", "html", str)
    app.add_config_value("faq_help_where", "top", "html", str)
    app.add_config_value("faq_help_attributes", {}, "html", dict)
    app.connect("builder-inited", begin)
    return {"version": "0.1.0", "parallel_read_safe": True, "parallel_write_safe": True}
