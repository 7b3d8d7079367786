"""Makes a workspace with one agreement, and the same report of many observations as CSV, XML and JSON.

    make_report.py FOLDER ROWS

The report is what a large partner would export: semicolons, decimal commas, a code in every row. Each row has another
combination of indicator, month, area and trajectory, so every one is an observation of its own.
"""

import sys
from pathlib import Path

INDICATORS = [f"PRF-{number:02}" for number in range(1, 11)]
AREAS = [f"BU0482{number:04}" for number in range(1, 101)]
KINDS = ["toeleiding", "toegang", "jeugd-en-gezinshulp", "gezinsregisseur", "overig"]
REMARKS = ["", "", "", "voorlopig cijfer", ""]


def rows(count):
    made = 0
    for month in range(0, 12 * 40):
        period = f"{1985 + month // 12}-{month % 12 + 1:02}"
        for area in AREAS:
            for indicator in INDICATORS:
                for kind in KINDS:
                    value = (made * 7919) % 1_000_000
                    yield period, area, indicator, kind, f"{value // 100},{value % 100:02}", "dagen", REMARKS[made % 5]
                    made += 1
                    if made == count:
                        return


def write_reports(folder, count):
    names = ["periode", "gebied", "indicator", "traject", "waarde", "eenheid", "toelichting"]
    with open(folder / "report.csv", "w", encoding="utf-8", newline="") as csv:
        csv.write(";".join(names) + "\r\n")
        for row in rows(count):
            csv.write(";".join(row) + "\r\n")
    with open(folder / "report.xml", "w", encoding="utf-8") as xml:
        xml.write('<?xml version="1.0" encoding="UTF-8"?>\n<rapport>\n')
        for row in rows(count):
            xml.write("<regel>" + "".join(f"<{name}>{cell.replace(',', '.') if name == 'waarde' else cell}</{name}>"
                                          for name, cell in zip(names, row) if cell) + "</regel>\n")
        xml.write("</rapport>\n")
    with open(folder / "report.json", "w", encoding="utf-8") as json:
        json.write('{"regels": [')
        for number, row in enumerate(rows(count)):
            fields = ", ".join(f'"{name}": ' + (cell.replace(",", ".") if name == "waarde" else f'"{cell}"')
                               for name, cell in zip(names, row) if cell)
            json.write((",\n" if number else "\n") + "{" + fields + "}")
        json.write("\n]}\n")


def write_configuration(config):
    for folder in ["indicators", "codelists", "agreements"]:
        (config / folder).mkdir(parents=True, exist_ok=True)
    (config / "sluis.yaml").write_text("language: nl\nlimits:\n  file: 2048 MB\n")
    (config / "municipalities.yaml").write_text("- code: GM0482\n  name: Alblasserdam\n")
    (config / "partners.yaml").write_text("- id: proef\n  name: Proefpartner\n  task: meten\n  target_group: niemand\n")
    (config / "norms.yaml").write_text("[]\n")
    (config / "codelists/areas.yaml").write_text(
        "id: areas\ntitle: Gebieden\nentries:\n  - { code: GM0482, label: Alblasserdam }\n"
        + "".join(f"  - {{ code: {area}, label: Buurt {area[-4:]} }}\n" for area in AREAS))
    (config / "codelists/units.yaml").write_text(
        "id: units\ntitle: Eenheden\nentries:\n  - { code: dagen, label: dagen }\n")
    (config / "codelists/trajectories.yaml").write_text(
        "id: trajectories\ntitle: Trajecten\nentries:\n" + "".join(f"  - {{ code: {kind}, label: {kind} }}\n" for kind in KINDS))
    (config / "indicators/proef.yaml").write_text("".join(
        f"- code: {code}\n  label: Proefcijfer {code}\n  unit: dagen\n  kind: mean\n  additivity: weighted\n"
        "  dimensions: { traject: trajectories }\n" for code in INDICATORS))
    (config / "agreements/proef.yaml").write_text(
        "id: proef\ntitle: Proefrapport\npartner: proef\nmunicipality: GM0482\nfrequency: month\ndue: 21 days\n"
        "from: 1985-01-01\nlayouts:\n  - kind: long\n    recognise: [periode, gebied, indicator, waarde]\n"
        "    period: { column: periode }\n    area: { column: gebied }\n    dimensions:\n"
        "      traject: { column: traject, code_list: trajectories }\n    long:\n      indicator_column: indicator\n      indicators:\n"
        + "".join(f"        {code}: {{ indicator: {code} }}\n" for code in INDICATORS)
        + "      value_column: waarde\n      unit_column: eenheid\n    remark: toelichting\n")


if __name__ == "__main__":
    workspace, count = Path(sys.argv[1]), int(sys.argv[2])
    workspace.mkdir(parents=True, exist_ok=True)
    write_configuration(workspace / "Config")
    write_reports(workspace, count)
