#include "desk/returns/return_parts_screen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "desk/role_titles.h"
#include "ui/line_break.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::Tone;
using ui::tr;

constexpr ui::Type words_type = ui::type::label;

// Top, bottom and ink of a tint, light; dark ones are mixed from the same ink.
struct Tint {
    std::uint32_t top, bottom, ink;
};
constexpr Tint steel{0xE3E7EE, 0xCBD3DF, 0x4A5A70};
constexpr Tint sand{0xFBE8D3, 0xF2D2AC, 0x7A4A12};
constexpr Tint lilac{0xEFE6F3, 0xDCCBE4, 0x684078};
constexpr Tint sea{0xDFF0EE, 0xBFE0DC, 0x1F625A};

struct CategoryLook {
    std::string_view code;
    Icon icon;
    const Tint* tint;
};
constexpr std::array category_looks{
    CategoryLook{"FRS", Icon::eco, &sea},
    CategoryLook{"BAK", Icon::cake, &sand},
    CategoryLook{"FRZ", Icon::inventory_2, &steel},
    CategoryLook{"PKG", Icon::local_mall, &sand},
    CategoryLook{"INF", Icon::child_care, &lilac},
    CategoryLook{"ALC", Icon::liquor, &lilac},
    CategoryLook{"TOB", Icon::inventory_2, &steel},
    CategoryLook{"HLT", Icon::health_and_safety, &sea},
    CategoryLook{"MED", Icon::health_and_safety, &sea},
    CategoryLook{"COS", Icon::palette, &lilac},
    CategoryLook{"HYG", Icon::cleaning_services, &sea},
    CategoryLook{"UND", Icon::checkroom, &lilac},
    CategoryLook{"CLO", Icon::checkroom, &lilac},
    CategoryLook{"SHO", Icon::local_mall, &lilac},
    CategoryLook{"BED", Icon::dry_cleaning, &sea},
    CategoryLook{"TOY", Icon::child_care, &sand},
    CategoryLook{"BOK", Icon::menu_book, &steel},
    CategoryLook{"STA", Icon::edit, &steel},
    CategoryLook{"KIT", Icon::soup_kitchen, &steel},
    CategoryLook{"FUR", Icon::meeting_room, &sand},
    CategoryLook{"SAP", Icon::blender, &steel},
    CategoryLook{"LAP", Icon::desktop_windows, &steel},
    CategoryLook{"PHN", Icon::smartphone, &steel},
    CategoryLook{"PCM", Icon::devices, &steel},
    CategoryLook{"WAT", Icon::schedule, &steel},
    CategoryLook{"JEW", Icon::stars, &sand},
    CategoryLook{"BIC", Icon::autorenew, &sea},
    CategoryLook{"SPT", Icon::flag, &sea},
    CategoryLook{"PET", Icon::eco, &sand},
    CategoryLook{"CUS", Icon::content_cut, &lilac},
    CategoryLook{"GFC", Icon::payments, &steel},
    CategoryLook{"CON", Icon::storefront, &sand},
    CategoryLook{"GIF", Icon::redeem, &lilac}};

CategoryLook category_look(std::string_view code) {
    const auto* const found = std::ranges::find(category_looks, code, &CategoryLook::code);
    return found == category_looks.end() ? CategoryLook{"", Icon::shopping_bag, &steel} : *found;
}

constexpr std::array short_reasons{
    std::pair{std::string_view("R-I1"), N_("Already came back")},
    std::pair{std::string_view("R-I6"), N_("Open in another return")},
    std::pair{std::string_view("R-I7"), N_("Bought by yourself")},
    std::pair{std::string_view("R-P1"), N_("Only with a fault")},
    std::pair{std::string_view("R-P2"), N_("Too long ago")},
    std::pair{std::string_view("R-P3"), N_("Opened or used")},
    std::pair{std::string_view("R-P4"), N_("Something is missing")},
    std::pair{std::string_view("R-P5"), N_("Never without a fault")},
    std::pair{std::string_view("R-P6"), N_("Sold as final")},
    std::pair{std::string_view("R-N"), N_("Above the limit without a receipt")},
    std::pair{std::string_view("R-S4"), N_("The time is over")},
    std::pair{std::string_view("R-S5"), N_("Excluded by law")}};

MarkLook signs_look(const LineMark& mark) {
    return {
        Tone::warn, Icon::verified_user,
        tr("Needs {1}", {role_word(mark.role.value_or(desk::Role::supervisor))})};
}

// Bytes of the words that stand beside the lead on the first line; 0: none fits.
std::size_t bytes_beside(std::string_view words, float room) {
    if (ui::text_width(words, words_type) <= room) return words.size();
    std::size_t fits = 0;
    for (const std::size_t place : ui::break_places(words)) {
        if (ui::text_width(words.substr(0, place), words_type) > room) break;
        fits = place;
    }
    return fits;
}

