import ReportingModel

/// The description of the API for programs and their makers (OpenAPI 3.0.3), written by hand. A test holds it beside the
/// table of routes, and a validator reads it before every release.
enum OpenAPIDocument {
    static func show(_ visit: Visit) throws -> Reply {
        var document = APIDocument(json(contact: try visit.site.world.catalogue().settings.contact))
        // Anybody may read what the interface looks like, also a page of another site.
        document.headers = [
            ("Access-Control-Allow-Origin", "*"), ("Cache-Control", "public, max-age=3600"),
        ]
        return .document(document)
    }

    static func json(contact: String) -> JSONText {
        .object([
            ("openapi", .string("3.0.3")),
            (
                "info",
                .object([
                    ("title", .string("Sluis")), ("version", .string(APIDocument.version)),
                    (
                        "description",
                        .string(
                            "Cijfers die partners aan een gemeente leveren: wat er binnenkwam, wat daarvan telt, wat eraan mankeert en wat nog ontbreekt. Alleen om te lezen. Een token van een partner geeft alleen wat van die partner is. / Figures that partners deliver to a municipality; read-only. A partner's token gives only what is theirs."
                        )
                    ),
                    ("contact", .object([("name", .string(contact.isEmpty ? "Gemeente" : contact))])),
                ])
            ),
            ("servers", .array([.object([("url", .string("/v1"))])])),
            ("security", .array([.object([("token", .array([]))])])),
            ("paths", paths), ("components", components),
        ])
    }

    // MARK: Paths

    private static var paths: JSONText {
        .object([
            (
                "/openapi.json",
                .object([
                    (
                        "get",
                        .object([
                            ("operationId", .string("getDescription")), ("summary", .string("This document")),
                            ("security", .array([])),
                            (
                                "responses",
                                .object([
                                    (
                                        "200",
                                        answer("The description of this API", .object([("type", .string("object"))]))
                                    )
                                ])
                            ),
                        ])
                    )
                ])
            ),
            list("/municipalities", "listMunicipalities", "Municipalities", "Municipality", []),
            one(
                "/municipalities/{municipality}", "getMunicipality", "One municipality", "Municipality", "municipality"),
            list("/indicators", "listIndicators", "What is measured", "Indicator", []),
            one("/indicators/{indicator}", "getIndicator", "One indicator", "Indicator", "indicator"),
            list(
                "/agreements", "listAgreements", "What partners agreed to deliver", "Agreement",
                [text("municipality", "CBS code, such as GM0482")]),
            one("/agreements/{agreement}", "getAgreement", "One agreement", "Agreement", "agreement"),
            list(
                "/observations", "listObservations",
                "The figures that count now, delivery by delivery. A page may be short, or empty, while there are more: follow `next` until it is null.",
                "Observation",
                [
                    text("partner", "Who delivered it"), text("municipality", "CBS code, such as GM0482"),
                    text("indicator", "Code of the indicator"),
                    text("period", "As it stands in `period.notation`, such as 2021-T2"),
                    text("area", "Code of the area, such as GM0482"),
                ] + paging),
            list(
                "/deliveries", "listDeliveries", "What came in, the last first", "Delivery",
                [
                    text("partner", "Who delivered it"), text("municipality", "CBS code, such as GM0482"),
                    text("agreement", "Id of the agreement"),
                    parameter("outcome", "What became of it", words(outcomes)),
                ] + paging),
            one("/deliveries/{delivery}", "getDelivery", "One delivery", "Delivery", "delivery"),
            list(
                "/findings", "listFindings", "What was found in files, the last first", "Finding",
                [
                    text("partner", "Who sent the file"), text("delivery", "Id of the delivery"),
                    text("code", "Such as S034"),
                ] + paging),
            list(
                "/completeness", "listCompleteness", "What was expected in a year, and what came of it",
                "ExpectedDelivery",
                [
                    text("municipality", "CBS code, such as GM0482"),
                    parameter(
                        "year", "The year in which the periods end; this year when it is left out",
                        .object([
                            ("type", .string("integer")), ("minimum", .integer(1990)), ("maximum", .integer(2200)),
                        ])),
                ]),
        ])
    }

