// Debian builds libxml2 with ICU, and its headers then pull in ICU's own, which clash with the copy that Foundation
// brings. Nothing here uses them: the switch only adds fields at the end of a structure reached by pointer.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
