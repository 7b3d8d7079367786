/* The floor: a bare loop that cuts a semicolon file into cells and inserts the rows into SQLite, as durably as Sluis
 * does (WAL, synchronous FULL, one transaction), and nothing else: no checks, no encodings, no places, no answer.
 *
 *     floor REPORT.csv DATABASE
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void run(sqlite3 *database, const char *sql) {
    char *message = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, message);
        exit(1);
    }
}

int main(int count, char **arguments) {
    if (count != 3) return 64;
    FILE *report = fopen(arguments[1], "rb");
    sqlite3 *database;
    sqlite3_stmt *insert;
    if (!report || sqlite3_open(arguments[2], &database) != SQLITE_OK) return 1;
    run(database, "PRAGMA journal_mode = WAL");
    run(database, "PRAGMA synchronous = FULL");
    run(database, "CREATE TABLE observation (period TEXT, area TEXT, indicator TEXT, kind TEXT, value TEXT, unit TEXT, "
                  "remark TEXT, line INTEGER)");
    run(database, "BEGIN IMMEDIATE");
    sqlite3_prepare_v2(database, "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL);

    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    long number = 0;
    while ((length = getline(&line, &capacity, report)) > 0) {
        if (++number == 1) continue;
        while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) length--;
        char *cell = line, *end = line + length;
        for (int column = 1; column <= 7; column++) {
            char *separator = column < 7 ? memchr(cell, ';', end - cell) : NULL;
            if (!separator) separator = end;
            sqlite3_bind_text(insert, column, cell, separator - cell, SQLITE_STATIC);
            cell = separator < end ? separator + 1 : end;
        }
        sqlite3_bind_int64(insert, 8, number);
        if (sqlite3_step(insert) != SQLITE_DONE) return 1;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run(database, "COMMIT");
    sqlite3_close(database);
    return 0;
}
