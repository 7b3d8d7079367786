"""Fills a register with deliveries made from those that are in it, for measuring the review site.

    fill_register.py REGISTER DELIVERIES OBSERVATIONS

Each new delivery is one of the real ones, moved some years back, with more areas. Of the versions of a period the last
counts; some wait for a decision and some were rejected. Of each the log tells that it came in, and of some a decision
is remembered.
"""

import hashlib
import sqlite3
import sys

path, wanted, observations = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
AREA = 1
YEARS = 25
VERSIONS_WAITING = {0: "held", 1: "rejected"}

register = sqlite3.connect(path)
register.execute("PRAGMA journal_mode = WAL")
register.execute("PRAGMA synchronous = OFF")
register.execute("PRAGMA cache_size = -400000")


def rows(query, *values):
    return register.execute(query, values).fetchall()


templates = []
for delivery in rows("SELECT * FROM delivery WHERE outcome IN ('accepted', 'acceptedWithRemarks') ORDER BY id"):
    identifier = delivery[0]
    templates.append(
        {
            "delivery": delivery,
            "periods": rows(
                "SELECT position, agreement, kind, firstDay, lastDay FROM deliveryPeriod WHERE delivery = ?", identifier
            ),
            "codes": rows("SELECT kind, position, text FROM deliveryCode WHERE delivery = ?", identifier),
            "observations": rows("SELECT * FROM observation WHERE delivery = ?", identifier),
            "findings": rows(
                "SELECT position, code, arguments, expected, placeCount, places, statements FROM finding WHERE delivery = ?",
                identifier,
            ),
        }
    )

first = rows("SELECT max(id) FROM delivery")[0][0] + 1
per_delivery = max(1, observations // wanted)
# Per template and year the deliveries that follow each other.
versions = max(1, wanted // (len(templates) * YEARS))
day = 86_400_000
made = 0
taken = set(rows("SELECT agreement, kind, firstDay, lastDay FROM deliveryPeriod WHERE isCurrent"))
tables = {name: [] for name in ("delivery", "reception", "deliveryPeriod", "deliveryCode", "observation", "finding")}
widths = {"delivery": 19, "reception": 16, "deliveryPeriod": 9, "deliveryCode": 4, "observation": 20, "finding": 10}
columns = {
    "deliveryPeriod": "(delivery, position, agreement, kind, firstDay, lastDay, currentFrom, currentUntil, replacedBy)"
}


def flush():
    for name, values in tables.items():
        marks = ", ".join("?" * widths[name])
        register.executemany(f"INSERT INTO {name} {columns.get(name, '')} VALUES ({marks})", values)
        values.clear()
    register.commit()


while made < wanted:
    template = templates[made % len(templates)]
    year = made // len(templates) % YEARS
    version = made // (len(templates) * YEARS)
    identifier = first + made
    successor = identifier + len(templates) * YEARS
    source = template["delivery"]
    content = hashlib.sha256(str(identifier).encode()).hexdigest()
    moment = source[6] - (year + 1) * 365 * day - (versions - version) * 60_000
    is_last = successor >= first + wanted
    outcome = VERSIONS_WAITING.get(made % 40, source[8] if is_last else "superseded")
    # Eleven days further back for each, so that no two files are about exactly the same periods.
    shift = 11 * (made % (len(templates) * YEARS) + 1)
    periods = [(position, agreement, kind, begin - shift, end - shift) for position, agreement, kind, begin, end in template["periods"]]
    keys = {period[1:] for period in periods}
    if outcome in ("accepted", "acceptedWithRemarks"):
        if keys & taken:
            outcome = "rejected"
        else:
            taken |= keys
    count = 0
    counts_now = outcome in ("accepted", "acceptedWithRemarks")
    replaced = outcome == "superseded"
    areas = max(1, per_delivery // max(1, len(template["observations"])))
    known_areas = sum(1 for kind, _, _ in template["codes"] if kind == AREA)
    # With the name of the partner and the first digits of the hash, as every delivery.
    name = f"{source[2]}-{content[:12]}"
    tables["deliveryCode"] += [(identifier, *code) for code in template["codes"]]
    tables["deliveryCode"] += [
        (identifier, AREA, known_areas * step + position, f"{text}-{step}")
        for kind, position, text in template["codes"]
        if kind == AREA
        for step in range(1, areas)
    ]
    for step in range(areas):
        for observation in template["observations"]:
            tables["observation"].append(
                (identifier, *observation[1:3], observation[3] + known_areas * step, *observation[4:])
            )
            count += 1
    tables["delivery"].append(
        (identifier, name, source[2], content, source[4], source[5], moment, source[7], outcome, *source[9:16], count, None,
         moment)
    )
    tables["reception"].append(
        (identifier + 1_000_000, identifier, source[2], source[5], 1, identifier, source[4], moment, moment, moment,
         source[7], f"w{identifier}", "rejected" if outcome == "rejected" else "held" if outcome == "held" else "accepted",
         moment, moment, moment)
    )
    for position, agreement, kind, begin, end in periods:
        tables["deliveryPeriod"].append(
            (identifier, position, agreement, kind, begin, end,
             moment if counts_now or replaced else None, moment + 1_000 if replaced else None,
             successor if replaced else None)
        )
    tables["finding"] += [(None, identifier, None, *finding) for finding in template["findings"]]
    made += 1
    if made % 2_000 == 0:
        flush()
register.execute("PRAGMA foreign_keys = OFF")
flush()

# Each event is sealed with the seal before it, as EventSeal does.
last, seal = rows("SELECT id, seal FROM event ORDER BY id DESC LIMIT 1")[0]
events = []
for name, moment in rows("SELECT name, receivedAt FROM delivery WHERE id >= ? ORDER BY id", first):
    last += 1
    fields = ("sluis", "received", name, "accepted", f"Inbox/{name}.csv", "")
    hashed = hashlib.sha256(seal)
    for field in (f"{last} {moment}", *fields):
        hashed.update(len(field.encode()).to_bytes(8, "little") + field.encode())
    seal = hashed.digest()
    events.append((last, moment, *fields, seal))
register.executemany(
    """INSERT INTO event (id, at, actor, action, object, result, origin, detail, seal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
    events,
)
register.execute(
    """INSERT INTO waiver (agreement, code, subject, value, delivery, reason, actor, at)
    SELECT agreement, 'S201', 'TOE-01|' || (1990 + id % 35) || '|GM0482|', id, id, 'Verzonnen.', 'meting', receivedAt
    FROM delivery WHERE id >= ? AND id % 20 = 0 AND agreement IS NOT NULL""",
    [first],
)
register.commit()
# No ANALYZE: Sluis never runs it, so SQLite must find its way without statistics here as well.
print(f"{made} deliveries, {rows('SELECT count(*) FROM observation')[0][0]} observations")
