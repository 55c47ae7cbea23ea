/* What the C library of Linux has and Swift's module of it does not declare. */
#ifndef FAQ_CLINUX_H
#define FAQ_CLINUX_H

/* Forces everything of the file system that `file` is on to disk; below 0 with `errno` when that failed. */
int syncfs(int file);

#endif
