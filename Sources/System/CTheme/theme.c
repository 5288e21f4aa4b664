#include "CTheme.h"

// The files of templates/, byte for byte. To add one: give its bytes a name with BYTES, then a
// row in the table, which is sorted by path. `#embed` (C23 6.10.4) looks beside this file.

#pragma clang diagnostic ignored "-Wc23-extensions"
#define BYTES(name) static const unsigned char name[]
#define ROW(path, name) {path, name, sizeof(name)}

BYTES(all) = {
#embed "../../../templates/all.mustache"
};
BYTES(api) = {
#embed "../../../templates/api.mustache"
};
BYTES(blocks_cards) = {
#embed "../../../templates/blocks/cards.mustache"
};
BYTES(blocks_children) = {
#embed "../../../templates/blocks/children.mustache"
};
BYTES(blocks_code) = {
#embed "../../../templates/blocks/code.mustache"
};
BYTES(blocks_columns) = {
#embed "../../../templates/blocks/columns.mustache"
};
BYTES(blocks_content_ref) = {
#embed "../../../templates/blocks/content-ref.mustache"
};
BYTES(blocks_details) = {
#embed "../../../templates/blocks/details.mustache"
};
BYTES(blocks_diagram) = {
#embed "../../../templates/blocks/diagram.mustache"
};
BYTES(blocks_embed) = {
#embed "../../../templates/blocks/embed.mustache"
};
BYTES(blocks_endpoint) = {
#embed "../../../templates/blocks/endpoint.mustache"
};
BYTES(blocks_figure) = {
#embed "../../../templates/blocks/figure.mustache"
};
BYTES(blocks_file) = {
#embed "../../../templates/blocks/file.mustache"
};
BYTES(blocks_footnotes) = {
#embed "../../../templates/blocks/footnotes.mustache"
};
BYTES(blocks_hint) = {
#embed "../../../templates/blocks/hint.mustache"
};
BYTES(blocks_math) = {
#embed "../../../templates/blocks/math.mustache"
};
BYTES(blocks_notice) = {
#embed "../../../templates/blocks/notice.mustache"
};
BYTES(blocks_operation) = {
#embed "../../../templates/blocks/operation.mustache"
};
BYTES(blocks_prompt) = {
#embed "../../../templates/blocks/prompt.mustache"
};
BYTES(blocks_request) = {
#embed "../../../templates/blocks/request.mustache"
};
BYTES(blocks_schemas) = {
#embed "../../../templates/blocks/schemas.mustache"
};
BYTES(blocks_stepper) = {
#embed "../../../templates/blocks/stepper.mustache"
};
BYTES(blocks_table) = {
#embed "../../../templates/blocks/table.mustache"
};
BYTES(blocks_tabs) = {
#embed "../../../templates/blocks/tabs.mustache"
};
BYTES(blocks_updates) = {
#embed "../../../templates/blocks/updates.mustache"
};
BYTES(blocks_video) = {
#embed "../../../templates/blocks/video.mustache"
};
BYTES(changes) = {
#embed "../../../templates/changes.mustache"
};
BYTES(diff) = {
#embed "../../../templates/diff.mustache"
};
BYTES(environments) = {
#embed "../../../templates/environments.mustache"
};
BYTES(finder) = {
#embed "../../../templates/finder.js"
};
BYTES(guide) = {
#embed "../../../templates/guide.mustache"
};
BYTES(home_js) = {
#embed "../../../templates/home.js"
};
BYTES(home) = {
#embed "../../../templates/home.mustache"
};
BYTES(layout) = {
#embed "../../../templates/layout.mustache"
};
BYTES(notfound) = {
#embed "../../../templates/notfound.mustache"
};
BYTES(operation) = {
#embed "../../../templates/operation.mustache"
};
BYTES(partials_breadcrumbs) = {
#embed "../../../templates/partials/breadcrumbs.mustache"
};
BYTES(partials_card_api) = {
#embed "../../../templates/partials/card-api.mustache"
};
BYTES(partials_card_guide) = {
#embed "../../../templates/partials/card-guide.mustache"
};
BYTES(partials_card_product) = {
#embed "../../../templates/partials/card-product.mustache"
};
BYTES(partials_catalog) = {
#embed "../../../templates/partials/catalog.mustache"
};
BYTES(partials_changes) = {
#embed "../../../templates/partials/changes.mustache"
};
BYTES(partials_environments) = {
#embed "../../../templates/partials/environments.mustache"
};
BYTES(partials_facet) = {
#embed "../../../templates/partials/facet.mustache"
};
BYTES(partials_flags) = {
#embed "../../../templates/partials/flags.mustache"
};
BYTES(partials_footer) = {
#embed "../../../templates/partials/footer.mustache"
};
BYTES(partials_head) = {
#embed "../../../templates/partials/head.mustache"
};
BYTES(partials_header) = {
#embed "../../../templates/partials/header.mustache"
};
BYTES(partials_image_attributes) = {
#embed "../../../templates/partials/image-attributes.mustache"
};
BYTES(partials_image) = {
#embed "../../../templates/partials/image.mustache"
};
BYTES(partials_nav_item) = {
#embed "../../../templates/partials/nav-item.mustache"
};
BYTES(partials_nav_label) = {
#embed "../../../templates/partials/nav-label.mustache"
};
BYTES(partials_news) = {
#embed "../../../templates/partials/news.mustache"
};
BYTES(partials_operation_row) = {
#embed "../../../templates/partials/operation-row.mustache"
};
BYTES(partials_outline) = {
#embed "../../../templates/partials/outline.mustache"
};
BYTES(partials_page_foot) = {
#embed "../../../templates/partials/page-foot.mustache"
};
BYTES(partials_page_head) = {
#embed "../../../templates/partials/page-head.mustache"
};
BYTES(partials_pager) = {
#embed "../../../templates/partials/pager.mustache"
};
BYTES(partials_parts) = {
#embed "../../../templates/partials/parts.mustache"
};
BYTES(partials_sidebar) = {
#embed "../../../templates/partials/sidebar.mustache"
};
BYTES(partials_status) = {
#embed "../../../templates/partials/status.mustache"
};
BYTES(partials_version_switcher) = {
#embed "../../../templates/partials/version-switcher.mustache"
};
BYTES(product) = {
#embed "../../../templates/product.mustache"
};
BYTES(redirect) = {
#embed "../../../templates/redirect.mustache"
};
BYTES(schema) = {
#embed "../../../templates/schema.mustache"
};
BYTES(scope) = {
#embed "../../../templates/scope.mustache"
};
BYTES(request_js) = {
#embed "../../../templates/request.js"
};
BYTES(search_js) = {
#embed "../../../templates/search.js"
};
BYTES(search) = {
#embed "../../../templates/search.mustache"
};
BYTES(site_css) = {
#embed "../../../templates/site.css"
};
BYTES(site_js) = {
#embed "../../../templates/site.js"
};
BYTES(strings_de_json) = {
#embed "../../../templates/strings/de.json"
};
BYTES(strings_en_json) = {
#embed "../../../templates/strings/en.json"
};
BYTES(strings_fr_json) = {
#embed "../../../templates/strings/fr.json"
};
BYTES(theme_js) = {
#embed "../../../templates/theme.js"
};

