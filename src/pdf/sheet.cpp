#include "pdf/sheet.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>
#include <stdexcept>

namespace mentorkorps::pdf {
namespace {

// In points, 72 an inch.
constexpr double width = 595.28, height = 841.89, margin = 72;

template <auto Free>
struct FreedBy {
    template <class T>
    void operator()(T* each) const {
        Free(each);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, FreedBy<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, FreedBy<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, FreedBy<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, FreedBy<pango_font_description_free>>;

/// How a kind of line is set: "Sans Bold 28", as a tag of the document's structure, with room above it.
struct Look {
    const char* font;
    const char* tag;
    double above;
};
Look look_of(Line::Kind kind) {
    switch (kind) {
        case Line::title: return {"Sans Bold 30", "H1", 60};
        case Line::heading: return {"Sans Bold 18", "H2", 28};
        case Line::text: return {"Sans 13", "P", 10};
        case Line::small: return {"Sans 10", "P", 6};
    }
    return {"Sans 13", "P", 10};
}

cairo_status_t take(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

Layout set(cairo_t* pen, const Line& line, const Look& look) {
    Layout layout(pango_cairo_create_layout(pen));
    const Font font(pango_font_description_from_string(look.font));
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>((width - 2 * margin) * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), line.words.data(), static_cast<int>(line.words.size()));
    return layout;
}

/// Where the next line begins.
double draw(cairo_t* pen, const Line& line, double from) {
    const auto look = look_of(line.kind);
    const auto layout = set(pen, line, look);
    int high = 0;
    pango_layout_get_size(layout.get(), nullptr, &high);
    const double tall = static_cast<double>(high) / PANGO_SCALE;
    double top = from + look.above;
    if (top + tall > height - margin && from > margin) {
        cairo_show_page(pen);
        top = margin;
    }
    cairo_tag_begin(pen, look.tag, nullptr);
    cairo_move_to(pen, margin, top);
    pango_cairo_show_layout(pen, layout.get());
    cairo_tag_end(pen, look.tag);
    return top + tall;
}

}  // namespace

std::string written(const Sheet& sheet) {
    std::string bytes;
    const Surface surface(cairo_pdf_surface_create_for_stream(take, &bytes, width, height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sheet.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, sheet.author.c_str());
    {
        const Pen pen(cairo_create(surface.get()));
        double at = margin;
        for (const auto& line : sheet.lines) at = draw(pen.get(), line, at);
    }
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
    return bytes;
}

}  // namespace mentorkorps::pdf
