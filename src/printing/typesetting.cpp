#include "printing/typesetting.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace foyer::printing {
namespace {

constexpr const char* family = "Noto Sans CJK SC";
// A letter with a hundred accents on it is cut after so many lines.
constexpr int marks_most = 4;

int dots_up(int pango_units) {
    return static_cast<int>(std::ceil(static_cast<double>(pango_units) / PANGO_SCALE));
}

struct Description {
    explicit Description(Type type) : font(pango_font_description_new()) {
        pango_font_description_set_family(font, family);
        pango_font_description_set_absolute_size(
            font, type.dots * static_cast<double>(PANGO_SCALE));
        pango_font_description_set_weight(
            font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }
    ~Description() { pango_font_description_free(font); }
    Description(const Description&) = delete;
    Description& operator=(const Description&) = delete;

    PangoFontDescription* font;
};

// Where the first font's baseline lies in the box of a line, as CSS places it.
int baseline_of(PangoLayout* layout, Type type) {
    PangoContext* context = pango_layout_get_context(layout);
    PangoFontMetrics* metrics = pango_context_get_metrics(
        context, pango_layout_get_font_description(layout), pango_context_get_language(context));
    const double ascent = pango_font_metrics_get_ascent(metrics) / static_cast<double>(PANGO_SCALE);
    const double descent =
        pango_font_metrics_get_descent(metrics) / static_cast<double>(PANGO_SCALE);
    pango_font_metrics_unref(metrics);
    return static_cast<int>(std::lround((type.line - ascent - descent) / 2 + ascent));
}

Line line_of(
    const std::shared_ptr<PangoLayout>& layout, PangoLayoutLine* line, int baseline, Type type) {
    PangoRectangle ink{};
    PangoRectangle logical{};
    pango_layout_line_get_extents(line, &ink, &logical);
    Line placed;
    placed.layout = layout;
    placed.line.reset(pango_layout_line_ref(line));
    placed.width = static_cast<double>(logical.width) / PANGO_SCALE;
    const int most = marks_most * type.line;
    placed.above = std::clamp(dots_up(-ink.y), baseline, most);
    placed.below = std::clamp(dots_up(ink.y + ink.height), type.line - baseline, most);
    placed.first_byte = line->start_index;
    placed.bytes = line->length;
    return placed;
}

double widest(const std::vector<Line>& lines) {
    double widest = 0;
    for (const Line& line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

} // namespace

Type type_of(Size size, bool bold) {
    switch (size) {
    case Size::small: return {20, 28, bold};
    case Size::normal: return {22, 30, bold};
    case Size::medium: return {26, 36, bold};
    case Size::large: return {28, 38, bold};
    case Size::title: return {34, 46, bold};
    case Size::number: return {52, 68, bold};
    case Size::giant: return {120, 128, bold};
    }
    return {};
}

Fonts::Fonts() : m_map(pango_cairo_font_map_new()) {}

Fonts::~Fonts() {
    g_object_unref(m_map);
}

Typesetter::Typesetter(const Fonts& fonts) : m_context(pango_font_map_create_context(fonts.map())) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_language(m_context.get(), pango_language_from_string("zh-cn"));
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
}

std::shared_ptr<PangoLayout>
Typesetter::layout(const std::string& text, Type type, int width) const {
    std::shared_ptr<PangoLayout> made(pango_layout_new(m_context.get()), Unref());
    const Description description(type);
    pango_layout_set_font_description(made.get(), description.font);
    pango_layout_set_width(made.get(), width < 0 ? -1 : width * PANGO_SCALE);
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    // Neighbouring marks share one width, as in good Chinese typesetting.
    PangoAttrList* features = pango_attr_list_new();
    pango_attr_list_insert(features, pango_attr_font_features_new("chws=1"));
    pango_layout_set_attributes(made.get(), features);
    pango_attr_list_unref(features);
    const std::string clean = clean_text(text);
    pango_layout_set_text(made.get(), clean.data(), static_cast<int>(clean.size()));
    return made;
}

std::vector<Line> Typesetter::lines(const std::string& text, Type type, int width) const {
    std::vector<Line> lines = lines_asked(text, type, width);
    // Where scripts meet, Pango may set a line wider than it was asked to.
    for (int narrower = width; narrower > type.dots && widest(lines) > width;) {
        narrower -= static_cast<int>(std::ceil(widest(lines))) - width;
        lines = lines_asked(text, type, std::max(narrower, type.dots));
    }
    return lines;
}

std::vector<Line> Typesetter::lines_asked(const std::string& text, Type type, int width) const {
    const auto whole = layout(text, type, width);
    const int baseline = baseline_of(whole.get(), type);
    std::vector<Line> lines;
    for (GSList* at = pango_layout_get_lines_readonly(whole.get()); at != nullptr; at = at->next)
        lines.push_back(line_of(whole, static_cast<PangoLayoutLine*>(at->data), baseline, type));
    return lines;
}

double Typesetter::width(const std::string& text, Type type) const {
    const auto whole = layout(text, type, -1);
    int width = 0;
    pango_layout_get_size(whole.get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

} // namespace foyer::printing

#if defined(__SANITIZE_ADDRESS__)
// A pattern that a thread of Pango's own looks up while its font map goes is nobody's any more, and
// Cairo 1.16 forgets a few lists of every PDF.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
#endif
