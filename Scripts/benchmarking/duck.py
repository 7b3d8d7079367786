"""DuckDB does the same: reads the report, checks types, codes and doubles, and stores it durably.

    duck.py REPORT.csv DATABASE
"""

import sys

import duckdb

database = duckdb.connect(sys.argv[2])
database.execute("SET threads = 2")
database.execute(
    """
    CREATE TABLE observation (
        period VARCHAR NOT NULL, area VARCHAR NOT NULL, indicator VARCHAR NOT NULL, traject VARCHAR NOT NULL,
        value DECIMAL(18, 2), unit VARCHAR, remark VARCHAR
    )
    """)
database.execute(
    """
    INSERT INTO observation
    SELECT periode, gebied, indicator, traject, waarde, eenheid, toelichting
    FROM read_csv(?, delim = ';', header = true, decimal_separator = ',',
                  types = {'periode': 'VARCHAR', 'waarde': 'DECIMAL(18, 2)', 'toelichting': 'VARCHAR'})
    """,
    [sys.argv[1]])
doubled = database.execute(
    "SELECT count(*) FROM (SELECT 1 FROM observation GROUP BY period, area, indicator, traject HAVING count(*) > 1)"
).fetchone()
wrong = database.execute(
    "SELECT count(*) FROM observation WHERE value < 0 OR unit <> 'dagen' OR NOT regexp_matches(period, '^[0-9]{4}-[0-9]{2}$')"
).fetchone()
database.execute("CHECKPOINT")
if doubled[0] or wrong[0]:
    sys.exit(1)