    private static func list(
        _ path: String, _ id: String, _ summary: String, _ schema: String, _ parameters: [JSONText]
    ) -> (String, JSONText) {
        let page = JSONText.object([
            ("type", .string("object")), ("required", .array([.string("items"), .string("next")])),
            (
                "properties",
                .object([
                    ("items", .object([("type", .string("array")), ("items", reference("schemas", schema))])),
                    (
                        "next",
                        .object([
                            ("type", .string("string")), ("nullable", .boolean(true)),
                            ("description", .string("Address of the next page; null at the end")),
                        ])
                    ),
                ])
            ),
        ])
        return (path, .object([("get", operation(id, summary, parameters, page, isOne: false))]))
    }

    private static func one(
        _ path: String, _ id: String, _ summary: String, _ schema: String, _ name: String
    ) -> (String, JSONText) {
        let parameter = JSONText.object([
            ("name", .string(name)), ("in", .string("path")), ("required", .boolean(true)),
            ("schema", .object([("type", .string("string"))])),
        ])
        return (
            path, .object([("get", operation(id, summary, [parameter], reference("schemas", schema), isOne: true))])
        )
    }

    private static func operation(
        _ id: String, _ summary: String, _ parameters: [JSONText], _ schema: JSONText, isOne: Bool
    ) -> JSONText {
        let problems = ["400", "401"] + (isOne ? ["404"] : []) + ["500"]
        return .object([
            ("operationId", .string(id)), ("summary", .string(summary)), ("parameters", .array(parameters)),
            (
                "responses",
                .object([("200", answer(summary, schema))] + problems.map { ($0, reference("responses", "Problem")) })
            ),
        ])
    }

    private static func answer(_ description: String, _ schema: JSONText) -> JSONText {
        .object([
            ("description", .string(description)),
            ("headers", .object([("API-Version", reference("headers", "APIVersion"))])),
            ("content", .object([("application/json", .object([("schema", schema)]))])),
        ])
    }

    // MARK: Parameters

    private static func text(_ name: String, _ description: String) -> JSONText {
        parameter(name, description, .object([("type", .string("string"))]))
    }

    private static func parameter(_ name: String, _ description: String, _ schema: JSONText) -> JSONText {
        .object([
            ("name", .string(name)), ("in", .string("query")), ("description", .string(description)),
            ("schema", schema),
        ])
    }

    private static var paging: [JSONText] {
        [
            parameter(
                "limit", "The most items in a page",
                .object([
                    ("type", .string("integer")), ("minimum", .integer(1)), ("maximum", .integer(APIQuery.mostItems)),
                    ("default", .integer(APIQuery.usualLimit)),
                ])),
            text("cursor", "Where the page begins; taken from `next`"),
        ]
    }

    // MARK: Components

    private static let outcomes = [
        "accepted", "acceptedWithRemarks", "held", "rejected", "quarantined", "superseded", "failed",
    ]

    private static var components: JSONText {
        .object([
            (
                "securitySchemes",
                .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
            ),
            (
                "headers",
                .object([
                    (
                        "APIVersion",
                        .object([
                            ("description", .string("Full version of this API")),
                            (
                                "schema",
                                .object([("type", .string("string")), ("example", .string(APIDocument.version))])
                            ),
                        ])
                    )
                ])
            ),
            (
                "responses",
                .object([
                    (
                        "Problem",
                        .object([
                            ("description", .string("Why there is no ordinary answer (RFC 9457)")),
                            ("headers", .object([("API-Version", reference("headers", "APIVersion"))])),
                            (
                                "content",
                                .object([
                                    (
                                        "application/problem+json",
                                        .object([("schema", reference("schemas", "Problem"))])
                                    )
                                ])
                            ),
                        ])
                    )
                ])
            ),
            ("schemas", .object(schemas)),
        ])
    }

