internal import FAQEngine
internal import FAQFiles

/// Threads do the jobs of which an index is made.
extension ParallelMap: Executor {}
