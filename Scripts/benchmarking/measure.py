"""Runs every contender in turns and prints what each took: the median of the rounds, and ratios within the run.

    measure.py SLUIS WORKSPACE TOOLS ROWS ROUNDS
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sluis, workspace, tools = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
count, rounds = int(sys.argv[4]), int(sys.argv[5])
python = str(tools / "python/bin/python")
# Frictionless reads a tenth of the rows and its time is multiplied: it needs minutes for the whole.
FRICTIONLESS_SHARE = 10


def timed(command, **options):
    """Wall seconds, processor seconds and peak memory in MB of one process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}: {message.decode(errors='replace')[:500]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def fresh(name):
    folder = workspace / "runs" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def whole_life(report):
    folder = fresh("life")
    shutil.copytree(workspace / "Config", folder / "Config")
    (folder / "Inbox/proef").mkdir(parents=True)
    shutil.copy(workspace / report, folder / "Inbox/proef" / report)
    os.utime(folder / "Inbox/proef" / report, (1, 1))
    result = timed([sluis, "process", "--workspace", str(folder)])
    if not list((folder / "Outbox/proef").glob("*geaccepteerd*.html")):
        sys.exit(f"{report} was not accepted")
    return result


def check(report):
    return timed([sluis, "check", str(workspace / report), "--partner", "proef", "--workspace", str(workspace)])


def bare_loop():
    return timed([str(tools / "floor"), str(workspace / "report.csv"), str(fresh("floor") / "floor.sqlite")])


def duckdb():
    script = Path(__file__).parent / "duck.py"
    return timed([python, str(script), str(workspace / "report.csv"), str(fresh("duck") / "duck.db")])


def frictionless():
    fields = [{"name": "periode", "type": "yearmonth"}, {"name": "gebied", "type": "string"},
              {"name": "indicator", "type": "string"}, {"name": "traject", "type": "string"},
              {"name": "waarde", "type": "number", "decimalChar": ",", "constraints": {"minimum": 0}},
              {"name": "eenheid", "type": "string", "constraints": {"enum": ["dagen"]}},
              {"name": "toelichting", "type": "string"}]
    folder = fresh("frictionless")
    with open(workspace / "report.csv", encoding="utf-8") as report:
        part = [next(report) for _ in range(count // FRICTIONLESS_SHARE + 1)]
    (folder / "part.csv").write_text("".join(part), encoding="utf-8")
    (folder / "schema.json").write_text(json.dumps(
        {"fields": fields, "primaryKey": ["periode", "gebied", "indicator", "traject"]}))
    (folder / "dialect.json").write_text(json.dumps({"csv": {"delimiter": ";"}}))
    wall, processor, memory = timed(
        [str(tools / "python/bin/frictionless"), "validate", "part.csv", "--schema", "schema.json", "--dialect",
         "dialect.json", "--json"], cwd=folder)
    return wall * FRICTIONLESS_SHARE, processor * FRICTIONLESS_SHARE, memory


CONTENDERS = {
    "bare C loop into SQLite (CSV)": bare_loop,
    "sluis check (CSV)": lambda: check("report.csv"),
    "sluis, whole life (CSV)": lambda: whole_life("report.csv"),
    "DuckDB, read + check + store (CSV)": duckdb,
    "Frictionless, check only (CSV)": frictionless,
    "xmllint --stream (XML)": lambda: timed(["xmllint", "--stream", "--noout", str(workspace / "report.xml")]),
    "sluis check (XML)": lambda: check("report.xml"),
    "sluis, whole life (XML)": lambda: whole_life("report.xml"),
    "sluis check (JSON)": lambda: check("report.json"),
    "sluis, whole life (JSON)": lambda: whole_life("report.json"),
}

results = {name: [] for name in CONTENDERS}
for round_number in range(rounds):
    for name, contender in CONTENDERS.items():
        if name.startswith("Frictionless") and round_number > 0:
            continue
        results[name].append(contender())
        print(f"  round {round_number + 1}: {name}", file=sys.stderr)

floor = statistics.median(wall for wall, _, _ in results["bare C loop into SQLite (CSV)"])
duck = statistics.median(wall for wall, _, _ in results["DuckDB, read + check + store (CSV)"])
sizes = {name: (workspace / f"report.{name}").stat().st_size / 1e6 for name in ["csv", "xml", "json"]}
print(f"{count:,} observations; CSV {sizes['csv']:.0f} MB, XML {sizes['xml']:.0f} MB, JSON {sizes['json']:.0f} MB; "
      f"median of {rounds} rounds in turns")
print(f"{'':38}{'seconds':>9}{'cpu':>8}{'rows/s':>12}{'peak MB':>9}{'× C loop':>10}{'× DuckDB':>10}")
for name, runs in results.items():
    wall = statistics.median(run[0] for run in runs)
    processor = statistics.median(run[1] for run in runs)
    memory = max(run[2] for run in runs)
    print(f"{name:38}{wall:9.2f}{processor:8.2f}{count / wall:12,.0f}{memory:9.0f}{wall / floor:10.2f}{wall / duck:10.2f}")
