#ifndef SUMMARIZE_CREPORTPAGE_H
#define SUMMARIZE_CREPORTPAGE_H

#include <stddef.h>

// A file of Sources/CReportPage, byte for byte, in read-only data: never written, never freed.
// A struct that a function returns, because Swift cannot refer to an array without a length.
typedef struct {
    const unsigned char *start;
    size_t count;
} summarize_page_part;

// The page's markup; {{name}} stands where something of the document goes.
summarize_page_part summarize_report_html(void);

// The page's style sheet.
summarize_page_part summarize_report_css(void);

// The page's script.
summarize_page_part summarize_report_js(void);

#endif
