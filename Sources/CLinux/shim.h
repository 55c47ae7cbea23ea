/* What the C library of Linux has and Swift's module of it does not declare. */
#ifndef FAQ_CLINUX_H
#define FAQ_CLINUX_H

#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* Forces everything of the file system that `file` is on to disk; below 0 with `errno` when that failed. */
int syncfs(int file);

/* A pipe whose ends have `flags`: [0] is read from, [1] written to. */
int pipe2(int ends[2], int flags);

/* Closes all files from `first` to `last`. */
int close_range(unsigned int first, unsigned int last, int flags);

/* The operations of fcntl for the size of a pipe. */
static const int faq_get_pipe_size = 1032;
static const int faq_set_pipe_size = 1031;

/* Swift does not import it since a process with threads must not go on after it; the caller has one thread. */
static inline pid_t faq_fork(void) { return fork(); }

/* A signal that this process gets when the one that started it ends. */
static inline int faq_end_with_parent(int signal) { return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0); }

/* From now on a signal that ends the process leaves no core dump. */
static inline int faq_leave_no_core_dump(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/* The commit that the command was built of. Scripts/build-command writes it over `unknown` once the executable is linked, so
   that a commit compiles nothing anew; volatile, so that the compiler does not know what it says. */
static const volatile char faq_commit[64] = "FAQ-COMMIT:unknown";

/* A character of the commit, 0 after its end. */
static inline char faq_commit_character(int index) { return faq_commit[sizeof("FAQ-COMMIT:") - 1 + index]; }

#endif
