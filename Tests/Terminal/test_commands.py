"""What the commands print on a terminal: answers, questions back, that nothing is recorded, entries, lists and logs."""

import shlex
import subprocess

from terminals import FAQ, HERE, TerminalCase

FOLDER = HERE / "commands"
KB = {"FAQ_KB": "lamp.md"}
SIZES = [("80", {"columns": 80, "rows": 50}), ("40", {"columns": 40, "rows": 60})]
LANGUAGES = [("en", "C.UTF-8"), ("zh", "zh_CN.UTF-8")]
COMMANDS = [
    ("answer", ["lamp.turnOn: bulb access denied"]),
    ("none", ["quarterly bulb tax report"]),
    ("show", ["show", "flicker"]),
    ("list", ["list"]),
    ("log", ["log", "app.log"]),
    ("mistake", ["bulb", "--jsn"]),
    ("help", ["list", "--help"]),
]


class Screens(TerminalCase):
    def ask(self, words, until="\n[end]", environment={}, **options):
        """A terminal that shows what the command prints, and nothing of how it was called."""
        terminal = self.terminal(environment={**KB, **environment}, **options)
        terminal.enter(f"cd {shlex.quote(str(FOLDER))}; clear; {shlex.join([FAQ, *words])}; echo '[end]'")
        terminal.wait_for(until)
        return terminal

    def test_every_size_and_language(self):
        for size, options in SIZES:
            for language, locale in LANGUAGES:
                for name, words in COMMANDS:
                    with self.subTest(name=name, size=size, language=language):
                        terminal = self.ask(words, **options, locale=locale)
                        self.assert_shows(terminal, f"command-{name}-{size}-{language}")

    def test_a_question_back_is_asked_and_answered(self):
        for size, options in SIZES:
            for language, locale in LANGUAGES:
                with self.subTest(size=size, language=language):
                    terminal = self.ask(["access denied"], "[1–2", **options, locale=locale)
                    self.assert_shows(terminal, f"command-ask-{size}-{language}")
                    terminal.type("2")
                    terminal.press("Enter")
                    terminal.wait_for("\n[end]")
                    self.assert_shows(terminal, f"command-asked-{size}-{language}")

    def test_colours(self):
        terminal = self.ask(["show", "bulb-on"], columns=80, rows=50)
        shown = terminal.text(styles=True)
        self.assertIn("\x1b[32m\"left\"", shown)
        self.assertEqual(terminal.text(), self.ask(
            ["show", "bulb-on"], columns=80, rows=50, environment={"NO_COLOR": "1"}).text())

    def test_no_colours(self):
        for options in [{"environment": {"NO_COLOR": "1"}}, {"term": "dumb"}]:
            with self.subTest(**options):
                terminal = self.ask(["show", "bulb-on"], columns=80, rows=50, **options)
                self.assertNotIn("\x1b", terminal.text(styles=True))
                self.assertIn("source lamp.md:5 · bulb-on\n[end]", terminal.text())

    def test_a_pipe_gets_lines_as_long_as_they_are(self):
        shown = subprocess.run(
            [FAQ, "show", "bulb-on"], cwd=FOLDER, capture_output=True,
            env={**KB, "LC_ALL": "C.UTF-8", "TERM": "xterm"}).stdout.decode()
        self.assertNotIn("\x1b", shown)
        self.assertIn("E17   the bulb is dark, which mostly says that no current flows  change", shown)

    def test_a_long_answer_is_read_in_a_pager_and_left_with_a_key(self):
        terminal = self.ask(
            ["show", "bulb-on"], "One contact is loose", columns=40, rows=12,
            environment={"PAGER": "less", "LESS": "RX"})
        terminal.press("G")
        terminal.wait_for("lamp.md:5")
        # An interrupt is for the pager, too, which throws away what was typed right after it.
        terminal.press("C-c")

        def is_at_the_top():
            terminal.press("g")
            return "One contact is loose" in terminal.text()

        terminal.wait(is_at_the_top, "the pager has gone")
        terminal.press("q")
        terminal.wait_for("\n[end]")
        self.assertEqual(terminal.wait_for_shell(), 0)
