// What the C library has and Swift's Glibc module does not show, because that module is built without _GNU_SOURCE.

#ifndef SLUIS_CLINUX_SHIM_H
#define SLUIS_CLINUX_SHIM_H

#include <sys/statfs.h>

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int sync_file_range(int descriptor, long offset, long count, unsigned int flags);

#endif
