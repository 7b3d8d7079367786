#ifndef SLUIS_CLIBZIP_SHIM_H
#define SLUIS_CLIBZIP_SHIM_H

#include <zip.h>

#endif
