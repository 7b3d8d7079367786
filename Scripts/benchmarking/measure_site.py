"""Measures how long each address of the review site takes, while files are being taken in.

    measure_site.py WORKSPACE URL OFFICIAL PARTNER PASSWORD [ROUNDS]

OFFICIAL is the account of an administrator, PARTNER that of a partner; both have the password. The addresses stand in
addresses.txt beside this file: of each line up to three are asked for, in turn. Prints median and longest in
milliseconds. The goal is a median of 150: what is above it is marked, and then the status is 1. It is 2 when an
address does not answer as it should, for a refusal is no measurement.
"""

import http.cookiejar
import re
import sqlite3
import statistics
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

workspace, base, official, partner, password = sys.argv[1:6]
rounds = int(sys.argv[6]) if len(sys.argv) > 6 else 15
GOAL, ENOUGH = 150, 3
base = base.rstrip("/")

# What the names in the addresses stand for.
A_REAL_ONE = "reception.id < 1000000 AND delivery.outcome <> 'quarantined'"
FINDINGS = "EXISTS (SELECT 1 FROM finding WHERE finding.delivery = delivery.id)"
VALUES = {
    "municipality": "SELECT DISTINCT municipality FROM delivery WHERE municipality IS NOT NULL",
    # The two that sent most, and the one that sent least.
    "partner": """SELECT * FROM (SELECT partner FROM delivery GROUP BY partner ORDER BY count(*) DESC LIMIT 2)
        UNION ALL SELECT * FROM (SELECT partner FROM delivery GROUP BY partner ORDER BY count(*) LIMIT 1)""",
    "agreement": "SELECT agreement FROM delivery WHERE agreement IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC",
    "outcome": "VALUES ('held'), ('rejected'), ('accepted')",
    # The most frequent and the rarest.
    "code": """SELECT * FROM (SELECT code FROM finding GROUP BY code ORDER BY count(*) DESC LIMIT 1)
        UNION ALL SELECT * FROM (SELECT code FROM finding GROUP BY code ORDER BY count(*) LIMIT 2)""",
    "year": "VALUES (2026), (2024), (2015)",
    "day": "VALUES ('2024-12-31'), ('2015-12-31')",
    "indicator": """SELECT text FROM deliveryCode
        WHERE kind = 0 AND delivery IN (SELECT id FROM delivery ORDER BY id LIMIT 70)
        GROUP BY text ORDER BY count(*) DESC""",
    # The longest, one that waits and one in the middle.
    "delivery": """SELECT * FROM (SELECT name FROM delivery ORDER BY observationCount DESC LIMIT 1)
        UNION ALL SELECT * FROM (SELECT name FROM delivery WHERE outcome = 'held' LIMIT 1)
        UNION ALL SELECT name FROM delivery WHERE id = (SELECT max(id) / 2 FROM delivery)""",
    "search": """SELECT fileName FROM delivery WHERE id = 20
        UNION ALL SELECT substr(contentHash, 1, 8) FROM delivery WHERE id = (SELECT max(id) / 2 FROM delivery)
        UNION ALL SELECT 'niets'""",
    "original": f"""SELECT delivery.name FROM delivery JOIN reception ON reception.delivery = delivery.id
        WHERE {A_REAL_ONE} AND {FINDINGS} ORDER BY observationCount DESC""",
    "deliveryMark": """SELECT receivedAt || '-' || rowsHeld || '-' || id FROM delivery
        WHERE id = (SELECT max(id) / 2 FROM delivery)""",
    "heldMark": """SELECT receivedAt || '-' || rowsHeld || '-' || id FROM delivery WHERE outcome = 'held'
        ORDER BY receivedAt LIMIT 1 OFFSET (SELECT count(*) / 2 FROM delivery WHERE outcome = 'held')""",
    "deliveryKey": "SELECT max(id) / 2 FROM delivery UNION ALL SELECT 1000",
    "findingKey": "SELECT max(id) / 2 FROM finding UNION ALL SELECT 1000",
    "observationKey": """SELECT (max(id) / 2) || '.0.0.0.0' FROM delivery
        UNION ALL SELECT (max(id) * 9 / 10) || '.0.0.0.0' FROM delivery""",
    "eventKey": "SELECT at || '.' || id FROM event WHERE id = (SELECT max(id) / 2 FROM event)",
    "actor": "SELECT actor FROM event GROUP BY actor ORDER BY count(*) DESC",
    "action": "SELECT action FROM event GROUP BY action ORDER BY count(*) DESC",
    "waiver": "SELECT max(id) / 2 FROM waiver",
    "run": "SELECT id FROM consolidation ORDER BY id DESC",
    "lastRun": "SELECT max(id) FROM consolidation",
    "runFile": """SELECT substr(name, instr(name, '/') + 1) FROM consolidationFile
        WHERE consolidation = (SELECT max(id) FROM consolidation) AND name NOT LIKE '%/%/%'
        ORDER BY byteCount DESC""",
    "runPage": """SELECT substr(name, instr(name, '/tabellen/') + 10) FROM consolidationFile
        WHERE consolidation = (SELECT max(id) FROM consolidation) AND name LIKE '%/tabellen/%.html'
        ORDER BY byteCount DESC""",
    "ownReception": f"""SELECT reception.id FROM reception JOIN delivery ON delivery.id = reception.delivery
        WHERE reception.partner = :partner AND reception.id > 1000000 AND {FINDINGS}""",
    "ownOriginal": f"""SELECT reception.id FROM reception JOIN delivery ON delivery.id = reception.delivery
        WHERE reception.partner = :partner AND {A_REAL_ONE} ORDER BY {FINDINGS} DESC, reception.id""",
    "ownCopy": f"""SELECT reception.id FROM reception JOIN delivery ON delivery.id = reception.delivery
        WHERE reception.partner = :partner AND {A_REAL_ONE} AND reception.outcome IN ('held', 'rejected')""",
    "ownAgreement": "SELECT DISTINCT agreement FROM delivery WHERE partner = :partner AND agreement IS NOT NULL",
}

