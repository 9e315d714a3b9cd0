#include "printing/layout.h"

#include <memory>

#include <cairo-pdf.h>

#include "printing/block_layout.h"

namespace foyer::printing {
namespace {

struct Destroy {
    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Canvas = std::unique_ptr<cairo_t, Destroy>;
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

// Half of black counts as black. No dithering: a thermal head smears it.
constexpr unsigned threshold = 128;

void blacken_dark(Raster& raster, cairo_surface_t* surface, int top, int rows) {
    cairo_surface_flush(surface);
    const unsigned char* pixels = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    for (int y = 0; y < rows; ++y) {
        const unsigned char* row = pixels + static_cast<std::size_t>(y) * stride;
        for (int x = 0; x < raster.width(); ++x)
            if (row[4 * x] < threshold) raster.blacken(x, top + y);
    }
}

// Strip by strip: Cairo's pictures end at 32,767 rows, a slip does not.
void rasterise(Raster& raster, const Strip& strip, int top) {
    if (strip.ink.empty() || strip.height == 0) return;
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster.width(), strip.height));
    const Canvas canvas(cairo_create(surface.get()));
    cairo_set_source_rgb(canvas.get(), 1, 1, 1);
    cairo_paint(canvas.get());
    paint(canvas.get(), strip);
    blacken_dark(raster, surface.get(), top, strip.height);
}

// The first strip of every page.
std::vector<std::size_t> page_starts(const std::vector<Strip>& strips, PaperSize paper) {
    const int room = paper.height - 2 * paper.margin_y;
    std::vector<std::size_t> starts{0};
    int used = 0;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        if (used > 0 && used + strips[i].height > room) {
            starts.push_back(i);
            used = 0;
        }
        used += strips[i].height;
    }
    starts.push_back(strips.size());
    return starts;
}

cairo_status_t append_bytes(void* into, const unsigned char* bytes, unsigned count) {
    auto& whole = *static_cast<Bytes*>(into);
    whole.insert(whole.end(), bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
}

void paint_pages(cairo_t* canvas, const std::vector<Strip>& strips, PaperSize paper) {
    const auto starts = page_starts(strips, paper);
    for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
        double top = paper.margin_y;
        for (std::size_t i = starts[page]; i < starts[page + 1]; ++i) {
            cairo_save(canvas);
            cairo_translate(canvas, 0, top);
            paint(canvas, strips[i]);
            cairo_restore(canvas);
            top += strips[i].height;
        }
        cairo_show_page(canvas);
    }
}

} // namespace

Result<Slip> slip_of(const Fonts& fonts, const Document& document, Paper roll) {
    const PaperSize paper = size_of(roll);
    TRY(const auto strips, lay_out(fonts, document, paper));
    Slip slip{Raster(paper.width, paper.margin_y), {}};
    for (const Strip& strip : strips) {
        const int top = slip.raster.height();
        slip.raster.grow(strip.height);
        rasterise(slip.raster, strip, top);
        if (!strip.act) continue;
        if (*strip.act == DeviceAct::cut) slip.raster.grow(paper.margin_y);
        slip.stops.push_back({slip.raster.height(), *strip.act});
    }
    return slip;
}

Result<std::vector<Raster>> pages_of(const Fonts& fonts, const Document& document) {
    const PaperSize paper = size_of(Paper::a4);
    TRY(const auto strips, lay_out(fonts, document, paper));
    const auto starts = page_starts(strips, paper);
    std::vector<Raster> pages;
    for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
        Raster& raster = pages.emplace_back(paper.width, paper.height);
        int top = paper.margin_y;
        for (std::size_t i = starts[page]; i < starts[page + 1]; ++i) {
            const int lack = top + strips[i].height - raster.height();
            if (lack > 0) raster.grow(lack);
            rasterise(raster, strips[i], top);
            top += strips[i].height;
        }
    }
    return pages;
}

Raster joined(const std::vector<Raster>& pages) {
    if (pages.empty()) return {};
    Bytes bits;
    int rows = 0;
    for (const Raster& page : pages) {
        bits.insert(bits.end(), page.bytes().begin(), page.bytes().end());
        rows += page.height();
    }
    return Raster::of_bytes(pages.front().width(), rows, std::move(bits));
}

Result<Bytes> pdf_of(const Fonts& fonts, const Document& document) {
    const PaperSize paper = size_of(Paper::a4);
    TRY(const auto strips, lay_out(fonts, document, paper));
    const double points = 72 / paper.dots_per_inch;
    Bytes pdf;
    const Surface surface(cairo_pdf_surface_create_for_stream(
        &append_bytes, &pdf, paper.width * points, paper.height * points));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    const Canvas canvas(cairo_create(surface.get()));
    cairo_scale(canvas.get(), points, points);
    paint_pages(canvas.get(), strips, paper);
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::device, "lay out " + document.title + " as PDF");
    return pdf;
}

} // namespace foyer::printing
