extension Migration {
    /// Finds a code in the code book of one delivery, also among thousands of groups: what one series of figures is
    /// looked up by. New codes come at the end of the index, so a large delivery is written as fast as before.
    static let indexFigures = Migration(
        name: "018 figure index",
        sql: """
            CREATE INDEX deliveryCodeByText ON deliveryCode (delivery, kind, text) WHERE kind <= 2;
            """)
}
