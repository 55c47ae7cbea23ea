/* What the C library of Linux has and Swift's module of it does not declare. */
#ifndef FAQ_CLINUX_H
#define FAQ_CLINUX_H

/* No header is included: its types would be those of this module, and every file that uses them would have to import it. */

/* Forces everything of the file system that `file` is on to disk; below 0 with `errno` when that failed. */
int syncfs(int file);

/* A pipe whose ends have `flags`: [0] is read from, [1] written to. */
int pipe2(int ends[2], int flags);

/* Closes all files from `first` to `last`. */
int close_range(unsigned int first, unsigned int last, int flags);

/* The operations of fcntl for the size of a pipe. */
static const int faq_get_pipe_size = 1032;
static const int faq_set_pipe_size = 1031;

/* A file that signals are read from, which are named by a `sigset_t`; `file` is -1 for a new one. */
int signalfd(int file, const void *signals, int flags);

/* The flags of signalfd: those of open(2). */
static const int faq_signals_closed_on_exec = 02000000;
static const int faq_signals_without_waiting = 04000;

/* What is read there, as the system has it in `struct signalfd_siginfo`. */
struct faq_signal {
    unsigned int number;
    int error;
    int code;
    unsigned int sender;
    unsigned char rest[112];
};

int fork(void);
int prctl(int operation, ...);

/* Swift does not import it since a process with threads must not go on after it; the caller has one thread. */
static inline int faq_fork(void) { return fork(); }

/* A signal that this process gets when the one that started it ends: PR_SET_PDEATHSIG. */
static inline int faq_end_with_parent(int signal) { return prctl(1, (unsigned long)signal, 0UL, 0UL, 0UL); }

/* From now on a signal that ends the process leaves no core dump: PR_SET_DUMPABLE. */
static inline int faq_leave_no_core_dump(void) { return prctl(4, 0UL, 0UL, 0UL, 0UL); }

/* The commit that the command was built of. Scripts/build-command writes it over `unknown` once the executable is linked, so
   that a commit compiles nothing anew; volatile, so that the compiler does not know what it says. */
static const volatile char faq_commit[64] = "FAQ-COMMIT:unknown";

/* A character of the commit, 0 after its end. */
static inline char faq_commit_character(int index) { return faq_commit[sizeof("FAQ-COMMIT:") - 1 + index]; }

#endif
