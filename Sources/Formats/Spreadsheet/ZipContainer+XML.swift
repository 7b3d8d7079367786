extension ZipContainer {
    /// Tells the receiver what is in a part.
    ///
    /// - Parameter afterPiece: called when some text has been told; what it throws ends the reading.
    func read(_ part: Part, to receiver: some PartReceiver, afterPiece: () throws -> Void = {}) throws {
        try receiver.receive(PartPieces(container: self, part: part), afterPiece: afterPiece)
    }

    /// The same for a part that says how the others belong together, and is small in any workbook.
    func read(index part: Part, to receiver: some PartReceiver) throws {
        guard part.byteCount <= SpreadsheetLimits(receiver.limits).indexBytes else {
            throw SpreadsheetRefusal(finding: PartReceiver.tooLong)
        }
        try read(part, to: receiver)
    }
}

/// A part of an archive, unpacked on the way.
private struct PartPieces: PieceSequence {
    let container: ZipContainer
    let part: ZipContainer.Part

    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
        try container.forEachPiece(of: part, body)
    }
}
