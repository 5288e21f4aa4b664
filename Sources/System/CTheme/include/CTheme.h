#include <stddef.h>

/// A file of `templates/` as it was when the program was built.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} theme_file;

extern const theme_file theme_files[];
extern const size_t theme_file_count;
