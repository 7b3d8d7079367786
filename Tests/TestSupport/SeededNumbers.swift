/// Numbers that look random and are the same for the same seed (SplitMix64: Steele, Lea and Flood, 2014).
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// With a seed of its own, which is printed so that a failure can be repeated.
    package static func announced(_ topic: String) -> SeededNumbers {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("Seed of the \(topic): \(seed)")
        return SeededNumbers(seed: seed)
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
