// The few C functions that Embedded Swift calls, for a module with no libc below it.
//
// Blocks come in powers of two, each class with its own free list, so a page that resolves on every keystroke
// reuses the same memory. A 16-byte header in front of each block holds where it starts and its class.

#include <stddef.h>
#include <stdint.h>

#define ALIGNMENT 16
#define PAGE 65536
#define SMALLEST_CLASS 5
#define CLASSES 32

typedef struct Header {
    void *start;
    uint32_t size_class;
} Header;

typedef struct FreeBlock {
    struct FreeBlock *next;
} FreeBlock;

extern unsigned char __heap_base;
static uintptr_t next_fresh;
static FreeBlock *free_blocks[CLASSES];

static void *fresh(size_t size) {
    if (next_fresh == 0) next_fresh = ((uintptr_t)&__heap_base + ALIGNMENT - 1) & ~(uintptr_t)(ALIGNMENT - 1);
    uintptr_t start = next_fresh;
    uint64_t end = (uint64_t)start + size;
    uint64_t have = (uint64_t)__builtin_wasm_memory_size(0) * PAGE;
    if (end > UINT32_MAX) return NULL;
    if (end > have) {
        uint64_t more = (end - have + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, (uintptr_t)more) == (uintptr_t)-1) return NULL;
    }
    next_fresh = (uintptr_t)end;
    return (void *)start;
}

static void *allocate(size_t alignment, size_t size) {
    uint64_t needed = (uint64_t)size + alignment + ALIGNMENT;
    uint32_t size_class = SMALLEST_CLASS;
    while (((uint64_t)1 << size_class) < needed) size_class++;
    if (size_class >= CLASSES) return NULL;

    void *start = free_blocks[size_class];
    if (start) {
        free_blocks[size_class] = free_blocks[size_class]->next;
    } else {
        start = fresh((size_t)1 << size_class);
        if (!start) return NULL;
    }
    uintptr_t payload = ((uintptr_t)start + ALIGNMENT + alignment - 1) & ~(uintptr_t)(alignment - 1);
    Header *header = (Header *)(payload - ALIGNMENT);
    header->start = start;
    header->size_class = size_class;
    return (void *)payload;
}

void *malloc(size_t size) { return allocate(ALIGNMENT, size); }

int posix_memalign(void **pointer, size_t alignment, size_t size) {
    *pointer = allocate(alignment < ALIGNMENT ? ALIGNMENT : alignment, size);
    return *pointer ? 0 : 12;  // ENOMEM
}

void free(void *pointer) {
    if (!pointer) return;
    Header header = *(Header *)((uintptr_t)pointer - ALIGNMENT);
    FreeBlock *block = header.start;
    block->next = free_blocks[header.size_class];
    free_blocks[header.size_class] = block;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
    return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (; count; count--, a++, b++)
        if (*a != *b) return *a - *b;
    return 0;
}

// Seeds Swift's hashing. Nothing here may depend on hash order, so a constant serves.
void arc4random_buf(void *to, size_t count) { __builtin_memset(to, 0x5A, count); }
