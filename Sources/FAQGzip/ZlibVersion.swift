internal import CZlib

/// The version of zlib that is linked.
package enum ZlibVersion {
    package static var text: String { String(cString: zlibVersion()) }
}
