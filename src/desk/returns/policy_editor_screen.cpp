// The columns of one category of the draft. What the law gives the customer is a limit that the
// controls do not go below, and is said beside them.
#include <algorithm>
#include <array>

#include "base/money.h"
#include "desk/returns/policy_floor.h"
#include "desk/returns/policy_parts_screen.h"
#include "ui/columns.h"

namespace foyer::returns::policy {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float control_w = 250;
constexpr float label_h = 26;
constexpr float note_h = 22;
constexpr float cell_h = label_h + 56 + note_h;
constexpr float gap = 20;
constexpr float line_gap = 8;
constexpr float bar_h = 56;
constexpr std::size_t cells_count = 12;
constexpr int days_most = 365;
constexpr int months_most = 120;

int across(float width) {
    return std::max(1, static_cast<int>((width + gap) / (control_w + gap)));
}

// Where the next control stands; the label is drawn by it.
class Cells {
public:
    Cells(Rect area, int across) : m_boxes(ui::grid(area, cells_count, across, cell_h, gap)) {
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            m_boxes[i].y =
                area.y + static_cast<float>(static_cast<int>(i) / across) * (cell_h + line_gap);
    }
    Rect next(const char* label, std::string_view note = {}, Token ink = Token::t3) {
        const Rect box = m_boxes[m_at++];
        ui::text({box.x, box.y}, label, ui::type::label, ui::colour(Token::t2), box.w);
        ui::text({box.x, box.y + label_h + 56 + 3}, note, ui::type::small, ui::colour(ink), box.w);
        return {box.x, box.y + label_h, box.w, 56};
    }

private:
    std::vector<Rect> m_boxes;
    std::size_t m_at = 0;
};

void count(Rect box, const char* name, std::int64_t& value, std::int64_t least, int most) {
    int shown = static_cast<int>(value);
    if (ui::stepper(box, name, shown, static_cast<int>(least), std::max(most, shown)))
        value = shown;
}

std::string at_least(const desk::Sentence& least) {
    return tr("By law at least {1}", {said(least)});
}

bool is_amount(const std::string& typed) {
    return typed.empty() || parse_yuan(typed).has_value();
}

// An amount that cannot be read changes nothing; what is wrong is said below it.
void amount(
    Cells& cells, const char* name, const char* note, std::string& typed,
    std::optional<Fen>& value) {
    const bool wrong = !is_amount(typed);
    const char* said = wrong ? tr("An amount such as 300 or 49.90") : note;
    const Rect box = cells.next(name, said, wrong ? Token::danger : Token::t3);
    const ui::Field field{
        .name = name,
        .placeholder = tr("No limit"),
        .icon = wrong ? Icon::warning : Icon::currency_yuan,
        .right = true,
        .limit = 12,
        .content = ui::Content::number};
    if (!ui::text_field(box, typed, field).changed || !is_amount(typed)) return;
    value = parse_yuan(typed);
}

void draw_without_fault(Cells& cells, Policy& row) {
    const std::string never = tr("Never, whoever asks: set by the store");
    count(
        cells.next(tr("Days without a fault"), row.never_without_fault ? never : ""),
        tr("Days without a fault"), row.no_reason_days, 0, days_most);
    static constexpr std::array all{
        Intact::sealed, Intact::unused, Intact::tags_on, Intact::tags_and_liner};
    std::vector<std::string> options;
    for (const Intact intact : all)
        options.emplace_back(tr(name_of(intact)));
    int chosen = static_cast<int>(row.intact);
    if (ui::select(
            cells.next(tr("Condition without a fault")), tr("Condition without a fault"), options,
            chosen))
        row.intact = all[static_cast<std::size_t>(chosen)];
}

void draw_faulty(Cells& cells, Policy& row) {
    const LawFloor floor = floor_of(row);
    count(
        cells.next(tr("Refund if faulty, days"), at_least(days_words(floor.refund_days))),
        tr("Refund if faulty, days"), row.quality_refund_days, floor.refund_days, days_most);
    count(
        cells.next(tr("Exchange if faulty, days"), at_least(days_words(floor.exchange_days))),
        tr("Exchange if faulty, days"), row.quality_exchange_days, floor.exchange_days, days_most);
    const std::string months =
        floor.warranty_months > 0 ? at_least(months_words(floor.warranty_months)) : std::string();
    count(
        cells.next(tr("Warranty, months"), months), tr("Warranty, months"), row.warranty_months,
        floor.warranty_months, months_most);
    row.main_parts_months = std::max(row.main_parts_months, row.warranty_months);
    count(
        cells.next(tr("Main parts, months")), tr("Main parts, months"), row.main_parts_months,
        row.warranty_months, months_most);
    const std::string wear = floor.depreciation_most < 10'000
        ? tr("By law at most {1}", {wear_text(floor.depreciation_most)})
        : wear_text(row.depreciation_per_10000_a_day);
    count(
        cells.next(tr("Wear a day, in 0.01 %"), wear), tr("Wear a day, in 0.01 %"),
        row.depreciation_per_10000_a_day, 0,
        static_cast<int>(std::min<std::int64_t>(floor.depreciation_most, 100)));
}

void draw_authority(Cells& cells, Policy& row, Ui& state) {
    amount(
        cells, tr("Supervisor above"), tr("Price of one piece, no fault"), state.unit_limit,
        row.unit_price_limit);
    amount(
        cells, tr("Any return above"), tr("Whole return, whatever the reason"),
        state.approval_limit, row.approval_over);
}

void draw_said(Cells& cells, Policy& row) {
    ui::switch_row(cells.next(""), tr("Serial number needed"), row.needs_serial);
    ui::text_field(
        cells.next(tr("Said to the customer, Chinese")), row.customer_text_zh,
        {.name = tr("Said to the customer, Chinese"), .limit = 120});
    ui::text_field(
        cells.next(tr("Said to the customer, English")), row.customer_text_en,
        {.name = tr("Said to the customer, English"), .limit = 120});
}

float controls_height(float width) {
    const int per_line = across(width);
    const int lines = (static_cast<int>(cells_count) + per_line - 1) / per_line;
    return static_cast<float>(lines) * (cell_h + line_gap) + 8;
}

void draw_bar(Rect bar, const Scene& scene) {
    const ui::Button done{.label = tr("Close"), .icon = Icon::expand_more, .kind = ui::Kind::ghost};
    const bool closed = ui::button(ui::cut_right(bar, ui::button_width(done), 12), done);
    if (closed ||
        (!scene.ui.approval.open && !scene.ui.dropping && ui::pressed(ui::key(ui::Key::escape))))
        open_category(scene.ui, {});
    ui::text_in(bar, category_name(scene.ui.category), ui::type::lead, ui::colour(Token::t1));
}

} // namespace

void draw_editor(Rect box, const Scene& scene) {
    if (!scene.ui.edit) return;
    auto& table = scene.ui.edit->table;
    const auto row = std::ranges::find(table, scene.ui.category, &Policy::category);
    if (row == table.end()) return;
    ui::fill_rect(box, ui::colour(Token::acc_soft));
    ui::line_h(box.x, box.y, box.w, ui::colour(Token::acc));
    Rect in = ui::inset(box, 20, 8);
    ui::push_id(row->category);
    draw_bar(ui::cut_top(in, bar_h, 4), scene);
    const Rect moved = ui::begin_column("editor", in, controls_height(in.w), 6);
    Cells cells(moved, across(moved.w));
    draw_without_fault(cells, *row);
    draw_authority(cells, *row, scene.ui);
    draw_faulty(cells, *row);
    draw_said(cells, *row);
    ui::end_column();
    ui::pop_id();
}

} // namespace foyer::returns::policy
