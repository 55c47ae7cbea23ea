"""The finder, `faq` alone on a terminal."""

import os
import pathlib
import signal

from terminals import FAQ, KB, TerminalCase

WIDE = {"columns": 120, "rows": 24}
NORMAL = {"columns": 80, "rows": 24}
SMALL = {"columns": 40, "rows": 15}
CHINESE = "zh_CN.UTF-8"


class Looks(TerminalCase):
    def finder(self, **options):
        terminal = self.terminal(**options)
        terminal.run(FAQ, "--kb", KB)
        terminal.wait_for("Errors")
        return terminal

    def test_all_entries_by_section(self):
        for name, options in [("80", NORMAL), ("40", SMALL), ("120", WIDE)]:
            for language, locale in [("en", "C.UTF-8"), ("zh", CHINESE)]:
                with self.subTest(name=name, language=language):
                    terminal = self.finder(**options, locale=locale)
                    self.assert_shows(terminal, f"finder-all-{name}-{language}")

    def test_a_query_half_typed(self):
        terminal = self.finder(**NORMAL)
        terminal.type("lamp.self")
        self.assert_shows(terminal, "finder-typing-80")

    def test_the_question_back(self):
        for name, options in [("80", NORMAL), ("40", SMALL)]:
            for language, locale in [("en", "C.UTF-8"), ("zh", CHINESE)]:
                with self.subTest(name=name, language=language):
                    terminal = self.finder(**options, locale=locale)
                    terminal.type("bulb access denied")
                    self.assert_shows(terminal, f"finder-question-{name}-{language}")

    def test_a_choice_by_keys(self):
        for keys in [("M-2",), ("Tab", "2")]:
            terminal = self.finder(**NORMAL)
            terminal.type("bulb access denied")
            terminal.wait_for("Alt-1")
            terminal.press(*keys)
            terminal.wait_for("The test adapter is worn out")
            terminal.press("q")
            terminal.wait_for("> bulb access denied")
            terminal.wait_for("confidence")

    def test_none_of_the_choices(self):
        terminal = self.finder(**NORMAL)
        terminal.type("bulb access denied")
        terminal.wait_for("Alt-1")
        terminal.press("M-0")
        terminal.wait_for("not recorded")

    def test_pinyin_and_initials(self):
        for query in ["tiaoguangquanxianbuzu", "qxbz", "闪烁"]:
            terminal = self.finder(**NORMAL)
            terminal.type(query)
            terminal.wait_for("flicker" if query == "闪烁" else "> 调用 lamp.dim")
            terminal.wait_until_gone("clean-shade")

    def test_colours(self):
        terminal = self.finder(**NORMAL)
        terminal.type("bulb access")
        self.assert_shows(terminal, "finder-colours", styles=True)

    def test_no_colours(self):
        terminal = self.finder(**NORMAL, environment={"NO_COLOR": "1"})
        terminal.type("bulb access")
        terminal.wait_for("> bulb access")
        self.assertNotIn("\x1b[", terminal.steady_text(styles=True))

    def test_reading(self):
        for language, locale in [("en", "C.UTF-8"), ("zh", CHINESE)]:
            terminal = self.finder(**SMALL, locale=locale)
            terminal.type("shade")
            terminal.press("Enter")
            self.assert_shows(terminal, f"reader-40-{language}")
            terminal.press("Space")
            self.assert_shows(terminal, f"reader-40-{language}-2")
            terminal.press("G")
            terminal.wait_for("ring   yes")
            terminal.press("g")
            self.assert_shows(terminal, f"reader-40-{language}")

    def test_help(self):
        for language, locale in [("en", "C.UTF-8"), ("zh", CHINESE)]:
            terminal = self.finder(**NORMAL, locale=locale)
            terminal.press("F1")
            self.assert_shows(terminal, f"finder-help-{language}")
            terminal.press("q")
            terminal.wait_for("clean-shade")

    def test_any_size(self):
        terminal = self.finder(**NORMAL)
        terminal.type("bulb")
        for columns, rows, golden in [(20, 6, "finder-20x6"), (1, 1, None), (3, 2, None), (120, 3, None),
                                      (10, 40, None), (80, 24, "finder-resized")]:
            terminal.resize(columns, rows)
            if golden:
                self.assert_shows(terminal, golden)
            else:
                terminal.steady_text()


