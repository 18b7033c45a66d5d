#ifndef SUMMARIZE_CMARKGFM_SHIM_H
#define SUMMARIZE_CMARKGFM_SHIM_H

// The headers alone: everything that is called is a plain function.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
