#define _GNU_SOURCE
#include "FaultInjection.h"

#include <errno.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define FAULTS_UNAVAILABLE
#endif
#endif
#if !defined(__linux__) || !defined(__GLIBC__)
#define FAULTS_UNAVAILABLE
#endif

#ifdef FAULTS_UNAVAILABLE

bool faults_available(void) { return false; }
void faults_arm(const char *folder, long call, enum fault_kind kind, int error) {}
long faults_disarm(long *spoilt) { return *spoilt = 0; }
const char *const *faults_calls(void) {
    static const char *const none[] = {0};
    return none;
}
const char *faults_spoilt_call(void) { return ""; }

#else

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Calls are numbered in the order in which threads come to this lock. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool armed;
static char root[PATH_MAX];
static size_t root_length;
static enum fault_kind kind;
static int error_code;
static long call_count, target_call, spoilt_count;
static bool has_ended;
static const char *spoilt_name = "";

enum { most_files = 512 };
/* Open files and folders below the root. */
static bool is_watched[most_files];
/* What was written since it was last forced to disk, by a descriptor of our own; -1 when it is all there. */
static int unsynced[most_files];

static bool is_below(const char *path) {
    return path && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == 0);
}

/* A path such as /proc/self/fd/7 means the open file. */
static bool is_below_or_open(const char *path) {
    int file;
    if (path && sscanf(path, "/proc/self/fd/%d", &file) == 1) {
        return file >= 0 && file < most_files && is_watched[file];
    }
    return is_below(path);
}

static bool is_open_file(int file) { return file >= 0 && file < most_files && is_watched[file]; }

enum verdict { pass, refuse, tear, halve };

static unsigned long long random_state;

/* SplitMix64, so that a run can be repeated from its seed. */
static unsigned long long next_random(void) {
    unsigned long long mixed = random_state += 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBULL;
    return mixed ^ mixed >> 31;
}

/* What is to become of a call about a file below the root. Sets errno where it is to report an error. */
static enum verdict judge(const char *name, bool counts) {
    if (!armed || !counts) return pass;
    if (has_ended) {
        errno = EIO;
        return refuse;
    }
    long number = call_count++;
    enum fault_kind now = kind;
    int code = error_code;
    if (kind == fault_random) {
        if (next_random() % 16 != 0) return pass;
        now = next_random() % 4;
        code = next_random() % 2 ? EIO : ENOSPC;
    } else if (number != target_call) {
        return pass;
    }
    spoilt_count++;
    if (!*spoilt_name) spoilt_name = name;
    switch (now) {
    case fault_refused: errno = code; return refuse;
    case fault_torn: errno = code; return tear;
    case fault_interrupted: errno = EINTR; return refuse;
    case fault_short: return halve;
    default:
        has_ended = true;
        errno = EIO;
        return refuse;
    }
}

/* The same for whoever does not hold the lock. */
static enum verdict decide(const char *name, bool counts) {
    pthread_mutex_lock(&lock);
    enum verdict verdict = judge(name, counts);
    int code = errno;
    pthread_mutex_unlock(&lock);
    errno = code;
    return verdict;
}

/* Makes the call, or not. `made` is evaluated at most once. */
#define SPOIL(type, name, counts, made)                                                                                \
    enum verdict verdict = decide(name, counts);                                                                       \
    int code = errno;                                                                                                  \
    if (verdict == refuse) {                                                                                           \
        errno = code;                                                                                                  \
        return (type)-1;                                                                                               \
    }                                                                                                                  \
    type result = (made);                                                                                              \
    if (verdict == tear) {                                                                                             \
        errno = code;                                                                                                  \
        return (type)-1;                                                                                               \
    }

static void note_opened(int file, bool watched) {
    if (file < 0 || file >= most_files) return;
    pthread_mutex_lock(&lock);
    is_watched[file] = armed && watched;
    if (!is_watched[file]) unsynced[file] = -1;
    pthread_mutex_unlock(&lock);
}

static void note_written(int file) {
    if (!is_open_file(file)) return;
    pthread_mutex_lock(&lock);
    if (armed && unsynced[file] < 0) unsynced[file] = (int)syscall(SYS_fcntl, file, F_DUPFD_CLOEXEC, most_files);
    pthread_mutex_unlock(&lock);
}

