#include <stddef.h>

/// A file of `templates/` as it was when the program was built.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} theme_file;

/// The number of files.
size_t theme_file_count(void);

/// The file with a number below `theme_file_count()`.
theme_file theme_file_at(size_t index);
