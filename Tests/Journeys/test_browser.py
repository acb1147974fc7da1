"""What a reader does in a browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

QUESTION = "What does \"let Me alone\" reveal about Moses' intercessory role for Israel?"
PAGES = [
    "/", "/read/Exod.32.7-14?editions=KJV", "/read/Exod.32.7-11?editions=KJV,WEB,OSHB", "/read/Exod.32.10?interlinear=true",
    "/read/John.1.1-5?editions=SBLGNT,KJV&interlinear=true", "/study?passage=Exod.32.10", "/search?query=H5162", "/word/H5162",
    "/topics/intercession", "/topics", "/about", "/refs?text=See+Exodus+32:10.", "/search?query=xyzzyqq", "/nowhere",
    "/parallels", "/parallels/Exod.32.10", "/check",
    "/meaning?question=who+prayed+for+his+friends", "/scenes", "/scenes/intercession", "/verify?quotation=Jesus+wept&citation=John+11:35",
    "/quotes?text=God+says,+%E2%80%9CNow+therefore+let+me+alone,+that+my+wrath+may+wax+warm%E2%80%9D+(Exodus+32:10).",
]


def ask(page, text):
    page.goto("/")
    page.get_by_role("searchbox").fill(text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_reference_in_the_box_opens_the_passage(visit):
    page = visit()
    ask(page, "Exodus 32:7-14")
    assert page.url.endswith("/read/Exod.32.7-14")
    assert "let me alone" in page.locator("main").inner_text()


def test_a_phrase_in_the_box_is_searched_and_narrowed_by_book(visit):
    page = visit()
    ask(page, '"let me alone"')
    assert "7 verses" in page.locator(".lead").inner_text()
    page.locator(".facets").get_by_role("link", name="Job").click()
    assert "in=Job" in page.url
    assert page.locator(".results li").first.inner_text().startswith("Job")


def test_a_strongs_number_in_the_box_opens_the_word(visit):
    page = visit()
    ask(page, "H5162")
    assert page.url.endswith("/word/H5162")
    assert "repent" in page.locator("main").inner_text()


def test_a_question_is_studied_and_a_source_opens_in_place(visit):
    page = visit()
    ask(page, QUESTION)
    assert "Exodus 32:10" in page.locator("main").inner_text()
    before = page.url
    number = page.locator(".sources a").first
    number.click()
    opened = page.locator(".opened")
    assert opened.is_visible() and page.url == before
    page.keyboard.press("Escape")
    assert opened.count() == 0
    assert number.evaluate("link => link === document.activeElement")


def test_a_study_is_left_for_a_passage_and_come_back_to(visit):
    page = visit()
    page.goto("/study?passage=Exod.32.10")
    page.locator("main a.passage").first.click()
    assert "/read/" in page.url
    page.go_back()
    assert "/study" in page.url


def test_everything_is_read_without_scripts(visit):
    page = visit(java_script_enabled=False)
    ask(page, QUESTION)
    assert "/study" in page.url
    page.locator(".sources a").first.click()
    assert "#source-" in page.url
    page.locator("a", has_text="Back to top").first.click()
    assert page.url.endswith("#top")


def test_chapters_are_turned_with_the_keyboard_alone(visit):
    page = visit()
    page.goto("/read/Exod.32")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/read/Exod.33*")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/read/Exod.32*")
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    page.keyboard.type("Psalm 23")
    page.keyboard.press("Enter")
    page.wait_for_url("**/read/Ps.23")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_editions_are_added_and_left_out(visit):
    page = visit()
    page.goto("/read/Exod.32.10?editions=KJV")
    page.get_by_role("navigation", name="Editions").get_by_role("link", name="WEB").click()
    assert page.locator(".beside tbody td").count() == 2
    page.get_by_role("navigation", name="Editions").get_by_role("link", name="KJV").click()
    assert page.locator(".reading").count() == 1 and "leave me alone" in page.locator("main").inner_text()


def test_hebrew_runs_from_right_to_left(visit):
    page = visit()
    page.goto("/read/Exod.32.10?editions=OSHB&interlinear=true")
    assert page.locator(".reading").evaluate("text => getComputedStyle(text).direction") == "rtl"
    first, second = (page.locator(".gloss").nth(number).bounding_box() for number in (0, 1))
    assert first["x"] > second["x"] and abs(first["y"] - second["y"]) < 2


def test_a_text_is_read_for_references(visit):
    page = visit()
    page.goto("/refs")
    page.get_by_label("A text with references").fill("Moses pleads (Exodus 32:11-13); see v. 14. <script>document.title='run'</script>")
    page.get_by_role("button", name="Find references").click()
    assert page.locator(".results li").count() == 2
    assert page.title() != "run"


def test_a_text_is_checked_and_what_is_altered_is_marked(visit):
    page = visit()
    page.goto("/quotes")
    page.get_by_label("A text that quotes scripture").fill(
        "God says, “Now therefore let me alone, that my wrath may wax warm against them” (Exodus 32:10). <img src=x onerror=alert(1)>")
    page.get_by_role("button", name="Check its quotations").click()
    assert page.locator(".manuscript mark.altered").inner_text().endswith("wax warm against them")
    assert "there “hot”" in page.locator(".results").inner_text()
    assert page.locator(".manuscript img").count() == 0


HOSTILE = """<script>document.title='run'</script></textarea><script>document.title='run'</script>
<img src=x onerror="document.title='run'"> <svg onload="document.title='run'"> <a href="javascript:document.title='run'">here</a>

