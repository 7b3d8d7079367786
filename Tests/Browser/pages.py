"""Visits every page that can be reached by links, and checks each against WCAG 2.1 AA.

    pages.py URL NAME PASSWORD [EXPECTED …]

Of pages of the same kind, such as those of two indicators, a few are enough. EXPECTED are beginnings of paths that
must have been visited. Without a name: only the pages that need no account.
"""

import collections
import re
import sys
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Error

from browser import browser_page, log_in, open_settled, report, violations

base, name, password, *expected = sys.argv[1:]
# So many pages of one kind, and of one kind with another query.
ENOUGH = 3


def kind(url):
    parts = urlsplit(url)
    path = re.sub(r"(?<=/)[^/]*[0-9][^/]*", "*", parts.path)
    segments = path.split("/")
    # /partners/sjt and /partners/abc are of one kind.
    if len(segments) > 2:
        segments[2] = "*"
    # So are the readable tables of a consolidation.
    if segments[-1].endswith(".html"):
        segments[-1] = "*"
    return "/".join(segments) + ("?" if parts.query else "")


with browser_page() as page:
    if name:
        log_in(page, base, name, password)
    queue, seen, visited = collections.deque([base, base + "inloggen", base + "bestaat-niet"]), set(), {}
    problems = {}
    counts = collections.Counter()
    while queue:
        url = queue.popleft()
        if url in seen or counts[kind(url)] >= ENOUGH:
            continue
        seen.add(url)
        try:
            answer = open_settled(page, url)
        except Error as error:
            if "Download is starting" in str(error):
                continue
            raise
        if answer is None or not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        counts[kind(url)] += 1
        visited[urlsplit(page.url).path] = answer.status
        if answer.status >= 500:
            problems[url] = [f"status {answer.status}"]
        found = violations(page)
        if found:
            problems[url] = found
        links = page.eval_on_selector_all("a[href]:not([download])", "links => links.map(link => link.getAttribute('href'))")
        for link in links:
            target = urljoin(page.url, link).split("#")[0]
            if target.startswith(base) and "/v1/" not in target and "download" not in target:
                queue.append(target)
    for start in expected:
        if not any(path.startswith(start) for path in visited):
            problems[start] = ["was never reached by links"]
    print(f"{len(visited)} pages", file=sys.stderr)
    report(problems)
