// Calls of Linux that Swift's own import of the C library leaves out, because they are variadic,
// macros, or declared for _GNU_SOURCE only.
//
// Nothing of the system is included here, so that every type of its headers keeps belonging to one
// module alone; types of theirs are passed as `void *`.

#ifndef CLINUX_H
#define CLINUX_H

#include <stdint.h>

// The process

/// Keeps the process from being traced by its own user, and its memory out of core dumps.
int linux_forbid_tracing(void);

/// Keeps the process and those it starts from writing core dumps.
int linux_forbid_core_dumps(void);

/// The environment this process was started with, ended by a null pointer.
char **linux_environment(void);

// Signals

/// Whether a signal is ignored.
int linux_ignores_signal(int number);

/// Has a signal ignored.
void linux_ignore_signal(int number);

/// Has a signal do what it does by default.
void linux_reset_signal(int number);

/// Calls `handler` for the signal, with all others held back meanwhile, until it is reset; calls
/// that wait are interrupted by it. `former` is the `struct sigaction` to fill.
int linux_handle_signal(int number, void (*handler)(int), void *former);

/// Ends or stops the process as the signal does by default; for a handler of it. A process that was
/// stopped and goes on has seen the handler of SIGCONT when this returns.
void linux_raise_by_default(int number);

/// Waits until the descriptor is ready for one of `events`, for `milliseconds` or without an end
/// if they are negative, with the `sigset_t` at `mask` holding back signals meanwhile. Returns what
/// is ready, 0 when the time is over, -1 on an error.
int linux_wait(int file, short events, int milliseconds, const void *mask);

// Files

/// Creates a file that lives in memory only, can be sealed, and cannot be run where the kernel
/// knows how to forbid that.
int linux_create_memory_file(const char *name);

/// Makes what is in a file created for sealing final, and the seals, too.
int linux_seal(int file);

/// Has all descriptors above the standard ones closed when another program takes the process over.
int linux_close_others_on_exec(void);

/// Gives a file another name unless something has that name already.
int linux_rename_exclusively(int from, const char *name, int to, const char *other);

/// The number of the kind of file system that holds an open file, or -1.
int64_t linux_file_system_type(int descriptor);

#endif
