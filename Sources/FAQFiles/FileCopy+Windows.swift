#if os(Windows)
    internal import WinSDK

    extension FileCopy {
        /// `nil` where there is not so much memory: the allocator of Swift would end the process.
        static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
            VirtualAlloc(nil, SIZE_T(byteCount), DWORD(MEM_RESERVE | MEM_COMMIT), DWORD(PAGE_READWRITE))
        }

        static func release(_ memory: UnsafeMutableRawBufferPointer) {
            VirtualFree(memory.baseAddress, 0, DWORD(MEM_RELEASE))
        }
    }
#endif
