extension Migration {
    /// Who may use the review site. An account is disabled, never removed: decisions carry its name.
    ///
    /// Of a session and a token only the SHA-256 is kept, so that whoever reads the register cannot log in with it.
    static let createAccounts = Migration(
        name: "013 accounts",
        sql: """
            CREATE TABLE account (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
                role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'administrator', 'partner')),
                partner TEXT CHECK (partner <> ''),
                passwordHash TEXT NOT NULL CHECK (passwordHash <> ''),
                createdAt INTEGER NOT NULL,
                disabledAt INTEGER,
                CHECK ((role = 'partner') = (partner IS NOT NULL))
            ) STRICT;

            CREATE TABLE session (
                tokenHash BLOB PRIMARY KEY CHECK (length(tokenHash) = 32),
                account INTEGER NOT NULL REFERENCES account (id),
                createdAt INTEGER NOT NULL,
                lastUsedAt INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX sessionByAccount ON session (account);

            CREATE TABLE apiToken (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                account INTEGER NOT NULL REFERENCES account (id),
                label TEXT NOT NULL CHECK (label <> ''),
                tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
                createdAt INTEGER NOT NULL,
                withdrawnAt INTEGER
            ) STRICT;
            """)
}