static void forget_unsynced(int file) {
    if (unsynced[file] < 0) return;
    syscall(SYS_close, unsynced[file]);
    unsynced[file] = -1;
}

int open(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & (O_CREAT | __O_TMPFILE)) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    bool counts = armed && is_below_or_open(path);
    enum verdict verdict = decide("open", counts);
    int code = errno;
    if (verdict == refuse) {
        errno = code;
        return -1;
    }
    int result = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (verdict == tear) {
        /* What is made stays; nobody could close it. */
        if (result >= 0) syscall(SYS_close, result);
        errno = code;
        return -1;
    }
    note_opened(result, counts);
    return result;
}

int open64(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & (O_CREAT | __O_TMPFILE)) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    return open(path, flags, mode);
}

/* What was written stays unsynced after closing: until the file system is forced to disk as a whole. */
static int lost[1 << 16];
static int lost_count;

int close(int file) {
    bool counts = armed && is_open_file(file);
    pthread_mutex_lock(&lock);
    enum verdict verdict = judge("close", counts);
    int code = errno;
    /* A file is closed whatever close says; only so does nothing leak. */
    if (counts) {
        is_watched[file] = false;
        if (unsynced[file] >= 0 && lost_count < (int)(sizeof lost / sizeof *lost)) {
            lost[lost_count++] = unsynced[file];
            unsynced[file] = -1;
        }
    }
    pthread_mutex_unlock(&lock);
    int result = (int)syscall(SYS_close, file);
    if (verdict == pass || verdict == halve) return result;
    errno = code;
    return -1;
}

ssize_t read(int file, void *bytes, size_t count) {
    bool counts = armed && is_open_file(file);
    enum verdict verdict = decide("read", counts);
    int code = errno;
    if (verdict == refuse || verdict == tear) {
        errno = code;
        return -1;
    }
    return syscall(SYS_read, file, bytes, verdict == halve ? (count + 1) / 2 : count);
}

ssize_t write(int file, const void *bytes, size_t count) {
    bool counts = armed && is_open_file(file);
    enum verdict verdict = decide("write", counts);
    int code = errno;
    if (verdict == refuse) {
        errno = code;
        return -1;
    }
    /* A torn write leaves the first half. */
    ssize_t result = syscall(SYS_write, file, bytes, verdict == pass ? count : (count + 1) / 2);
    note_written(file);
    if (verdict == tear) {
        errno = code;
        return -1;
    }
    return result;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    bool counts = armed && is_open_file(file);
    enum verdict verdict = decide("pwrite", counts);
    int code = errno;
    if (verdict == refuse) {
        errno = code;
        return -1;
    }
    ssize_t result = syscall(SYS_pwrite64, file, bytes, verdict == pass ? count : (count + 1) / 2, offset);
    note_written(file);
    if (verdict == tear) {
        errno = code;
        return -1;
    }
    return result;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t offset) { return pwrite(file, bytes, count, offset); }

/* The disk of the test need not be forced: what counts is that it was asked for. */
int fsync(int file) {
    if (!armed || !is_open_file(file)) return (int)syscall(SYS_fsync, file);
    SPOIL(int, "fsync", true, 0)
    pthread_mutex_lock(&lock);
    forget_unsynced(file);
    pthread_mutex_unlock(&lock);
    return result;
}

int syncfs(int file) {
    if (!armed || !is_open_file(file)) return (int)syscall(SYS_syncfs, file);
    SPOIL(int, "syncfs", true, 0)
    pthread_mutex_lock(&lock);
    for (int each = 0; each < most_files; each++) forget_unsynced(each);
    while (lost_count > 0) syscall(SYS_close, lost[--lost_count]);
    pthread_mutex_unlock(&lock);
    return result;
}

int rename(const char *path, const char *target) {
    bool counts = armed && is_below(target);
    SPOIL(int, "rename", counts, (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, target, 0))
    return result;
}

int link(const char *path, const char *target) {
    bool counts = armed && is_below(target);
    SPOIL(int, "link", counts, (int)syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, target, 0))
    return result;
}

int linkat(int folder, const char *path, int target_folder, const char *target, int flags) {
    bool counts = armed && is_below(target);
    SPOIL(int, "linkat", counts, (int)syscall(SYS_linkat, folder, path, target_folder, target, flags))
    return result;
}

int unlink(const char *path) {
    bool counts = armed && is_below(path);
    SPOIL(int, "unlink", counts, (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0))
    return result;
}

