extension Finding {
    /// What the partner can do after an official decided: without the promise that somebody will decide, and without the
    /// question that leads to it.
    ///
    /// The promise is the last sentence of an action in the catalogue, always in the same words.
    package func action(_ language: Language, isDecided: Bool) -> String {
        isDecided ? Finding.withoutPromise(action(language)) : action(language)
    }

    private static func withoutPromise(_ action: String) -> String {
        let nl = /(?: [^.?!]*\?)? (?:Anders|Dan) beslist een medewerker van de gemeente(?: of [^?!]*)?\.$/
        let en = /(?: [^.?!]*\?)? (?:Otherwise|Then|If [^.?!,]*,) an official decides(?: whether [^?!]*)?\.$/
        return action.replacing(nl, with: "").replacing(en, with: "")
    }
}
