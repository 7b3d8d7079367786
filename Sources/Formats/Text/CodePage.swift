/// Eight-bit encodings that old programs and Apple's Excel still write.
///
/// All of them are ASCII in the lower half; of the upper half only the letters of words tell them apart
/// (``CodePageScan``).
enum CodePage: CaseIterable {
    case windows1252
    /// Excel for the Mac saves "CSV (Macintosh)" so.
    case macRoman
    /// Programs for DOS, and exports from Windows programs that call themselves OEM. The euro stands where code page 858
    /// put it.
    case dos

    var encoding: TextEncoding {
        switch self {
        case .windows1252: .windows1252
        case .macRoman: .macRoman
        case .dos: .dos
        }
    }

    /// The character of a byte; U+FFFD for one that has none.
    func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard byte >= 0x80 else { return Unicode.Scalar(byte) }
        return switch self {
        case .windows1252: Windows1252.scalar(byte)
        case .macRoman: CodePage.macRomanUpper[Int(byte) - 0x80]
        case .dos: CodePage.dosUpper[Int(byte) - 0x80]
        }
    }

    private static let macRomanUpper = Array(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
            .unicodeScalars)

    private static let dosUpper = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
            .unicodeScalars)
}
