/// Stands in for the runtime's search for its backtrace program when `Scripts/build-command` links (`--wrap`).
///
/// None is shipped, and the runtime looks for it at every start by a way that ends the process where `/proc` is not
/// mounted.
///
/// - Returns: nothing, upon which the runtime goes without.
@_cdecl("__wrap_swift_copyAuxiliaryExecutablePath")
func auxiliaryExecutablePath(_ name: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>? { nil }
