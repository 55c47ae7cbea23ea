"""Runs `faq export html`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class HelpError(Exception):
    """What the owner of the site has to mend, in words."""


@dataclass(frozen=True)
class HelpSite:
    """A help site to be exported: by which command, and from what."""

    command: str
    kb: Path
    config: Path | None = None

    @classmethod
    def of(cls, command: str, kb: str, config: str | None, beside: Path) -> HelpSite:
        """Checks that all of it is there. Paths are relative to the folder `beside`; a bare name of a command is on PATH."""
        if not kb:
            raise HelpError("faq-help: kb is missing: the folder with the Markdown of the FAQ")
        site = cls(_command(command, beside), beside / kb, beside / config if config else None)
        if not site.kb.exists():
            raise HelpError(f"faq-help: kb: {site.kb}: no such file or folder")
        if site.config and not site.config.is_file():
            raise HelpError(f"faq-help: config: {site.config}: no such file")
        return site

    def export(self, folder: Path, base_url: str | None) -> list[str]:
        """Writes the site into a folder, and returns what the command warns of."""
        arguments = ["export", "html", "--json", "--kb", str(self.kb), "-o", str(folder)]
        if self.config:
            arguments += ["--config", str(self.config)]
        if base_url:
            arguments += ["--base-url", base_url]
        folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            done = subprocess.run([self.command, *arguments], capture_output=True, encoding="utf-8", errors="replace")
        except OSError as error:
            raise HelpError(f"faq-help: {self.command}: {error.strerror}") from error
        answer = _object(done.stdout)
        if done.returncode != 0:
            reasons = _lines(answer.get("error")) or [done.stderr.strip()]
            raise HelpError("\n".join(["faq-help: the export failed", *reasons]))
        return _lines(answer)


def _command(name: str, beside: Path) -> str:
    is_path = os.path.dirname(name) != ""
    found = shutil.which(str(beside / name) if is_path else name)
    if not found:
        where = f"{beside / name} is not there, or is no program" if is_path else f"there is no command {name} on PATH"
        raise HelpError(f"faq-help: {where}; name it with the option command")
    return found


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _lines(answer: Any) -> list[str]:
    """The message of an answer and its diagnostics, each with its place, as the command prints them."""
    if not isinstance(answer, dict):
        return []
    lines = [str(answer["message"])] if "message" in answer else []
    for one in answer.get("diagnostics", []):
        lines.append(f"{one['file']}:{one['line']}: {one['severity']}: {one['message']} [{one['code']}]")
    return lines
