extension Migration {
    /// What the log is filtered by, newest first; each ends with the moment, so that a page of it is read in order.
    static let indexLog = Migration(
        name: "019 log indexes",
        sql: """
            CREATE INDEX eventByActor ON event (actor, at);
            CREATE INDEX eventByActorAndAction ON event (actor, action, at);
            CREATE INDEX eventByObjectInOrder ON event (object, at);
            """)
}
