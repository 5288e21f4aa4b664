// Calls of Linux that Swift's own import of the C library leaves out, because they are variadic,
// macros, or declared for _GNU_SOURCE only. The latter are declared here once more: defining the
// macro would give some types of those headers a second form, and a type has one in all modules.

#ifndef CLINUX_PROCESS_H
#define CLINUX_PROCESS_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

extern char **environ;
int memfd_create(const char *name, unsigned int flags);
int close_range(unsigned int first, unsigned int last, int flags);
int ppoll(struct pollfd *files, nfds_t count, const struct timespec *timeout, const sigset_t *mask);

// The process

// Keeps the process from being traced by its own user, and its memory out of core dumps.
static inline int linux_forbid_tracing(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

static inline int linux_forbid_core_dumps(void) {
  const struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none);
}

// The environment this process was started with, ended by a null pointer.
static inline char **linux_environment(void) { return environ; }

// Signals

static inline int linux_ignores_signal(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static inline void linux_ignore_signal(int number) { signal(number, SIG_IGN); }

static inline void linux_reset_signal(int number) { signal(number, SIG_DFL); }

// Calls `handler` for the signal, with all others held back meanwhile, until it is reset; calls
// that wait are interrupted by it.
static inline int linux_handle_signal(int number, void (*handler)(int), struct sigaction *former) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, former);
}

// Ends or stops the process as the signal does by default; for a handler of it. A process that was
// stopped and goes on has seen the handler of SIGCONT when this returns.
static inline void linux_raise_by_default(int number) {
  sigset_t both, former;
  signal(number, SIG_DFL);
  raise(number);
  sigemptyset(&both);
  sigaddset(&both, number);
  sigaddset(&both, SIGCONT);
  sigprocmask(SIG_UNBLOCK, &both, &former);
  sigprocmask(SIG_SETMASK, &former, NULL);
}

// Waits until the descriptor is ready for one of `events`, for `milliseconds` or without an end
// if they are negative, with `mask` holding back signals meanwhile. Returns what is ready, 0 when
// the time is over, -1 on an error.
static inline int linux_wait(int file, short events, int milliseconds, const sigset_t *mask) {
  struct pollfd entry = {file, events, 0};
  const struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  const int count = ppoll(&entry, 1, milliseconds < 0 ? NULL : &time, mask);
  return count > 0 ? entry.revents : count;
}

// Files

// Creates a file that lives in memory only, can be sealed, and cannot be run where the kernel
// knows how to forbid that.
static inline int linux_create_memory_file(const char *name) {
  const unsigned int closed_on_exec = 1, sealable = 2, never_run = 8;
  const int file = memfd_create(name, closed_on_exec | sealable | never_run);
  if (file >= 0 || errno != EINVAL) return file;
  return memfd_create(name, closed_on_exec | sealable);
}

// Makes what is in a file created for sealing final, and the seals, too.
static inline int linux_seal(int file) {
  const int add_seals = 1024 + 9, seal = 1, shrink = 2, grow = 4, write = 8;
  return fcntl(file, add_seals, seal | shrink | grow | write);
}

// Has all descriptors above the standard ones closed when another program takes the process over.
static inline int linux_close_others_on_exec(void) {
  const int close_on_exec = 4;
  return close_range(3, ~0U, close_on_exec);
}

#endif
