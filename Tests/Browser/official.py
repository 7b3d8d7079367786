"""The official's morning, with the keyboard only: log in, find what waits, look at the cell, accept with a reason.

    official.py URL NAME PASSWORD REASON

Prints the text of the page of the delivery after the decision.
"""

import sys

from browser import browser_page, violations

base, name, password, reason = sys.argv[1:5]


def tab_to(page, what, text):
    """Presses Tab until something of a kind has the focus, whose text holds the text."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate(
            """([what, text]) => {
                const focused = document.activeElement
                const label = focused.labels?.length ? focused.labels[0].innerText : focused.innerText
                return focused.matches(what) && (label || focused.name || '').includes(text)
            }""",
            [what, text],
        ):
            return
    sys.exit(f"the keyboard never reached {what} with “{text}” on {page.url}")


def press_enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def check(page, what):
    found = violations(page)
    if found:
        sys.exit(f"{what}: {found}")


with browser_page() as page:
    page.goto(base)
    tab_to(page, "input", "Naam") if page.evaluate("document.activeElement.name") != "naam" else None
    page.keyboard.type(name)
    tab_to(page, "input", "Wachtwoord")
    page.keyboard.type(password)
    press_enter(page)
    tab_to(page, "nav a", "Te beoordelen")
    press_enter(page)
    check(page, "the queue")
    tab_to(page, "main a[href^='/aanleveringen/']", "")
    press_enter(page)
    # A large file is looked at in the background; the page has a link to see whether that is done.
    for _ in range(20):
        if page.locator("table.excerpt td a.back").count():
            break
        page.wait_for_timeout(500)
        tab_to(page, "a", "Kijk of het klaar is")
        press_enter(page)
    check(page, "the delivery")
    tab_to(page, "input[type=radio]", "Accepteren")
    page.keyboard.press("Space")
    tab_to(page, "textarea", "Waarom")
    page.keyboard.type(reason)
    tab_to(page, "button", "Leg het besluit vast")
    press_enter(page)
    check(page, "the delivery after the decision")
    print(page.inner_text("main"))
