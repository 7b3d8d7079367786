"""Measures how long each kind of page of the review site takes, while files are being taken in.

    measure_site.py WORKSPACE URL NAME PASSWORD [ROUNDS]

Follows links from the start and takes three pages of each kind. Prints median and longest in milliseconds; the goal is
150. Ends with status 1 when a median is above it.
"""

import collections
import http.cookiejar
import re
import statistics
import sys
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

workspace, base, name, password = sys.argv[1:5]
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 15
GOAL, ENOUGH = 150, 3
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def fetch(url, data=None):
    started = time.perf_counter()
    with opener.open(url, data) as answer:
        body = answer.read()
    return (time.perf_counter() - started) * 1_000, answer, body.decode(errors="replace")


def kind(url):
    parts = urllib.parse.urlsplit(url)
    segments = parts.path.split("/")
    if len(segments) > 2:
        segments[2] = "*"
    return "/".join(segments) + ("?" + "&".join(sorted(re.findall(r"([a-z]+)=", parts.query))) if parts.query else "")


_, _, page = fetch(base + "inloggen")
token = re.search(r'name="formulier" value="([^"]+)"', page)[1]
form = urllib.parse.urlencode({"formulier": token, "naam": name, "wachtwoord": password}).encode()
fetch(base + "inloggen", form)

queue, seen, pages = collections.deque([base + "overzicht"]), set(), collections.defaultdict(list)
while queue:
    url = queue.popleft()
    if url in seen or len(pages[kind(url)]) >= ENOUGH or "download" in url or "/v1/" in url:
        continue
    seen.add(url)
    try:
        _, answer, body = fetch(url)
    except urllib.error.HTTPError as error:
        print(f"{error.code} {url}", file=sys.stderr)
        continue
    if not answer.headers["Content-Type"].startswith("text/html"):
        continue
    pages[kind(url)].append(url)
    for link in re.findall(r'<a [^>]*href="(/[^"#]*)', body):
        queue.append(base + link.replace("&amp;", "&")[1:])

stopped = threading.Event()
dropped = 0


def drop():
    """One small file after another, as long as the pages are measured."""
    global dropped
    folder = Path(workspace) / "Inbox" / "sjt"
    folder.mkdir(parents=True, exist_ok=True)
    while not stopped.wait(0.5):
        dropped += 1
        (folder / f"meting-{dropped}.csv").write_text(
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"
            f"2019;;;\n30 april;{60 + dropped % 30} dagen;48 dagen;28 cliënten\n"
        )


dropping = threading.Thread(target=drop)
dropping.start()
slow = False
print(f"{'page':60} {'median ms':>10} {'longest':>8}")
for which, urls in sorted(pages.items()):
    if not urls:
        continue
    times = [fetch(url)[0] for _ in range(rounds) for url in urls]
    median = statistics.median(times)
    slow = slow or median > GOAL
    print(f"{which:60} {median:10.1f} {max(times):8.1f}{'  over the goal' if median > GOAL else ''}")
stopped.set()
dropping.join()
print(f"{dropped} files dropped meanwhile")
sys.exit(1 if slow else 0)
