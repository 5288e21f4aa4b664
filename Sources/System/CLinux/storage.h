// Calls on files that Swift's own import of the C library leaves out.

#ifndef CLINUX_STORAGE_H
#define CLINUX_STORAGE_H

#include <errno.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

/// Gives a file another name unless something has that name already.
static inline int clinux_rename_exclusively(int from, const char *name, int to, const char *other) {
  return (int)syscall(SYS_renameat2, from, name, to, other, 1u /* RENAME_NOREPLACE */);
}

/// The number of the kind of file system that holds an open file, or -1.
static inline int64_t clinux_file_system_type(int descriptor) {
  struct statfs status;
  int code;
  do code = fstatfs(descriptor, &status);
  while (code != 0 && errno == EINTR);
  return code == 0 ? (int64_t)(uint32_t)status.f_type : -1;
}

#endif
