"""What the browser checks share: a headless Chromium, logging in, and the rules of axe-core."""

import json
import os
import pathlib
import sys
from contextlib import contextmanager

import axe_playwright_python
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("SLUIS_CHROMIUM", "/usr/bin/chromium")
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# WCAG 2.1 A and AA, and what axe calls best practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 900}


@contextmanager
def browser_page():
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        # The pages forbid all script; the rules of axe need to run in them.
        context = browser.new_context(viewport=WIDE, bypass_csp=True, locale="nl-NL")
        page = context.new_page()
        page.set_default_timeout(20_000)
        yield page
        browser.close()


def log_in(page, base, name, password):
    page.goto(base + "inloggen")
    page.fill("#naam", name)
    page.fill("#wachtwoord", password)
    page.press("#wachtwoord", "Enter")
    page.wait_for_load_state()
    if page.url.endswith("/inloggen"):
        sys.exit(f"could not log in as {name}")


def open_settled(page, url):
    """Opens a page, and waits for one that comes back by itself until what it waits for is there."""
    answer = page.goto(url)
    for _ in range(20):
        if page.locator("meta[http-equiv=refresh]").count() == 0:
            break
        page.wait_for_timeout(500)
        answer = page.goto(url)
    return answer


def violations(page):
    """Every rule that the page breaks, as short sentences; at 320 pixels also whether it scrolls sideways."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    sentences = [f"{rule['id']}: {rule['help']} ({node['target'][0]})" for rule in found for node in rule["nodes"][:3]]
    page.set_viewport_size(NARROW)
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        sentences.append("reflow: the page scrolls sideways at 320 pixels")
    page.set_viewport_size(WIDE)
    return sentences


def report(problems):
    """Prints what is wrong, and ends with what the caller looks at."""
    print(json.dumps(problems, ensure_ascii=False, indent=1))
    sys.exit(1 if problems else 0)
