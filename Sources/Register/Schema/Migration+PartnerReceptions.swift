extension Migration {
    /// What a partner sees of its own: its receptions, the last ones first.
    static let indexPartnerReceptions = Migration(
        name: "020 partner receptions",
        sql: """
            CREATE INDEX receptionByPartner ON reception (partner);
            """)
}