static const theme_file theme_files[] = {
    ROW("all.mustache", all),
    ROW("api.mustache", api),
    ROW("blocks/cards.mustache", blocks_cards),
    ROW("blocks/children.mustache", blocks_children),
    ROW("blocks/code.mustache", blocks_code),
    ROW("blocks/columns.mustache", blocks_columns),
    ROW("blocks/content-ref.mustache", blocks_content_ref),
    ROW("blocks/details.mustache", blocks_details),
    ROW("blocks/diagram.mustache", blocks_diagram),
    ROW("blocks/embed.mustache", blocks_embed),
    ROW("blocks/endpoint.mustache", blocks_endpoint),
    ROW("blocks/figure.mustache", blocks_figure),
    ROW("blocks/file.mustache", blocks_file),
    ROW("blocks/footnotes.mustache", blocks_footnotes),
    ROW("blocks/hint.mustache", blocks_hint),
    ROW("blocks/math.mustache", blocks_math),
    ROW("blocks/notice.mustache", blocks_notice),
    ROW("blocks/operation.mustache", blocks_operation),
    ROW("blocks/prompt.mustache", blocks_prompt),
    ROW("blocks/request.mustache", blocks_request),
    ROW("blocks/schemas.mustache", blocks_schemas),
    ROW("blocks/stepper.mustache", blocks_stepper),
    ROW("blocks/table.mustache", blocks_table),
    ROW("blocks/tabs.mustache", blocks_tabs),
    ROW("blocks/updates.mustache", blocks_updates),
    ROW("blocks/video.mustache", blocks_video),
    ROW("changes.mustache", changes),
    ROW("diff.mustache", diff),
    ROW("environments.mustache", environments),
    ROW("finder.js", finder),
    ROW("guide.mustache", guide),
    ROW("home.js", home_js),
    ROW("home.mustache", home),
    ROW("layout.mustache", layout),
    ROW("notfound.mustache", notfound),
    ROW("operation.mustache", operation),
    ROW("partials/breadcrumbs.mustache", partials_breadcrumbs),
    ROW("partials/card-api.mustache", partials_card_api),
    ROW("partials/card-guide.mustache", partials_card_guide),
    ROW("partials/card-product.mustache", partials_card_product),
    ROW("partials/catalog.mustache", partials_catalog),
    ROW("partials/changes.mustache", partials_changes),
    ROW("partials/environments.mustache", partials_environments),
    ROW("partials/facet.mustache", partials_facet),
    ROW("partials/flags.mustache", partials_flags),
    ROW("partials/footer.mustache", partials_footer),
    ROW("partials/head.mustache", partials_head),
    ROW("partials/header.mustache", partials_header),
    ROW("partials/image-attributes.mustache", partials_image_attributes),
    ROW("partials/image.mustache", partials_image),
    ROW("partials/nav-item.mustache", partials_nav_item),
    ROW("partials/nav-label.mustache", partials_nav_label),
    ROW("partials/news.mustache", partials_news),
    ROW("partials/operation-row.mustache", partials_operation_row),
    ROW("partials/outline.mustache", partials_outline),
    ROW("partials/page-foot.mustache", partials_page_foot),
    ROW("partials/page-head.mustache", partials_page_head),
    ROW("partials/pager.mustache", partials_pager),
    ROW("partials/parts.mustache", partials_parts),
    ROW("partials/sidebar.mustache", partials_sidebar),
    ROW("partials/status.mustache", partials_status),
    ROW("partials/version-switcher.mustache", partials_version_switcher),
    ROW("product.mustache", product),
    ROW("redirect.mustache", redirect),
    ROW("request.js", request_js),
    ROW("schema.mustache", schema),
    ROW("scope.mustache", scope),
    ROW("search.js", search_js),
    ROW("search.mustache", search),
    ROW("site.css", site_css),
    ROW("site.js", site_js),
    ROW("strings/de.json", strings_de_json),
    ROW("strings/en.json", strings_en_json),
    ROW("strings/fr.json", strings_fr_json),
    ROW("theme.js", theme_js),
};

size_t theme_file_count(void) { return sizeof(theme_files) / sizeof(theme_files[0]); }

theme_file theme_file_at(size_t index) { return theme_files[index]; }