See Jude 3:1.

God says, “Now therefore let me alone, that my <b onmouseover="document.title='run'">wrath</b> may wax warm against them” (Exodus 32:10). See 1 John 3-16."""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_hostile_manuscript_is_checked_mended_and_taken_home_and_never_runs(visit, tmp_path, scripts):
    page = visit(java_script_enabled=scripts)
    file = tmp_path / "a sermon.md"
    file.write_text(HOSTILE)
    page.goto("/check")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Check", exact=True).click()
    assert page.locator(".finding.error").first.inner_text() == "Jude 3:1"
    note = page.locator(".beside-text li", has_text="hyphen-for-colon")
    assert note.get_by_role("checkbox").is_checked()
    page.get_by_role("button", name="Write what is chosen").click()
    assert "One change made" in page.locator("#top").inner_text()
    assert "1 John 3:16" in page.locator(".checked").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "a-sermon.md"
    assert open(download.value.path()).read() == HOSTILE.replace("1 John 3-16", "1 John 3:16")
    assert page.locator(".checked script, .checked img, .checked svg, .checked b[onmouseover]").count() == 0
    assert page.title() != "run"


def test_parallels_are_arcs_that_lead_to_their_reasons(visit):
    page = visit()
    page.goto("/parallels/Exod.32.10")
    assert page.locator(".arcs path.arc").count() >= 10
    assert page.locator(".arcs").evaluate("svg => getComputedStyle(svg.querySelector('path.arc')).fill") == "none"
    assert page.locator(".parallels mark").count() > 0
    page.locator(".parallels a.passage").first.click()
    assert "/read/" in page.url


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light_fits_every_screen_and_is_open_to_all(visit, path):
    """At most 150 kilobytes with styles and scripts; no wider than the screen; nothing serious found by axe in either theme."""
    page = visit(bypass_csp=True)
    weights = []
    page.on("response", lambda response: weights.append(len(response.body())) if response.status == 200 else None)
    page.goto(path, wait_until="networkidle")
    assert sum(weights) <= 150_000, sum(weights)
    for width in [320, 390, 768, 1280]:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), width
    for theme in ["light", "dark"]:
        page.emulate_media(color_scheme=theme)
        found = Axe().run(page).response["violations"]
        serious = [
            (theme, each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in found if each["impact"] in ("serious", "critical")
        ]
        assert not serious, serious
