#include "printing/block_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::printing {
namespace {

constexpr int rule_gap = 14;
constexpr double rule_line = 2;
constexpr double dash = 6;
constexpr double dash_gap = 4;
constexpr int column_gap = 16;
constexpr int qr_module_least = 6;
constexpr int qr_side = 225;
constexpr int qr_side_beside = 174;
constexpr int bar_height = 88;
constexpr int bar_module_most = 3;

// A line in a strip of its own; the caller places others beside it.
Strip strip_of(Line line, double x, bool white = false) {
    Strip strip;
    strip.height = line.height();
    const int baseline = line.above;
    strip.ink.emplace_back(InkedLine{std::move(line), x, baseline, white});
    return strip;
}

// Side by side: the strips' baselines stand on one height.
Strip beside(Strip left, Strip right) {
    auto& a = std::get<InkedLine>(left.ink.front());
    auto& b = std::get<InkedLine>(right.ink.front());
    const int baseline = std::max(a.baseline, b.baseline);
    left.height = std::max(left.height - a.baseline, right.height - b.baseline) + baseline;
    a.baseline = baseline;
    b.baseline = baseline;
    left.ink.push_back(std::move(right.ink.front()));
    return left;
}

int height_of(const std::vector<Strip>& strips) {
    int height = 0;
    for (const Strip& strip : strips)
        height += strip.height;
    return height;
}

// Moves the ink of a strip into another one, `down` dots lower.
void put_into(Strip& into, Strip strip, int down) {
    for (Ink& ink : strip.ink) {
        if (auto* line = std::get_if<InkedLine>(&ink)) line->baseline += down;
        if (auto* box = std::get_if<Box>(&ink)) box->y += down;
        into.ink.push_back(std::move(ink));
    }
}

// Dots of a module so that the code is about as large as wished: 6 at least (ui design, receipts),
// less only where the paper is too narrow for that.
int module_dots(const Modules& modules, int room, int wished_side) {
    const int wished = std::max(wished_side / modules.width, qr_module_least);
    return std::clamp(room / (modules.width + 8), 1, wished);
}

} // namespace

double aligned(double left, double room, double width, Align align) {
    if (align == Align::left) return left;
    const double free = room - width;
    return std::floor(left + (align == Align::centre ? free / 2 : free));
}

Done BlockLayout::add(const Block& block) {
    return std::visit([this](const auto& one) { return place(one); }, block);
}

void BlockLayout::add_lines(std::vector<Line> lines, Align align) {
    for (Line& line : lines) {
        const double x = aligned(m_paper.margin_x, m_paper.room(), line.width, align);
        m_strips.push_back(strip_of(std::move(line), x));
    }
}

void BlockLayout::add_space(int dots) {
    Strip strip;
    strip.height = dots;
    m_strips.push_back(std::move(strip));
}

Done BlockLayout::place(const Text& text) {
    add_lines(m_type.lines(text.text, type_of(text.size, text.bold), m_paper.room()), text.align);
    return {};
}

Done BlockLayout::place(const Heading& heading) {
    constexpr std::array smaller{Type{120, 128, true}, Type{52, 68, true}, Type{46, 60, true},
                                 Type{40, 54, true},   Type{34, 46, true}, Type{28, 38, true},
                                 Type{26, 36, true}};
    Type type = type_of(heading.size, true);
    for (const Type& next : smaller) {
        if (m_type.width(heading.text, type) <= m_paper.room()) break;
        if (next.dots < type.dots) type = next;
    }
    add_lines(m_type.lines(heading.text, type, m_paper.room()), Align::centre);
    return {};
}

Done BlockLayout::place(const Banner& banner) {
    constexpr int padding = 6;
    const int inner = m_paper.room() - 4 * padding;
    std::vector<Strip> lines;
    for (Line& line : m_type.lines(banner.text, {28, 40, true}, inner)) {
        const double x = aligned(m_paper.margin_x, m_paper.room(), line.width, Align::centre);
        lines.push_back(strip_of(std::move(line), x, true));
    }
    Strip whole;
    whole.height = height_of(lines) + 2 * padding;
    whole.ink.emplace_back(
        Box{static_cast<double>(m_paper.margin_x), 0, static_cast<double>(m_paper.room()),
            static_cast<double>(whole.height)});
    int down = padding;
    for (Strip& line : lines) {
        const int height = line.height;
        put_into(whole, std::move(line), down);
        down += height;
    }
    add_space(10);
    m_strips.push_back(std::move(whole));
    add_space(16);
    return {};
}

