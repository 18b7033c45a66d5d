#ifndef SUMMARIZE_CLIBXML2_SHIM_H
#define SUMMARIZE_CLIBXML2_SHIM_H

// The headers alone: everything that is called is a plain function or a field.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#endif