int rmdir(const char *path) {
    bool counts = armed && is_below(path);
    SPOIL(int, "rmdir", counts, (int)syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR))
    return result;
}

int mkdir(const char *path, mode_t mode) {
    bool counts = armed && is_below(path);
    SPOIL(int, "mkdir", counts, (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode))
    return result;
}

int fchmod(int file, mode_t mode) {
    bool counts = armed && is_open_file(file);
    SPOIL(int, "fchmod", counts, (int)syscall(SYS_fchmod, file, mode))
    return result;
}

int flock(int file, int operation) {
    bool counts = armed && is_open_file(file);
    SPOIL(int, "flock", counts, (int)syscall(SYS_flock, file, operation))
    return result;
}

int stat(const char *path, struct stat *status) {
    bool counts = armed && is_below_or_open(path);
    SPOIL(int, "stat", counts, fstatat(AT_FDCWD, path, status, 0))
    return result;
}

int lstat(const char *path, struct stat *status) {
    bool counts = armed && is_below(path);
    SPOIL(int, "lstat", counts, fstatat(AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW))
    return result;
}

int fstat(int file, struct stat *status) {
    bool counts = armed && is_open_file(file);
    SPOIL(int, "fstat", counts, fstatat(file, "", status, AT_EMPTY_PATH))
    return result;
}

/* Of the C library's own. */
static void *original(const char *name) { return dlsym(RTLD_NEXT, name); }

DIR *opendir(const char *path) {
    static DIR *(*made)(const char *);
    if (!made) made = (DIR * (*)(const char *)) original("opendir");
    bool counts = armed && is_below(path);
    enum verdict verdict = decide("opendir", counts);
    int code = errno;
    if (verdict == refuse || verdict == tear) {
        errno = code;
        return 0;
    }
    DIR *result = made(path);
    if (result) note_opened(dirfd(result), counts);
    return result;
}

struct dirent *readdir(DIR *stream) {
    static struct dirent *(*made)(DIR *);
    if (!made) made = (struct dirent * (*)(DIR *)) original("readdir");
    bool counts = armed && is_open_file(dirfd(stream));
    enum verdict verdict = decide("readdir", counts);
    int code = errno;
    if (verdict == refuse || verdict == tear) {
        errno = code;
        return 0;
    }
    return made(stream);
}

int closedir(DIR *stream) {
    static int (*made)(DIR *);
    if (!made) made = (int (*)(DIR *))original("closedir");
    int file = dirfd(stream);
    if (file >= 0 && file < most_files) is_watched[file] = false;
    return made(stream);
}

bool faults_available(void) { return true; }

const char *const *faults_calls(void) {
    static const char *const names[] = {
        "open",  "close", "read",  "write",  "pwrite", "fsync", "syncfs", "rename",  "link",    "linkat", "unlink",
        "rmdir", "mkdir", "fchmod", "flock", "stat",   "lstat", "fstat",  "opendir", "readdir", 0};
    return names;
}

const char *faults_spoilt_call(void) { return spoilt_name; }

void faults_arm(const char *folder, long call, enum fault_kind new_kind, int error) {
    pthread_mutex_lock(&lock);
    strncpy(root, folder, sizeof root - 1);
    root_length = strlen(root);
    target_call = call;
    random_state = (unsigned long long)call;
    kind = new_kind;
    error_code = error;
    call_count = spoilt_count = 0;
    has_ended = false;
    spoilt_name = "";
    lost_count = 0;
    for (int file = 0; file < most_files; file++) {
        is_watched[file] = false;
        unsynced[file] = -1;
    }
    armed = true;
    pthread_mutex_unlock(&lock);
}

long faults_disarm(long *spoilt) {
    pthread_mutex_lock(&lock);
    armed = false;
    bool loses = kind == fault_power_loss && has_ended;
    for (int file = 0; file < most_files; file++) {
        if (unsynced[file] < 0) continue;
        if (loses) syscall(SYS_ftruncate, unsynced[file], 0);
        forget_unsynced(file);
    }
    while (lost_count > 0) {
        int file = lost[--lost_count];
        if (loses) syscall(SYS_ftruncate, file, 0);
        syscall(SYS_close, file);
    }
    *spoilt = spoilt_count;
    long calls = call_count;
    pthread_mutex_unlock(&lock);
    return calls;
}

#endif
