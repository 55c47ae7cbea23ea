/// How a knowledge base holds the index file that it is opened from.
public enum IndexAccess: Hashable, Sendable, CaseIterable {
    /// The file is read into memory and compared with its checksums.
    ///
    /// Whatever happens to the file meanwhile or afterwards, answers are those of the index that was written, or opening
    /// throws. Costs memory of the size of the file, and about a third of a millisecond a megabyte at opening.
    case inMemory
    /// The file is mapped, and read where a query needs it.
    ///
    /// Costs the same at any size, a few system calls, and processes share the memory. For that the file has to be left alone: where
    /// somebody writes into it, cuts it off or copies another over it, the system ends the process with the signal
    /// SIGBUS, or answers are made of both. Replacing it by renaming a new file over it is safe. Nothing is
    /// compared with the checksums: a byte that the disk got wrong may change an answer or a score without an error, unless
    /// ``KnowledgeBase/verify()`` is called.
    case mapped
}
