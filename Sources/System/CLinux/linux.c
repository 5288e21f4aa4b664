#define _GNU_SOURCE

#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// Newer than the headers of Debian 12.
#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 8U
#endif

int linux_forbid_tracing(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int linux_forbid_core_dumps(void) {
  const struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none);
}

char **linux_environment(void) { return environ; }

int linux_ignores_signal(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void linux_ignore_signal(int number) { signal(number, SIG_IGN); }

void linux_reset_signal(int number) { signal(number, SIG_DFL); }

int linux_handle_signal(int number, void (*handler)(int), void *former) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, former);
}

void linux_raise_by_default(int number) {
  sigset_t both, former;
  signal(number, SIG_DFL);
  raise(number);
  sigemptyset(&both);
  sigaddset(&both, number);
  sigaddset(&both, SIGCONT);
  sigprocmask(SIG_UNBLOCK, &both, &former);
  sigprocmask(SIG_SETMASK, &former, NULL);
}

int linux_wait(int file, short events, int milliseconds, const void *mask) {
  struct pollfd entry = {file, events, 0};
  const struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  const int count = ppoll(&entry, 1, milliseconds < 0 ? NULL : &time, mask);
  return count > 0 ? entry.revents : count;
}

int linux_create_memory_file(const char *name) {
  const unsigned int flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  const int file = memfd_create(name, flags | MFD_NOEXEC_SEAL);
  if (file >= 0 || errno != EINVAL) return file;
  return memfd_create(name, flags);
}

int linux_seal(int file) {
  return fcntl(file, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
}

int linux_close_others_on_exec(void) { return close_range(3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */); }

int linux_rename_exclusively(int from, const char *name, int to, const char *other) {
  return renameat2(from, name, to, other, RENAME_NOREPLACE);
}

int64_t linux_file_system_type(int descriptor) {
  struct statfs status;
  int code;
  do code = fstatfs(descriptor, &status);
  while (code != 0 && errno == EINTR);
  return code == 0 ? (int64_t)(uint32_t)status.f_type : -1;
}