Done BlockLayout::place(const KeyValue& row) {
    const Type type = type_of(row.size, row.bold);
    const int room = m_paper.room();
    const double wished = std::ceil(m_type.width(row.key, type));
    const int key_width = std::min(static_cast<int>(wished) + 1, room * 9 / 20);
    auto keys = m_type.lines(row.key, type, key_width);
    auto values = m_type.lines(row.value, type, room - key_width - column_gap);
    for (std::size_t i = 0; i < std::max(keys.size(), values.size()); ++i) {
        std::optional<Strip> strip;
        if (i < keys.size()) strip = strip_of(std::move(keys[i]), m_paper.margin_x);
        if (i < values.size()) {
            const double x = aligned(m_paper.margin_x, room, values[i].width, Align::right);
            Strip value = strip_of(std::move(values[i]), x);
            strip = strip ? beside(*std::move(strip), std::move(value)) : std::move(value);
        }
        m_strips.push_back(*std::move(strip));
    }
    return {};
}

Done BlockLayout::place(const Rule& rule) {
    const double left = rule.tear_off ? 0 : m_paper.margin_x;
    const double right = m_paper.width - left;
    Strip strip;
    strip.height = 2 * rule_gap + static_cast<int>(rule_line);
    for (double x = left; x < right; x += dash + dash_gap)
        strip.ink.emplace_back(Box{x, rule_gap, std::min(dash, right - x), rule_line});
    m_strips.push_back(std::move(strip));
    return {};
}

Done BlockLayout::place(const QrCode& code) {
    TRY(auto modules, qr_modules(code.content));
    const int dots = module_dots(modules, m_paper.width, qr_side);
    const double side = modules.width * dots;
    Strip strip;
    strip.height = static_cast<int>(side) + 4 * dots;
    const double x = aligned(0, m_paper.width, side, Align::centre);
    strip.ink.emplace_back(InkedModules{
        std::move(modules), {x, 2.0 * dots, static_cast<double>(dots), static_cast<double>(dots)}});
    m_strips.push_back(std::move(strip));
    return {};
}

Done BlockLayout::place(const Code128& code) {
    TRY(auto modules, code128_modules(code.content));
    const int fit = m_paper.width / (modules.width + 20);
    if (fit < 1)
        return fail(
            ErrorCode::unsupported, "bar code of " + code.content + ": wider than the paper");
    const int dots = std::min(fit, bar_module_most);
    Strip strip;
    strip.height = bar_height;
    const double x =
        aligned(0, m_paper.width, static_cast<double>(modules.width) * dots, Align::centre);
    strip.ink.emplace_back(
        InkedModules{std::move(modules), {x, 0, static_cast<double>(dots), bar_height}});
    m_strips.push_back(std::move(strip));
    return {};
}

Done BlockLayout::place(const TextsBesideQr& both) {
    TRY(auto modules, qr_modules(both.content));
    const int dots = module_dots(modules, m_paper.room(), qr_side_beside);
    const int side = modules.width * dots;
    const int text_room = m_paper.room() - side - column_gap;
    // Beside a code that leaves no room for words they stand above it.
    if (text_room < 160) {
        for (const Text& text : both.texts)
            CHECK_OK(place(text));
        return place(QrCode{both.content});
    }
    std::vector<Strip> texts;
    for (const Text& text : both.texts) {
        if (!texts.empty() && text.size == Size::small) texts.back().height += 4;
        for (Line& line : m_type.lines(text.text, type_of(text.size, text.bold), text_room))
            texts.push_back(strip_of(std::move(line), m_paper.margin_x));
    }
    Strip whole;
    const int height = height_of(texts);
    whole.height = std::max(side, height);
    int down = (whole.height - height) / 2;
    for (Strip& text : texts) {
        const int next = down + text.height;
        put_into(whole, std::move(text), down);
        down = next;
    }
    const double x = m_paper.width - m_paper.margin_x - side;
    whole.ink.emplace_back(InkedModules{
        std::move(modules), {x, 0, static_cast<double>(dots), static_cast<double>(dots)}});
    m_strips.push_back(std::move(whole));
    return {};
}

Done BlockLayout::place(const Space& space) {
    add_space(std::max(space.dots, 0));
    return {};
}

Done BlockLayout::place(const SignHere& sign) {
    const Type type = type_of(Size::normal, false);
    auto lines = m_type.lines(sign.label, type, m_paper.room() / 2);
    add_space(22);
    const double from = m_paper.margin_x + lines.back().width + column_gap;
    add_lines(std::move(lines), Align::left);
    Strip strip;
    strip.height = 26;
    strip.ink.emplace_back(Box{from, 24, m_paper.width - m_paper.margin_x - from, rule_line});
    m_strips.push_back(std::move(strip));
    return {};
}

Done BlockLayout::place(const Cut&) {
    Strip strip;
    strip.act = DeviceAct::cut;
    m_strips.push_back(std::move(strip));
    return {};
}

Done BlockLayout::place(const DrawerPulse&) {
    Strip strip;
    strip.act = DeviceAct::drawer;
    m_strips.push_back(std::move(strip));
    return {};
}

Result<std::vector<Strip>> lay_out(const Fonts& fonts, const Document& document, PaperSize paper) {
    BlockLayout blocks(fonts, paper);
    for (const Block& block : document.blocks)
        CHECK_OK(blocks.add(block));
    return blocks.take();
}

} // namespace foyer::printing
