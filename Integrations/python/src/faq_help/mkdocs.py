"""The plugin `faq-help` of MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from .element import base_url, element, folder, place, placed, script
from .export import HelpError, HelpSite

log = get_plugin_logger(__name__)


class HelpOptions(Config):
    kb = config_options.Type(str, default="")
    command = config_options.Type(str, default="faq")
    config = config_options.Optional(config_options.Type(str))
    base = config_options.Type(str, default="help")
    where = config_options.Type(str, default="top")
    attributes = config_options.Type(dict, default={})


class HelpPlugin(BasePlugin[HelpOptions]):
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        options = self.config
        beside = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        try:
            self.site = HelpSite.of(options.command, options.kb, options.config, beside)
            self.base = folder(options.base)
            self.where = place(options.where)
            self.element = element(options.attributes)
        except HelpError as error:
            raise PluginError(str(error)) from error
        # MkDocs makes the address relative to each page.
        config.extra_javascript.append(script(self.base))
        return config

    def on_page_content(self, html: str, **_: Any) -> str:
        return placed(self.element, self.where, html)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        try:
            warnings = self.site.export(Path(config.site_dir, self.base), base_url(config.site_url, self.base))
        except HelpError as error:
            raise PluginError(str(error)) from error
        for warning in warnings:
            log.warning(warning)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
        server.watch(str(self.site.kb))
        if self.site.config:
            server.watch(str(self.site.config))
        return server