class Keys(TerminalCase):
    def finder(self, **options):
        terminal = self.terminal(**NORMAL, **options)
        terminal.run(FAQ, "--kb", KB)
        terminal.wait_for("clean-shade")
        return terminal

    def test_edit_the_query(self):
        terminal = self.finder()
        terminal.type("one two 灯光")
        for key, query in [
            ("BSpace", "one two 灯"), ("C-w", "one two "), ("C-a", None), ("C-k", ""),
        ]:
            terminal.press(key)
            if query is not None:
                terminal.wait(
                    lambda: terminal.text().split("\n")[0] == f"> {query}".rstrip(), f"{key} does nothing")

    def test_walk_the_list(self):
        terminal = self.finder()
        for key, row in [("Down", "lamp.selfTest"), ("C-n", "调用 lamp.dim"), ("C-p", "lamp.selfTest"),
                         ("End", "How do I find"), ("Home", "lamp.turnOn"), ("Up", "lamp.turnOn")]:
            terminal.press(key)
            terminal.wait_for(f"> {row}")

    def test_a_pasted_log_is_one_query(self):
        terminal = self.finder()
        terminal.paste("10:00 INFO start\n10:01 ERROR lamp.selfTest: bulb access denied\n")
        terminal.wait_for("> 10:00 INFO start␤10:01 ERROR lamp.selfTest: bulb access denied␤")
        terminal.wait_for("> lamp.selfTest fails")

    def test_copy_a_sample(self):
        terminal = self.finder()
        terminal.type("lamp.turnOn")
        terminal.press("Enter")
        terminal.wait_for("clockwise")
        for keys, what, copied in [
            (["c"], "code sample 1 of 2", "lamp reset"), (["2", "c"], "code sample 2 of 2", "lamp counter"),
        ]:
            terminal.press(*keys)
            terminal.wait_for(f"copied {what}")
            terminal.wait(lambda: copied in terminal.tmux("show-buffer"), "nothing arrives")

    def test_open_in_an_editor_and_come_back(self):
        terminal = self.finder(environment={"EDITOR": "sh -c 'echo edit \"$@\" > edited; stty -g > during' -"})
        terminal.press("Down", "C-o")
        terminal.wait_for("opened ")
        self.assertEqual(pathlib.Path(terminal.folder, "edited").read_text(), f"edit +24 {KB}\n")
        terminal.press("Escape")
        terminal.wait_for_shell()
        self.assertEqual(pathlib.Path(terminal.folder, "during").read_text(), terminal.settings())

    def test_an_interrupt_in_the_editor_is_not_for_the_finder(self):
        terminal = self.finder(environment={"EDITOR": "sh -c 'echo editing; sleep 60' -"})
        terminal.press("C-o")
        terminal.wait_for("editing")
        terminal.press("C-c")
        terminal.wait_for("could not open")
        terminal.type("bulb")
        terminal.wait_for("> bulb")

    def test_suspend_and_go_on(self):
        terminal = self.finder()
        terminal.type("bulb")
        terminal.wait_for("> bulb")
        terminal.press("C-z")
        terminal.wait_for("Stopped")
        self.assertEqual(terminal.modes(), "0 1 1")
        terminal.type("fg")
        terminal.press("Enter")
        terminal.wait_for("lamp.turnOn")
        terminal.wait_for("> bulb")
        terminal.press("BSpace")
        terminal.wait_until_gone("> bulb")


class Ends(TerminalCase):
    def test_leaves_the_terminal_as_it_was(self):
        terminal = self.terminal(**NORMAL)
        before = terminal.settings()
        for end in ["Escape", "C-c", signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGSEGV,
                    signal.SIGABRT]:
            with self.subTest(end=end):
                terminal.run(FAQ, "--kb", KB)
                terminal.wait_for("clean-shade")
                self.assertEqual(terminal.modes(), "1 1 0")
                terminal.type("bulb")
                terminal.wait_for("> bulb")
                if isinstance(end, str):
                    terminal.press(end)
                    self.assertEqual(terminal.wait_for_shell(), 1)
                else:
                    os.kill(terminal.process(), end)
                    status = 70 if end in (signal.SIGSEGV, signal.SIGABRT) else 128 + end
                    self.assertEqual(terminal.wait_for_shell(), status)
                self.assertEqual(terminal.modes(), "0 1 1")
                self.assertNotIn("> bulb", terminal.text())
                self.assertEqual(terminal.settings(), before)

    def test_says_what_was_read(self):
        terminal = self.terminal(**NORMAL)
        terminal.run(FAQ, "--kb", KB)
        terminal.wait_for("clean-shade")
        terminal.type("闪烁")
        terminal.wait_until_gone("clean-shade")
        terminal.press("Enter")
        terminal.wait_for("source")
        terminal.press("q", "Escape")
        self.assertEqual(terminal.wait_for_shell(), 0)
        self.assertIn("灯光闪烁怎么办？  [flicker]", terminal.text())

    def test_a_terminal_that_can_do_nothing(self):
        for term in ["dumb", None]:
            terminal = self.terminal(**NORMAL, term=term)
            terminal.run(FAQ, "--kb", KB)
            self.assertEqual(terminal.wait_for_shell(), 64)
            self.assertIn("TERM other than dumb", " ".join(terminal.text().split()))

    def test_a_pipe(self):
        terminal = self.terminal(**NORMAL)
        terminal.enter(f"{FAQ} --kb {KB} | cat; exit=${{PIPESTATUS[0]}}; (exit $exit)")
        self.assertEqual(terminal.wait_for_shell(), 64)


class Handoff(TerminalCase):
    def test_a_terminal_takes_what_is_copied(self):
        terminal = self.terminal(**NORMAL)
        terminal.run(FAQ, "--kb", KB, "lamp.turnOn bulb access denied", "--code", "2", "--copy")
        terminal.wait_for("by way of the terminal (OSC 52)")
        terminal.wait(lambda: terminal.tmux("show-buffer") == "lamp counter\n", "nothing arrives")

    def test_tmux_takes_what_is_copied_inside_it(self):
        terminal = self.terminal(**NORMAL)
        terminal.enter(f"TMUX={terminal.folder}/socket,1,0 {FAQ} show dim-denied --kb {KB} --copy")
        terminal.wait_for("by way of tmux")
        self.assertEqual(terminal.tmux("show-buffer"), "lamp allow dim\n")