float lead_width(std::string_view lead) {
    return ui::text_width(lead, ui::type::label_bold) + 6;
}

} // namespace

MarkLook look_of(const LineMark& mark) {
    switch (mark.mark) {
    case Mark::returnable: return {Tone::ok, Icon::check_circle, tr("Returnable")};
    case Mark::only_faulty: return {Tone::neutral, Icon::build, tr("If faulty")};
    case Mark::approved: return {Tone::ok, Icon::check_circle, tr("Returnable")};
    case Mark::signs: return signs_look(mark);
    case Mark::looks: return {Tone::warn, Icon::search, tr("To check")};
    case Mark::denied:
    case Mark::gone: break;
    }
    return {Tone::danger, Icon::block, tr("No return")};
}

float widest_mark() {
    float widest = 84;
    for (const Mark mark :
         {Mark::returnable, Mark::only_faulty, Mark::signs, Mark::looks, Mark::denied}) {
        const MarkLook look = look_of({mark, desk::Role::supervisor, ""});
        widest = std::max(widest, ui::status_chip_width(look.icon, look.label, true));
    }
    return widest;
}

void draw_goods_tile(Rect box, std::string_view category) {
    const CategoryLook look = category_look(category);
    const Tint& tint = *look.tint;
    if (ui::look().scheme == ui::Scheme::dark) {
        ui::gradient(box, ui::rgb(tint.ink, 0.55F), ui::rgb(tint.ink, 0.38F), 10);
        ui::icon_in(box, look.icon, 24, ui::rgb(tint.top));
        return;
    }
    ui::gradient(box, ui::rgb(tint.top), ui::rgb(tint.bottom), 10);
    ui::icon_in(box, look.icon, 24, ui::rgb(tint.ink));
}

const char* short_reason(std::string_view rule) {
    for (const auto& [known, english] : short_reasons)
        if (known == rule) return tr(english);
    return tr("Not by the store's rules");
}

std::string age_text(const ShownReceipt& receipt, Date today) {
    if (!receipt.sale.date) return {};
    const int days = days_between(*receipt.sale.date, today);
    if (days <= 0) return tr("bought today");
    return ui::tr_plural("{1} day ago", "{1} days ago", days);
}

// Values may be keys of translations themselves: a role's title, a category.
const char* why_asked(std::string_view rule) {
    if (rule == "R-A") return tr("Above the limit of who asks");
    if (rule == "R-P7") return tr("Above the price limit");
    if (rule == "R-F") return tr("Many returns lately");
    if (rule == "R-N") return tr("Without a receipt");
    return short_reason(rule);
}

std::string words_of(const Reason& reason) {
    std::vector<std::string> values;
    for (const std::string& value : reason.text.values)
        values.emplace_back(value.empty() ? "" : tr(value.c_str()));
    std::string words = ui::tr_values(reason.text.text, values);
    const std::string law(reason.legal_ref);
    if (!law.empty()) words += " " + std::string(tr(law.c_str()));
    return words;
}

std::string line_name(const ShownReceipt& receipt, std::int64_t line) {
    const std::string_view name = name_of_line(receipt, line);
    return name.empty() ? tr("Line {1}", {std::to_string(line)}) : std::string(name);
}

std::string role_word(desk::Role role) {
    switch (role) {
    case desk::Role::lead: return tr("role", "lead");
    case desk::Role::manager: return tr("role", "manager");
    default: return tr("role", "supervisor");
    }
}

float lead_paragraph(
    Rect box, std::string_view lead, std::string_view words, ui::Colour lead_ink, ui::Colour ink) {
    ui::text({box.x, box.y}, lead, ui::type::label_bold, lead_ink);
    const float beside = lead_width(lead);
    const std::size_t first = bytes_beside(words, box.w - beside);
    if (first > 0) ui::text({box.x + beside, box.y}, words.substr(0, first), words_type, ink);
    if (first >= words.size()) return words_type.line;
    const Rect below{box.x, box.y + words_type.line, box.w, box.h};
    return words_type.line + ui::paragraph(below, words.substr(first), words_type, ink);
}

float lead_paragraph_height(float width, std::string_view lead, std::string_view words) {
    const std::size_t first = bytes_beside(words, width - lead_width(lead));
    if (first >= words.size()) return words_type.line;
    return words_type.line + ui::paragraph_height(width, words.substr(first), words_type);
}

bool draw_done(Rect& inside, const ui::Button& done) {
    Rect foot = ui::cut_bottom(inside, 56, 16);
    return ui::button(ui::cut_right(foot, ui::button_width(done)), done);
}

} // namespace foyer::returns
