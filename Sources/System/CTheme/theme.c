#include "CTheme.h"

// `#embed` is of C23, and clang has it for every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../../templates/blocks/cards.mustache"
};
static const unsigned char file_1[] = {
#embed "../../../templates/blocks/children.mustache"
};
static const unsigned char file_2[] = {
#embed "../../../templates/blocks/code.mustache"
};
static const unsigned char file_3[] = {
#embed "../../../templates/blocks/columns.mustache"
};
static const unsigned char file_4[] = {
#embed "../../../templates/blocks/content-ref.mustache"
};
static const unsigned char file_5[] = {
#embed "../../../templates/blocks/details.mustache"
};
static const unsigned char file_6[] = {
#embed "../../../templates/blocks/diagram.mustache"
};
static const unsigned char file_7[] = {
#embed "../../../templates/blocks/embed.mustache"
};
static const unsigned char file_8[] = {
#embed "../../../templates/blocks/endpoint.mustache"
};
static const unsigned char file_9[] = {
#embed "../../../templates/blocks/figure.mustache"
};
static const unsigned char file_10[] = {
#embed "../../../templates/blocks/file.mustache"
};
static const unsigned char file_11[] = {
#embed "../../../templates/blocks/footnotes.mustache"
};
static const unsigned char file_12[] = {
#embed "../../../templates/blocks/hint.mustache"
};
static const unsigned char file_13[] = {
#embed "../../../templates/blocks/math.mustache"
};
static const unsigned char file_14[] = {
#embed "../../../templates/blocks/notice.mustache"
};
static const unsigned char file_15[] = {
#embed "../../../templates/blocks/prompt.mustache"
};
static const unsigned char file_16[] = {
#embed "../../../templates/blocks/schemas.mustache"
};
static const unsigned char file_17[] = {
#embed "../../../templates/blocks/stepper.mustache"
};
static const unsigned char file_18[] = {
#embed "../../../templates/blocks/table.mustache"
};
static const unsigned char file_19[] = {
#embed "../../../templates/blocks/tabs.mustache"
};
static const unsigned char file_20[] = {
#embed "../../../templates/blocks/updates.mustache"
};
static const unsigned char file_21[] = {
#embed "../../../templates/blocks/video.mustache"
};
static const unsigned char file_22[] = {
#embed "../../../templates/guide.mustache"
};
static const unsigned char file_23[] = {
#embed "../../../templates/layout.mustache"
};
static const unsigned char file_24[] = {
#embed "../../../templates/notfound.mustache"
};
static const unsigned char file_25[] = {
#embed "../../../templates/partials/breadcrumbs.mustache"
};
static const unsigned char file_26[] = {
#embed "../../../templates/partials/footer.mustache"
};
static const unsigned char file_27[] = {
#embed "../../../templates/partials/head.mustache"
};
static const unsigned char file_28[] = {
#embed "../../../templates/partials/header.mustache"
};
static const unsigned char file_29[] = {
#embed "../../../templates/partials/image-attributes.mustache"
};
static const unsigned char file_30[] = {
#embed "../../../templates/partials/image.mustache"
};
static const unsigned char file_31[] = {
#embed "../../../templates/partials/nav-item.mustache"
};
static const unsigned char file_32[] = {
#embed "../../../templates/partials/nav-label.mustache"
};
static const unsigned char file_33[] = {
#embed "../../../templates/partials/outline.mustache"
};
static const unsigned char file_34[] = {
#embed "../../../templates/partials/page-foot.mustache"
};
static const unsigned char file_35[] = {
#embed "../../../templates/partials/page-head.mustache"
};
static const unsigned char file_36[] = {
#embed "../../../templates/partials/pager.mustache"
};
static const unsigned char file_37[] = {
#embed "../../../templates/partials/sidebar.mustache"
};
static const unsigned char file_38[] = {
#embed "../../../templates/redirect.mustache"
};
static const unsigned char file_39[] = {
#embed "../../../templates/site.css"
};
static const unsigned char file_40[] = {
#embed "../../../templates/site.js"
};
static const unsigned char file_41[] = {
#embed "../../../templates/strings/de.json"
};
static const unsigned char file_42[] = {
#embed "../../../templates/strings/en.json"
};
static const unsigned char file_43[] = {
#embed "../../../templates/strings/fr.json"
};
static const unsigned char file_44[] = {
#embed "../../../templates/theme.js"
};
static const theme_file theme_files[] = {
  {"blocks/cards.mustache", file_0, sizeof file_0},
  {"blocks/children.mustache", file_1, sizeof file_1},
  {"blocks/code.mustache", file_2, sizeof file_2},
  {"blocks/columns.mustache", file_3, sizeof file_3},
  {"blocks/content-ref.mustache", file_4, sizeof file_4},
  {"blocks/details.mustache", file_5, sizeof file_5},
  {"blocks/diagram.mustache", file_6, sizeof file_6},
  {"blocks/embed.mustache", file_7, sizeof file_7},
  {"blocks/endpoint.mustache", file_8, sizeof file_8},
  {"blocks/figure.mustache", file_9, sizeof file_9},
  {"blocks/file.mustache", file_10, sizeof file_10},
  {"blocks/footnotes.mustache", file_11, sizeof file_11},
  {"blocks/hint.mustache", file_12, sizeof file_12},
  {"blocks/math.mustache", file_13, sizeof file_13},
  {"blocks/notice.mustache", file_14, sizeof file_14},
  {"blocks/prompt.mustache", file_15, sizeof file_15},
  {"blocks/schemas.mustache", file_16, sizeof file_16},
  {"blocks/stepper.mustache", file_17, sizeof file_17},
  {"blocks/table.mustache", file_18, sizeof file_18},
  {"blocks/tabs.mustache", file_19, sizeof file_19},
  {"blocks/updates.mustache", file_20, sizeof file_20},
  {"blocks/video.mustache", file_21, sizeof file_21},
  {"guide.mustache", file_22, sizeof file_22},
  {"layout.mustache", file_23, sizeof file_23},
  {"notfound.mustache", file_24, sizeof file_24},
  {"partials/breadcrumbs.mustache", file_25, sizeof file_25},
  {"partials/footer.mustache", file_26, sizeof file_26},
  {"partials/head.mustache", file_27, sizeof file_27},
  {"partials/header.mustache", file_28, sizeof file_28},
  {"partials/image-attributes.mustache", file_29, sizeof file_29},
  {"partials/image.mustache", file_30, sizeof file_30},
  {"partials/nav-item.mustache", file_31, sizeof file_31},
  {"partials/nav-label.mustache", file_32, sizeof file_32},
  {"partials/outline.mustache", file_33, sizeof file_33},
  {"partials/page-foot.mustache", file_34, sizeof file_34},
  {"partials/page-head.mustache", file_35, sizeof file_35},
  {"partials/pager.mustache", file_36, sizeof file_36},
  {"partials/sidebar.mustache", file_37, sizeof file_37},
  {"redirect.mustache", file_38, sizeof file_38},
  {"site.css", file_39, sizeof file_39},
  {"site.js", file_40, sizeof file_40},
  {"strings/de.json", file_41, sizeof file_41},
  {"strings/en.json", file_42, sizeof file_42},
  {"strings/fr.json", file_43, sizeof file_43},
  {"theme.js", file_44, sizeof file_44},
};

size_t theme_file_count(void) { return sizeof theme_files / sizeof *theme_files; }

theme_file theme_file_at(size_t index) { return theme_files[index]; }
