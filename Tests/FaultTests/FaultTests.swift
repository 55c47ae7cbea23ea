import FaultInjection
import Testing

/// One after the other: calls fail for the whole process.
@Suite("Faults of the system", .serialized, .enabled(if: faults_available()))
struct FaultTests {}
