// The sheet that looks for a receipt by goods, amount, member or payment.
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float label_h = 26;
constexpr float field_gap = 12;
constexpr float hit_h = 64;

struct DaysWord {
    int days;
    const char* word;
};
constexpr std::array spans{
    DaysWord{1, N_("Since yesterday")}, DaysWord{7, N_("7 days")}, DaysWord{30, N_("30 days")},
    DaysWord{90, N_("90 days")}, DaysWord{0, N_("Any day")}};

void draw_days(Rect box, ReceiptClues& clues) {
    std::array<ui::Segment, spans.size()> segments;
    int chosen = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        segments[i] = {.label = tr(spans[i].word)};
        if (spans[i].days == clues.days) chosen = static_cast<int>(i);
    }
    if (ui::segmented(box, tr("Bought within"), segments, chosen))
        clues.days = spans[static_cast<std::size_t>(chosen)].days;
}

bool readable(const std::string& amount) {
    return amount.empty() || parse_yuan(amount).has_value();
}

void draw_clues(Rect& in, ReceiptClues& clues, bool begins) {
    ui::cut_top(in, label_h);
    const auto cells = ui::columns(
        ui::cut_top(in, 56, field_gap), {ui::fill(5), ui::fill(3), ui::fill(3), ui::fill(3)}, 8);
    ui::text_field(
        cells[0], clues.goods,
        {.label = tr("Goods"),
         .placeholder = tr("Name or bar code"),
         .limit = 60,
         .take_focus = begins,
         .content = ui::Content::search});
    ui::text_field(
        cells[1], clues.amount,
        {.label = tr("Paid in all, ¥"),
         .placeholder = "386.80",
         .error = readable(clues.amount) ? "" : tr("Such as 386.80"),
         .limit = 14,
         .content = ui::Content::number});
    ui::text_field(
        cells[2], clues.member,
        {.label = tr("Member no."), .limit = 24, .content = ui::Content::number});
    ui::text_field(
        cells[3], clues.tail,
        {.label = tr("Payment ends in"),
         .placeholder = "1234",
         .limit = 4,
         .content = ui::Content::number});
    if (!readable(clues.amount)) ui::cut_top(in, 20);
    draw_days(ui::cut_top(in, 56, field_gap), clues);
}

std::string when_of(const ReceiptHit& hit, const desk::Viewing& viewing) {
    return hit.sold_at ? ui::when_text(*hit.sold_at, viewing.now, *viewing.zone)
                       : iso_date(hit.date);
}

std::string goods_of(const ReceiptHit& hit) {
    if (hit.lines < 2) return hit.goods;
    return tr("{1}, and {2} more", {hit.goods, std::to_string(hit.lines - 1)});
}

// True when it is the one.
bool draw_hit(Rect row, const ReceiptHit& hit, const desk::Viewing& viewing) {
    ui::push_id(hit.number);
    const bool chosen = ui::list_row(row, hit.number, false).clicked;
    ui::pop_id();
    const std::string total = yuan_text(hit.total);
    const float right = row.right() - 16 - ui::text_width(total, ui::type::body_bold);
    std::string below = hit.number + "·" + when_of(hit, viewing);
    if (!hit.till.empty()) below += "·" + tr("till {1}", {hit.till});
    if (hit.is_return) below += "·" + std::string(tr("came back at the till"));
    const float w = right - 16 - row.x - 56;
    ui::icon({row.x + 16, row.y + 20}, Icon::receipt_long, 24, ui::colour(Token::acc_text));
    ui::text(
        {row.x + 56, row.y + 10}, goods_of(hit), ui::type::body_bold, ui::colour(Token::t1), w);
    ui::text({row.x + 56, row.y + 34}, below, ui::type::label, ui::colour(Token::t2), w);
    ui::text({right, row.y + 20}, total, ui::type::body_bold, ui::colour(Token::t1));
    return chosen;
}

const ReceiptHit* draw_hits(Rect in, const ReceiptHits& hits, const desk::Viewing& viewing) {
    if (hits.state == desk::ListState::loading) {
        ui::loading_state(in, 4, ui::shown_for_ms(ui::motion_id("finding receipts")));
        return nullptr;
    }
    if (hits.state == desk::ListState::failed || hits.receipts.empty()) {
        const bool failed = hits.state == desk::ListState::failed;
        ui::empty_state(
            in, failed ? Icon::error : Icon::search,
            failed ? tr("The receipts could not be read.") : tr("No receipt fits"),
            failed ? tr("Try again. Nothing was changed by this.")
                   : tr("Leave something out, or look further back"));
        return nullptr;
    }
    const ReceiptHit* chosen = nullptr;
    const auto rows = ui::begin_list(
        "receipts found", in, static_cast<std::int64_t>(hits.receipts.size()), hit_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const ReceiptHit& hit = hits.receipts[static_cast<std::size_t>(i)];
        if (draw_hit(rows.row_box(i), hit, viewing)) chosen = &hit;
    }
    ui::end_list();
    return chosen;
}

} // namespace

void draw_find_sheet(
    ReturnUi& state, const desk::Viewing& viewing, std::vector<ReturnWish>& wishes) {
    if (state.sheet != ReturnSheet::find) return;
    const ui::Dialog dialog = ui::begin_dialog("find", tr("Find the receipt"), 880, 580);
    Rect in = dialog.inside;
    draw_clues(in, state.clues, !state.finding);
    state.finding = true;
    Rect foot = ui::cut_bottom(in, 24);
    if (state.hits.more)
        ui::text_in(
            foot, tr("There are more: say more about the purchase"), ui::type::label,
            ui::colour(Token::t2));
    const ReceiptHit* chosen = draw_hits(in, state.hits, viewing);
    ui::end_dialog();
    if (chosen != nullptr) wishes.emplace_back(LookUpReceipt{chosen->number});
    if (!dialog.closed && chosen == nullptr) return;
    state.sheet = ReturnSheet::none;
    state.finding = false;
}

} // namespace foyer::returns
