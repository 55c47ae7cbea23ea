"""The element `<faq-help>` in a page."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from .export import HelpError

PLACES = ("top", "bottom", "none")
_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")


def element(attributes: Mapping[str, object]) -> str:
    """`<faq-help>` with the attributes its owner chose."""
    written = []
    for name, value in attributes.items():
        if not _NAME.match(str(name)):
            raise HelpError(f"faq-help: attributes: {name!r} is no name of an attribute: small letters, digits and -")
        if not isinstance(value, str):
            raise HelpError(f"faq-help: attributes: {name}: expected text in quotes, not {value!r}")
        written.append(f' {name}="{html.escape(value)}"')
    return f"<faq-help{''.join(written)}></faq-help>"


def placed(element: str, where: str, content: str) -> str:
    """The content of a page with the element in its place."""
    return {"top": element + content, "bottom": content + element, "none": content}[where]


def place(where: str) -> str:
    if where not in PLACES:
        raise HelpError(f"faq-help: where: expected {', '.join(PLACES[:-1])} or {PLACES[-1]}, not {where!r}")
    return where


def folder(base: str) -> str:
    """A folder below the root of the site, such as `help` or `support/faq`: never the root itself, which is another's."""
    parts = PurePosixPath(base).parts
    if not parts or base.startswith("/") or ".." in parts or "\\" in base:
        raise HelpError(f"faq-help: base: expected a folder within the site, such as help, not {base!r}")
    return "/".join(parts)


def script(base: str) -> str:
    """The address of the element's script from the root of the site."""
    return quote(base) + "/search/faq-help.js"


def base_url(site: str | None, base: str) -> str | None:
    """Where the help site will stand, if it is known where the site around it will."""
    return f"{site.rstrip('/')}/{quote(base)}/" if site else None
