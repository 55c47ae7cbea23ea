/* Lets calls to the system fail in tests, without a seam in the code under test: the functions below stand in this
 * program under the names that the C library has for them, and so take their place. Only calls about files below one
 * folder are counted and spoilt; all others go through. Linux only; elsewhere, and under sanitizers, nothing is spoilt. */
#ifndef FAQ_FAULT_INJECTION_H
#define FAQ_FAULT_INJECTION_H

#include <stdbool.h>

enum fault_kind {
    /* The call is not made and reports an error. */
    fault_refused,
    /* The call is made and reports an error nonetheless. */
    fault_torn,
    /* The call is not made and was interrupted by a signal; the next one goes through. */
    fault_interrupted,
    /* Half of the bytes are read or written. Other calls go through. */
    fault_short,
    /* From this call on none reaches the disk, as if the process had been ended; each reports an error. */
    fault_end,
    /* The same, and what was not forced to disk is lost. */
    fault_power_loss,
    /* One call in sixteen is spoilt, in one of the first four ways; the number of the call is the seed. */
    fault_random,
};

/* Whether faults can be injected here. */
bool faults_available(void);

/* Spoils the call of this number, counted from 0, among those about files below `folder`, which must be a whole path. */
void faults_arm(const char *folder, long call, enum fault_kind kind, int error);

/* Ends the spoiling. Returns the number of calls since arming; `spoilt` is how many of them were spoilt. */
long faults_disarm(long *spoilt);

/* The names of the calls that faults are injected into, ended by NULL. */
const char *const *faults_calls(void);

/* The name of the call that was spoilt first; "" when none was. */
const char *faults_spoilt_call(void);

#endif
