"""The search of a site: typing, pasting, keys, screen readers, addresses, and other pages that hold it."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sites import FAQ, PATIENCE, ROOT, Tab, address, content_site, export, sample_site, served

expect.set_options(timeout=PATIENCE * 1000)

ENTRY = "q/user-id.html"
TWINS = "ISV 权限不足"
NOTHING = "怎么查看快递物流信息"
ANSWER = "无效的授权关系"
ANSWER_PAGE = "q/getopenuserinfo-invalid-authorization.html"
LOG = """2026-11-22 10:00:01 ERROR request failed
  method: alipay.user.info.share
  code: 40006, msg: Insufficient Permissions
  sub_code: isv.insufficient-isv-permissions
"""


def by_command(query):
    """What the command says to a query."""
    done = subprocess.run(
        [FAQ, "--kb", str(ROOT / "Content"), "--json", "--", query], capture_output=True, text=True)
    return json.loads(done.stdout)


class Search:
    """The search of the page in a tab."""

    def __init__(self, tab, field="combobox"):
        self.page = tab.page
        self.field = tab.page.get_by_role(field)
        self.options = tab.page.get_by_role("option")
        self.head = tab.page.locator("faq-help .head")
        self.voice = tab.page.locator("faq-help .voice")

    def type(self, text, awaited=None):
        self.field.click()
        self.field.press_sequentially(text)
        expect(awaited or self.options.first).to_be_visible()

    def paste(self, text):
        self.field.evaluate("""(field, text) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            field.focus();
            field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }""", text)

    def active(self):
        return self.field.get_attribute("aria-activedescendant")


class Asking(unittest.TestCase):
    def test_typing_finds_the_answer_of_the_command(self):
        wanted = by_command(ANSWER)["matches"][0]
        for path in ("index.html", ENTRY):
            with Tab() as tab:
                tab.page.goto(address(content_site(), path))
                search = Search(tab)
                search.type(ANSWER)
                expect(search.options.first).to_contain_text(wanted["question"])
                # In words; the number is for who asks why.
                expect(search.options.first).to_contain_text("很符合")
                expect(search.options.first).not_to_contain_text("0.")
                self.assertEqual(search.options.first.locator("mark").all_inner_texts(), [ANSWER])
                search.options.first.click()
                tab.page.wait_for_url("**/" + ANSWER_PAGE)
                self.assertEqual(tab.problems, [])

    def test_twins_are_told_apart_by_a_question(self):
        choices = by_command(TWINS)["question"]["choices"]
        with served(content_site()) as base, Tab() as tab:
            tab.page.goto(base + "index.html")
            search = Search(tab)
            search.type(TWINS)
            expect(search.head).to_have_text("有 2 条答案同样符合。是哪个接口？")
            self.assertEqual(tab.page.locator("faq-help .choice b").all_inner_texts(), [one["label"] for one in choices])
            tab.page.get_by_role("option", name="alipay.user.info.share").click()
            tab.page.wait_for_url("**/q/isv-user-info-share.html")

    def test_none_of_the_choices_is_a_choice_that_the_page_hears_of(self):
        choices = by_command(TWINS)["question"]["choices"]
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            tab.page.evaluate("document.addEventListener('faq-miss', event => { window.heard = event.detail; })")
            search = Search(tab)
            search.type(TWINS)
            none = tab.page.get_by_role("option", name="都不是")
            expect(none).to_be_visible()
            search.field.press("ArrowUp")
            search.field.press("Enter")
            expect(search.head).to_have_text("没有收录。")
            expect(search.field).to_be_focused()
            self.assertEqual(
                tab.page.evaluate("window.heard"),
                {"query": TWINS, "why": "declined", "declined": [one["entry"] for one in choices]})
            self.assertEqual(tab.problems, [])

    def test_what_is_not_recorded_is_said_to_be(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            search = Search(tab)
            search.type(NOTHING, search.head)
            expect(search.head).to_have_text("没有收录。")
            # What is as good as unrelated is no help; all questions are.
            self.assertEqual(search.options.count(), 0)
            tab.page.locator("faq-help .contact").get_by_role("link", name="全部问题").click()
            tab.page.wait_for_url("**/index.html")

    def test_the_owner_is_asked_with_the_question(self):
        with Tab() as tab:
            tab.page.goto(address(sample_site(), "index.html") + "?q=zebra%20%26%20giraffe")
            link = tab.page.get_by_role("link", name="Send us this question")
            expect(link).to_have_attribute("href", "https://lamp.example.com/ask?q=zebra%20%26%20giraffe")
            tab.page.evaluate("document.querySelector('faq-help').setAttribute('contact', 'mailto:a@x.example?subject=FAQ')")
            Search(tab).field.fill("zebra")
            expect(link).to_have_attribute("href", "mailto:a@x.example?subject=FAQ&body=zebra")

    def test_the_owner_says_where_the_question_goes(self):
        kb = pathlib.Path(tempfile.mkdtemp(prefix="faq-contact-"))
        (kb / "a.md").write_text("### Q: How does a lamp shine?\n\nA: Brightly.\n")
        (kb / "site.conf").write_text("contact: https://x.example/new?title={question}&kind=faq\n")
        site = export(kb)[0]
        with Tab() as tab:
            tab.page.goto(address(site, "index.html") + "?q=zebra?")
            expect(tab.page.get_by_role("link", name="Send us this question")).to_have_attribute(
                "href", "https://x.example/new?title=zebra%3F&kind=faq")
            expect(tab.page.get_by_role("link", name="Ask us")).to_have_attribute(
                "href", "https://x.example/new?title=&kind=faq")

    def test_a_pasted_log_keeps_its_lines_and_says_what_was_recognised(self):
        wanted = by_command(LOG)["matches"][0]["question"]
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            Search(tab).paste(LOG)
            search = Search(tab, "textbox")
            expect(search.options.first).to_contain_text(wanted)
            self.assertEqual(search.field.input_value(), LOG.rstrip())
            self.assertEqual(search.field.get_attribute("aria-label"), "粘贴的内容")
            expect(search.field).to_be_focused()
            self.assertIn("40006", tab.page.locator("faq-help .heard code").all_inner_texts())
            expect(search.voice).to_contain_text(re.compile("^识别出 .*40006.*答案：调用"))
            # Arrows go through the text until it ends.
            tab.page.keyboard.press("ArrowUp")
            tab.page.keyboard.press("ArrowDown")
            self.assertIsNone(search.active())
            tab.page.keyboard.press("End")
            tab.page.keyboard.press("ArrowDown")
            self.assertEqual(search.active(), "option-0")
            # A log stays out of the address; one line goes back to the field of one line.
            self.assertNotIn("?", tab.page.url)
            search.field.fill(ANSWER)
            expect(tab.page.get_by_role("combobox")).to_be_focused()
            expect(tab.page.get_by_role("combobox")).to_have_value(ANSWER)

    def test_what_was_found_is_marked(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            search = Search(tab)
            for query, title, marks in [
                (TWINS, "getOpenUserInfo 时提示", ["ISV 权限不足"]),
                ("isv权限不足", "alipay.user.info.share 时提示", ["ISV 权限不足"]),
                ("GetOpenUserInfo 权限", "时提示 \"ISV", ["getOpenUserInfo", "权限"]),
                ("昵称", "为什么拿不到用户的昵称", ["昵称"]),
                ("支付回调收不到", "可以拿到支付宝用户的 user_id", ["支付"]),
            ]:
                search.field.fill(query)
                found = search.options.filter(has_text=title).locator("mark")
                expect(found).to_have_text(marks)

    def test_why_an_answer_was_chosen_is_said_on_demand(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            search = Search(tab)
            search.type(ANSWER)
            tab.page.get_by_text("为什么是这一条？").click()
            why = tab.page.locator("faq-help details ul")
            expect(why).to_contain_text("词句 无效的授权关系 在问题中")
            expect(why).to_contain_text("可信度 0.99")

    def test_nothing_of_the_matcher_is_loaded_before_it_is_needed(self):
        for focus in (False, True):
            with served(content_site()) as base, Tab() as tab:
                asked = []
                tab.page.on("request", lambda request: asked.append(request.url[len(base):]))
                tab.page.goto(base + ENTRY)
                if focus:
                    with tab.page.expect_request("**/search/search.js"):
                        Search(tab).field.focus()
                else:
                    tab.page.wait_for_load_state("networkidle")
                    # What a first question needs comes when nothing else is to be done; nothing runs, and no more comes.
                    loaded = {path.removeprefix("search/").split("-")[0] for path in asked if path.startswith("search/")}
                    self.assertLessEqual(loaded, {"faq", "search.js", "engine", "core"})
                    self.assertFalse(tab.page.evaluate("'FAQSearch' in window"))

    def test_what_was_found_before_is_dimmed_while_the_next_is_on_its_way(self):
        site, held = content_site(), []
        with served(site) as base, Tab() as tab:
            tab.page.goto(base + ENTRY)
            search = Search(tab)
            search.type(ANSWER)
            panel = tab.page.locator("faq-help .panel")
            results = tab.page.get_by_role("listbox")
            expect(panel).to_have_attribute("aria-busy", "false")
            # Parts that the next question needs do not come yet.
            tab.page.route("**/search/**", lambda route: held.append(route))
            search.field.press("ArrowDown")
            search.field.fill("qing qiu shou quan")
            expect(panel).to_have_attribute("aria-busy", "true")
            expect(results).to_have_css("opacity", "0.45")
            expect(search.voice).to_have_text("正在载入……")
            self.assertIsNone(search.active())
            search.field.press("Enter")
            search.field.press("ArrowDown")
            self.assertTrue(tab.page.url.split("?")[0].endswith(ENTRY))
            tab.page.unroute("**/search/**")
            for route in held:
                route.continue_()
            expect(panel).to_have_attribute("aria-busy", "false")
            expect(results).to_have_css("opacity", "1")

    def test_the_record_of_misses_is_the_owners_choice(self):
        kb = pathlib.Path(tempfile.mkdtemp(prefix="faq-misses-"))
        (kb / "a.md").write_text("### Q: How does a lamp shine?\n\nA: Brightly.\n")
        for counts in ("no", "yes"):
            (kb / "site.conf").write_text(f"count-misses: {counts}\n")
            with served(export(kb)[0]) as base, Tab() as tab:
                tab.page.goto(base + "?q=zebra")
                expect(Search(tab).head).to_have_text("Not in this knowledge base.")
                tab.page.mouse.click(5, 400)
                misses = tab.page.evaluate("document.querySelector('faq-help').takeMisses()")
                self.assertEqual([(one["query"], one["count"]) for one in misses], [("zebra", 1)] if counts == "yes" else [])

    def test_a_matcher_that_does_not_load_leads_to_all_questions(self):
        with served(content_site()) as base, Tab() as tab:
            tab.page.route("**/search/search.js", lambda route: route.abort())
            tab.page.goto(base + ENTRY + "?q=x")
            expect(Search(tab).head).to_have_text("搜索无法载入。 重试 全部问题")
            tab.page.get_by_role("link", name="全部问题").last.click()
            tab.page.wait_for_url(base + "index.html")


class Addresses(unittest.TestCase):
    def test_the_address_asks_and_keeps_the_question(self):
        for scheme in ("file", "http"):
            with served(content_site()) as base, Tab() as tab:
                tab.page.goto((address(content_site(), "index.html") if scheme == "file" else base) + "?q=" + TWINS + "#x")
                search = Search(tab)
                expect(search.options).to_have_count(3)
                expect(search.field).to_have_value(TWINS)
                search.field.fill(ANSWER)
                tab.page.wait_for_url(lambda url: "?q=%E6%97%A0" in url and url.endswith("#x"))
                expect(search.options.first).to_contain_text(ANSWER)
                search.options.first.click()
                tab.page.wait_for_url("**/" + ANSWER_PAGE)
                tab.page.go_back()
                expect(Search(tab).options.first).to_contain_text(ANSWER)
                Search(tab).field.fill("")
                tab.page.wait_for_url(lambda url: "?" not in url)
                self.assertEqual([p for p in tab.problems if "404" not in p], [])

    def test_without_scripts_there_is_no_search(self):
        with Tab(java_script_enabled=False) as tab:
            tab.page.goto(address(content_site(), ENTRY) + "?q=x")
            self.assertFalse(tab.page.locator("faq-help").is_visible())
            self.assertTrue(tab.page.locator("h1").is_visible())


class Keyboard(unittest.TestCase):
    def test_answers_are_chosen_with_keys_alone(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            keys = tab.page.keyboard
            keys.press("/")
            search = Search(tab)
            expect(search.field).to_be_focused()
            expect(search.field).to_have_value("")
            keys.type(TWINS)
            expect(search.options).to_have_count(3)
            self.assertIsNone(search.active())
            for key, wanted in [("ArrowDown", 0), ("ArrowDown", 1), ("Home", 0), ("End", 2), ("ArrowDown", None),
                                ("ArrowUp", 2), ("ArrowUp", 1), ("ArrowUp", 0)]:
                keys.press(key)
                self.assertEqual(search.active(), None if wanted is None else f"option-{wanted}", key)
                for at in range(3):
                    self.assertEqual(search.options.nth(at).get_attribute("aria-selected"), str(at == wanted).lower())
            keys.press("Escape")
            expect(search.options).to_have_count(0)
            expect(search.field).to_have_attribute("aria-expanded", "false")
            expect(search.field).to_have_value(TWINS)
            keys.press("ArrowDown")
            self.assertEqual(search.active(), "option-0")
            keys.press("Enter")
            tab.page.wait_for_url("**/q/isv-getopenuserinfo.html")

    def test_enter_opens_the_answer_at_once(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            tab.page.keyboard.press("/")
            tab.page.keyboard.type(ANSWER)
            tab.page.keyboard.press("Enter")
            tab.page.wait_for_url("**/" + ANSWER_PAGE)

    def test_enter_does_not_choose_between_twins(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            search = Search(tab)
            search.field.focus()
            tab.page.keyboard.type(TWINS)
            tab.page.keyboard.press("Enter")
            expect(search.field).to_have_attribute("aria-activedescendant", "option-0")

    def test_escape_closes_and_then_empties_and_leaving_closes(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            search = Search(tab)
            search.type(ANSWER)
            tab.page.keyboard.press("Escape")
            expect(search.field).to_have_value(ANSWER)
            tab.page.keyboard.press("Escape")
            expect(search.field).to_have_value("")
            search.type(ANSWER)
            # The reasons and the button for logs belong to it.
            for _ in range(2):
                tab.page.keyboard.press("Tab")
                expect(search.options.first).to_be_visible()
            tab.page.keyboard.press("Tab")
            expect(search.options).to_have_count(0)

    def test_an_input_method_is_not_disturbed(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            search = Search(tab)
            search.field.focus()
            expect(search.field).to_be_focused()
            tab.page.evaluate("""() => {
                const help = document.querySelector('faq-help');
                const run = help.run;
                help.run = function () {
                    (window.asked = window.asked || []).push(this.field.value);
                    return run.call(this);
                };
            }""")
            input_method = tab.context.new_cdp_session(tab.page)
            for part in ("n", "ni", "ni c", "昵称"):
                input_method.send("Input.imeSetComposition", {
                    "text": part, "selectionStart": len(part), "selectionEnd": len(part)})
            self.assertIsNone(tab.page.evaluate("window.asked"))
            # The key that ends a composition.
            search.field.evaluate("""field => field.dispatchEvent(new KeyboardEvent(
                'keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))""")
            input_method.send("Input.insertText", {"text": "昵称"})
            expect(search.options.first).to_contain_text("昵称")
            self.assertEqual(set(tab.page.evaluate("window.asked")), {"昵称"})
            self.assertTrue(tab.page.url.split("?")[0].endswith("index.html"))


class Accessibility(unittest.TestCase):
    def test_screen_readers_are_told_what_is_there(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            search = Search(tab)
            search.type(TWINS)
            expect(tab.page.get_by_role("search")).to_match_aria_snapshot("""
                - search:
                  - combobox "搜索" [expanded]: ISV 权限不足
                """)
            expect(tab.page.get_by_role("listbox")).to_match_aria_snapshot("""
                - listbox "有 2 条答案同样符合。是哪个接口？":
                  - option /my\\.getOpenUserInfo .*/
                  - option /alipay\\.user\\.info\\.share .*/
                """)
            expect(search.voice).to_have_text("有 2 条答案同样符合。是哪个接口？")
            self.assertEqual(search.voice.get_attribute("role"), "status")
            search.field.fill(ANSWER)
            expect(search.voice).to_contain_text("答案：调用 my.getOpenUserInfo")

    def test_open_results_break_no_rule_of_axe(self):
        axe = Axe()
        with served(content_site()) as base:
            for scheme in ("light", "dark"):
                with Tab(color_scheme=scheme) as tab:
                    for path, text in [("", TWINS), (ENTRY, ANSWER), (ENTRY, NOTHING), ("", LOG)]:
                        tab.page.goto(base + path)
                        search = Search(tab)
                        search.paste(text) if text == LOG else search.type(text, search.head if text == NOTHING else None)
                        if text != NOTHING:
                            tab.page.locator("faq-help summary").click()
                        (Search(tab, "textbox") if text == LOG else search).field.press("ArrowDown")
                        found = axe.run(tab.page)
                        self.assertEqual(found.violations_count, 0, f"{text} ({scheme})\n{found.generate_report()}")

    def test_targets_are_large_enough_to_be_hit(self):
        with served(sample_site()) as base, Tab() as tab:
            for text in ("lamp", "zebra giraffe"):
                tab.page.goto(base + "?q=" + text)
                expect(tab.page.locator("faq-help summary" if text == "lamp" else "faq-help .contact")).to_be_visible()
                small = tab.page.evaluate("""() => Array.from(
                    document.querySelector('faq-help').shadowRoot.querySelectorAll('a, button, summary, input:not([hidden]), [role=option]'),
                    (node) => [node.textContent, node.getBoundingClientRect().width, node.getBoundingClientRect().height]
                ).filter(([, width, height]) => width < 24 || height < 24)""")
                self.assertEqual(small, [], text)

    def test_results_fit_a_small_screen(self):
        with Tab(viewport={"width": 320, "height": 640}) as tab:
            for path in ("index.html", ENTRY):
                for text in (TWINS, ANSWER, LOG):
                    tab.page.goto(address(content_site(), path))
                    Search(tab).paste(text) if text == LOG else Search(tab).type(text)
                    expect(Search(tab).options.first).to_be_visible()
                    wide = tab.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    self.assertLessEqual(wide, 0, f"{path}: {text}")
                    panel = tab.page.locator("faq-help .panel").bounding_box()
                    self.assertGreaterEqual(panel["x"], 0)
                    self.assertLessEqual(panel["x"] + panel["width"], 320)


if __name__ == "__main__":
    unittest.main()
