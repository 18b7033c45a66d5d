#include "CReportPage.h"

static const unsigned char report_html[] = {
#embed "report.html"
};

static const unsigned char report_css[] = {
#embed "report.css"
};

static const unsigned char report_js[] = {
#embed "report.js"
};

summarize_page_part summarize_report_html(void) {
    return (summarize_page_part){report_html, sizeof report_html};
}

summarize_page_part summarize_report_css(void) {
    return (summarize_page_part){report_css, sizeof report_css};
}

summarize_page_part summarize_report_js(void) {
    return (summarize_page_part){report_js, sizeof report_js};
}