    private static var schemas: [(String, JSONText)] {
        [
            schema("Problem", [("type", string), ("title", string), ("status", integer), ("detail", string)]),
            schema("Municipality", [("code", string), ("name", string)]),
            schema(
                "Indicator",
                [
                    ("code", string), ("label", string), ("unit", orNull(string)), ("kind", string),
                    ("status", words(["agreed", "candidate", "wanted"])), ("definition", orNull(string)),
                    ("limitation", orNull(string)), ("source", orNull(string)), ("theme", orNull(string)),
                    ("dimensions", array(string)), ("validFrom", orNull(day)), ("validUntil", orNull(day)),
                    ("successors", array(string)),
                ]),
            schema(
                "Agreement",
                [
                    ("id", string), ("title", string), ("municipality", string), ("partner", string),
                    ("indicators", array(string)), ("validFrom", day), ("validUntil", orNull(day)),
                ]),
            schema(
                "Period",
                [
                    ("notation", string),
                    (
                        "kind",
                        words([
                            "referenceDate", "month", "quarter", "fourMonths", "halfYear", "schoolYear", "year",
                            "range",
                        ])
                    ), ("firstDay", day), ("lastDay", day),
                ]),
            schema(
                "Observation",
                [
                    ("municipality", string), ("partner", string), ("agreement", string), ("indicator", string),
                    ("period", reference("schemas", "Period")), ("area", string),
                    (
                        "dimensions",
                        .object([("type", .string("object")), ("additionalProperties", string)])
                    ),
                    ("qualifier", words(["exact", "estimate", "interval", "text", "absent"])),
                    ("value", orNull(number)), ("low", orNull(number)), ("high", orNull(number)),
                    ("text", orNull(string)),
                    (
                        "absence",
                        // A word that may be null must list null itself.
                        .object([
                            ("type", .string("string")), ("nullable", .boolean(true)),
                            (
                                "enum",
                                .array(
                                    [
                                        "notDelivered", "unknown", "notApplicable", "suppressedByPartner",
                                        "noFigureYet",
                                    ].map { .string($0) } + [.null])
                            ),
                        ])
                    ), ("unit", orNull(string)), ("remark", orNull(string)), ("delivery", string),
                    ("source", reference("schemas", "Source")),
                ]),
            schema(
                "Source",
                [("fileName", string), ("line", integer), ("column", integer), ("path", orNull(string))]),
            schema(
                "Delivery",
                [
                    ("id", string), ("partner", string), ("agreement", orNull(string)),
                    ("municipality", orNull(string)), ("fileName", string), ("sizeInBytes", integer),
                    ("sha256", string), ("receivedAt", moment), ("outcome", words(outcomes)),
                    ("format", orNull(string)), ("periods", array(reference("schemas", "Period"))),
                    ("observationCount", integer), ("rows", reference("schemas", "RowCounts")),
                    ("replaces", array(string)), ("replacedBy", array(string)),
                ]),
            schema(
                "RowCounts",
                [("accepted", integer), ("withRemark", integer), ("held", integer), ("refused", integer)]),
            schema(
                "Finding",
                [
                    ("code", string), ("severity", words(["remark", "warning", "error"])), ("message", string),
                    ("expectation", string), ("action", string), ("count", integer),
                    ("places", array(reference("schemas", "Place"))), ("partner", string), ("fileName", string),
                    ("receivedAt", moment), ("delivery", orNull(string)),
                ]),
            schema("Place", [("line", integer), ("column", orNull(integer)), ("path", orNull(string))]),
            schema(
                "ExpectedDelivery",
                [
                    ("municipality", string), ("partner", string), ("agreement", string),
                    ("period", reference("schemas", "Period")), ("dueDay", orNull(day)),
                    (
                        "status",
                        words(["received", "receivedLate", "underReview", "rejected", "missing", "notYetDue"])
                    ),
                ]),
        ]
    }

    private static func schema(_ name: String, _ members: [(String, JSONText)]) -> (String, JSONText) {
        (
            name,
            .object([
                ("type", .string("object")), ("required", .array(members.map { .string($0.0) })),
                ("properties", .object(members)),
            ])
        )
    }

    private static let string = JSONText.object([("type", .string("string"))])
    private static let integer = JSONText.object([("type", .string("integer"))])
    private static let number = JSONText.object([
        ("type", .string("number")),
        ("description", .string("The digits as the partner wrote them; read them as a decimal, not as floating point")),
    ])
    private static let day = JSONText.object([("type", .string("string")), ("format", .string("date"))])
    private static let moment = JSONText.object([("type", .string("string")), ("format", .string("date-time"))])

    private static func words(_ words: [String]) -> JSONText {
        .object([("type", .string("string")), ("enum", .array(words.map { .string($0) }))])
    }

    private static func array(_ items: JSONText) -> JSONText {
        .object([("type", .string("array")), ("items", items)])
    }

    private static func orNull(_ schema: JSONText) -> JSONText {
        guard case .object(let members) = schema else { return schema }
        return .object(members + [("nullable", .boolean(true))])
    }

    private static func reference(_ kind: String, _ name: String) -> JSONText {
        .object([("$ref", .string("#/components/\(kind)/\(name)"))])
    }
}
