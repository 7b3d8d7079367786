"""The partner's: send a file, read the answer, correct the file, send it again.

    partner.py URL NAME PASSWORD FAULTY CORRECTED

Prints the texts of both answers, with a line of dashes between them.
"""

import sys

from browser import browser_page, log_in, violations

base, name, password, *files = sys.argv[1:6]

with browser_page() as page:
    log_in(page, base, name, password)
    answers = []
    for path in files:
        page.goto(base + "mijn")
        page.set_input_files("input[type=file]", path)
        page.click("form.upload button")
        page.wait_for_url("**/mijn/aanleveringen/**")
        found = violations(page)
        if found:
            sys.exit(f"the answer: {found}")
        answers.append(page.inner_text("main"))
    print("\n-----\n".join(answers))
