// The other ways a return can be settled, and what has to be typed for two of them: what goes out
// instead, and the repair ticket.
#include <algorithm>
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 72;
constexpr float label_h = 26;
constexpr float field_gap = 14;

struct Way {
    Remedy remedy;
    Demand demand;
    Icon icon;
    const char* explains;
};
constexpr std::array ways{
    Way{Remedy::refund, Demand::refund, Icon::undo, N_("Money back the way it was paid")},
    Way{Remedy::exchange_same, Demand::exchange_same, Icon::swap_horiz,
        N_("The same goods, new; no money moves")},
    Way{Remedy::exchange_other, Demand::exchange_other, Icon::shopping_bag,
        N_("Other goods, with the difference in one go")},
    Way{Remedy::repair, Demand::repair, Icon::build, N_("A repair ticket with a promised day")},
    Way{Remedy::store_credit, Demand::credit, Icon::payments,
        N_("A credit to spend in the store")}};

void draw_way(Rect row, const Way& way, const Scene& scene) {
    ReturnUi& state = scene.ui;
    const bool on = state.form.demand == way.demand;
    const bool given = offers(scene.judgement.verdict, way.remedy);
    if (ui::list_row(row, tr(name_of(way.remedy)), on).clicked && given) {
        state.form.demand = way.demand;
        state.sheet = ReturnSheet::none;
    }
    const ui::Colour ink = ui::colour(given ? Token::t1 : Token::t3);
    ui::icon({row.x + 24, row.y + 24}, given ? way.icon : Icon::block, 24, ink);
    const float w = row.w - 88;
    ui::text({row.x + 64, row.y + 12}, tr(name_of(way.remedy)), ui::type::body_bold, ink, w);
    ui::text(
        {row.x + 64, row.y + 38}, given ? tr(way.explains) : tr("Not in this case"),
        ui::type::label, ui::colour(Token::t3), w);
}

// ---- what goes out instead --------------------------------------------------------------------

void draw_field(Rect& in, const char* label, std::string& value, const ui::Field& like) {
    ui::cut_top(in, label_h);
    ui::Field field = like;
    field.label = label;
    ui::text_field(ui::cut_top(in, 56, field_gap), value, field);
}

std::string difference_text(const Scene& scene) {
    if (!scene.judgement.asked.exchange_for) return tr("The price gives the difference");
    const Total total = total_of(scene.judgement.verdict);
    const std::string amount = yuan_text(total.amount);
    if (total.kind == Total::Kind::collect) return tr("The customer pays {1} more", {amount});
    if (total.kind == Total::Kind::store_credit) return tr("{1} goes to credit", {amount});
    return tr("The customer gets {1} back", {amount});
}

void draw_replacement(Rect in, Replacement& replacement, const Scene& scene) {
    draw_field(
        in, tr("Goods or bar code"), replacement.name,
        {.placeholder = tr("What the customer takes instead"), .limit = 60});
    draw_field(
        in, tr("Price ¥"), replacement.price,
        {.placeholder = "199.00", .right = true, .limit = 14, .content = ui::Content::number});
    ui::text(
        {in.x, in.y}, difference_text(scene), ui::type::body_bold, ui::colour(Token::t1), in.w);
}

void draw_repair(Rect in, RepairNote& repair, const Scene& scene) {
    draw_field(
        in, tr("Fault"), repair.fault,
        {.placeholder = tr("What does it not do?"), .limit = 120});
    draw_field(in, tr("Serial number"), repair.serial, {.placeholder = "", .limit = 40});
    draw_field(
        in, tr("Who repairs it"), repair.vendor,
        {.placeholder = tr("Maker or workshop"), .limit = 60});
    const Date latest = add_days(scene.on.today, 30);
    const bool wrong =
        !repair.promised_on.empty() && !promised_day(repair, scene.on.today).has_value();
    draw_field(
        in, tr("Promised back on"), repair.promised_on,
        {.placeholder = iso_date(add_days(scene.on.today, 14)),
         .error = wrong ? tr("A day within 30 days") : "",
         .limit = 10,
         .content = ui::Content::number});
    ui::text(
        {in.x, in.y + (wrong ? 26 : 0)},
        tr("At the latest on {1}: rules of the store", {iso_date(latest)}), ui::type::label,
        ui::colour(Token::t3), in.w);
}

ui::Button done_button() {
    return {.label = tr("Done"), .icon = Icon::check, .kind = ui::Kind::primary};
}

} // namespace

void draw_remedies_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::remedies) return;
    const auto count = static_cast<float>(ways.size());
    const ui::Dialog sheet =
        ui::begin_sheet("remedies", tr("How is it settled?"), 560, row_h * count + 76);
    const auto rows = ui::begin_list(
        "remedies", sheet.inside, static_cast<std::int64_t>(ways.size()), row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i)
        draw_way(rows.row_box(i), ways[static_cast<std::size_t>(i)], scene);
    ui::end_list();
    ui::end_sheet();
    if (sheet.closed) state.sheet = ReturnSheet::none;
}

void draw_replacement_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::replacement) return;
    const ui::Dialog dialog =
        ui::begin_dialog("replacement", tr("Choose the replacement"), 560, 420);
    Rect in = dialog.inside;
    const bool done = draw_done(in, done_button());
    Rect column = begin_column("replacement", in, 2 * (label_h + 56 + field_gap) + 26, 8);
    draw_replacement(column, state.form.replacement, scene);
    end_column();
    ui::end_dialog();
    if (dialog.closed || done) state.sheet = ReturnSheet::none;
}

void draw_repair_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::repair) return;
    const ui::Dialog dialog = ui::begin_dialog("repair", tr("Repair ticket"), 560, 616);
    Rect in = dialog.inside;
    const bool done = draw_done(in, done_button());
    Rect column = begin_column("repair", in, 4 * (label_h + 56 + field_gap) + 48, 8);
    draw_repair(column, state.form.repair, scene);
    end_column();
    ui::end_dialog();
    if (dialog.closed || done) state.sheet = ReturnSheet::none;
}

} // namespace foyer::returns
