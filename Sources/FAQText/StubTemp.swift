public enum Stemmer: Sendable { static func stem(_ keys: inout [UInt8], from: Int) {} }
public enum CommonWords: Sendable { public static func level(of term: ArraySlice<UInt8>) -> Int { 0 } }
