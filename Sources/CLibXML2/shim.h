#ifndef SLUIS_CLIBXML2_SHIM_H
#define SLUIS_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

// Debian's libxml2 is built with ICU, whose headers cannot live in one program with those of Foundation. They only add
// a field to a structure that is the library's own business (xmlCharEncodingHandler), so they can be left out.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#endif
