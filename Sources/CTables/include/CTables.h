#ifndef CATENA_TABLES_H
#define CATENA_TABLES_H

// Tables compiled into the program from the files in data/. Each is UTF-8 text, not NUL-terminated.

#include <stddef.h>

typedef struct {
    const char *name;            // file name without its folder
    const unsigned char *bytes;  // lives as long as the program
    size_t count;                // bytes
} CTable;

// The table of that file name, or one with a null `bytes`.
CTable ctable_named(const char *name);

// How many tables there are, and the one at an index below that.
size_t ctable_count(void);
CTable ctable_at(size_t index);

#endif