register = sqlite3.connect(f"file:{workspace}/Data/register.sqlite?mode=ro", uri=True)
own = register.execute("SELECT partner FROM account WHERE name = ?", [partner]).fetchone()[0]


def values(name):
    found = [row[0] for row in register.execute(VALUES[name], {"partner": own}).fetchmany(ENOUGH)]
    if not found:
        sys.exit(f"the register has nothing to put in the place of {{{name}}}")
    return [value.decode(errors="replace") if isinstance(value, bytes) else str(value) for value in found]


known = {}


def addresses(pattern):
    """Up to three addresses: the first value of each name together, then the second of each."""
    names = re.findall(r"{(\w+)}", pattern)
    for name in names:
        if name not in known:
            known[name] = values(name)
    count = max((len(known[name]) for name in names), default=1)

    def filled(turn):
        def value(match):
            found = known[match[1]]
            return urllib.parse.quote(found[turn % len(found)], safe="")

        return re.sub(r"{(\w+)}", value, pattern)

    return [filled(turn) for turn in range(count)]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def browser():
    return urllib.request.build_opener(NoRedirect, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def fetch(opener, path, form=None):
    data = urllib.parse.urlencode(form).encode() if form else None
    started = time.perf_counter()
    try:
        with opener.open(base + path, data) as answer:
            status, body = answer.status, answer.read()
    except urllib.error.HTTPError as error:
        status, body = error.code, error.read()
    return (time.perf_counter() - started) * 1_000, status, body.decode(errors="replace")


def token(page):
    return re.search(r'name="formulier" value="([^"]+)"', page)[1]


def logged_in(name):
    opener = browser()
    form = {"formulier": token(fetch(opener, "/inloggen")[2]), "naam": name, "wachtwoord": password}
    status = fetch(opener, "/inloggen", form)[1]
    if status != 303:
        sys.exit(f"{name} cannot log in: {status}")
    return opener


def with_token(opener):
    """A program that shows a token of the account that has logged in."""
    form = {"formulier": token(fetch(opener, "/account")[2]), "omschrijving": "meting"}
    fetch(opener, "/account/sleutels", form)
    secret = re.search(r'<code class="secret">([^<]+)</code>', fetch(opener, "/account")[2])[1]
    program = browser()
    program.addheaders.append(("Authorization", f"Bearer {secret}"))
    return program


openers = {"everyone": browser(), "official": logged_in(official), "partner": logged_in(partner)}
openers["program"], openers["ownProgram"] = with_token(openers["official"]), with_token(openers["partner"])

lines = (Path(__file__).parent / "addresses.txt").read_text().splitlines()
table = [line.split() for line in lines if line and not line.startswith("#")]
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
slow = refused = False
print(f"{'who':10} {'address':84} {'median ms':>10} {'longest':>8}")
for who, pattern in table:
    found = addresses(pattern)
    for path in found:
        status, expected = fetch(openers[who], path)[1], 303 if pattern == "/" else 200
        if status != expected:
            refused = True
            print(f"{status} instead of {expected}: {who} {path}", file=sys.stderr)
    times = [fetch(openers[who], path)[0] for _ in range(rounds) for path in found]
    median = statistics.median(times)
    slow = slow or median > GOAL
    mark = "  over the goal" if median > GOAL else ""
    print(f"{who:10} {pattern:84} {median:10.1f} {max(times):8.1f}{mark}", flush=True)
stopped.set()
dropping.join()
print(f"{dropped} files dropped meanwhile")
sys.exit(2 if refused else 1 if slow else 0)
