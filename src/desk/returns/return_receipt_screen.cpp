#include <algorithm>
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "ui/list_keys.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float switch_w = 220;
constexpr float banner_h = 56;

void add_part(std::string& line, const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += "·";
    line += part;
}

std::string day_of_sale(const ShownReceipt& receipt, const desk::Viewing& viewing) {
    if (receipt.sold_at && viewing.zone != nullptr)
        return ui::when_text(*receipt.sold_at, viewing.now, *viewing.zone);
    return receipt.sale.date ? iso_date(*receipt.sale.date) : std::string();
}

// A person of the store's by name, a member of the till by their number.
std::string buyer_words(const ShownReceipt& receipt) {
    if (receipt.buyer_name.empty()) return {};
    return receipt.buyer.is_nil() ? tr("member {1}", {receipt.buyer_name})
                                  : tr("customer {1}", {receipt.buyer_name});
}

// "3 月 9 日 18:22·4 号收银·微信支付 ¥386.80·会员 吴*"; the till, then the way of paying go first
// where there is little room.
std::string facts_of(const ShownReceipt& receipt, const desk::Viewing& viewing, float room) {
    const std::string till = receipt.till.empty() ? "" : tr("till {1}", {receipt.till});
    const std::string buyer = buyer_words(receipt);
    const std::string way =
        receipt.paid_with.empty() ? "" : std::string(tr(name_of(main_tender(receipt)))) + " ";
    const std::string paid = yuan_text(receipt.paid);
    std::string line;
    for (const auto& parts :
         {std::array{till, way + paid, buyer}, std::array{std::string(), way + paid, buyer},
          std::array{std::string(), paid, buyer}, std::array{std::string(), paid, std::string()}}) {
        line = day_of_sale(receipt, viewing);
        for (const std::string& part : parts)
            add_part(line, part);
        if (ui::text_width(line, ui::type::label) <= room) break;
    }
    return line;
}

std::string title_of(const Scene& scene) {
    if (scene.ui.form.without_receipt) return tr("Without a receipt");
    return tr("Receipt {1}", {scene.receipt.sale.receipt_no});
}

void choose_demand(ReturnUi& state, bool exchange) {
    if (is_exchange(state.form.demand) == exchange) return;
    state.form.demand = exchange ? Demand::exchange_same : Demand::refund;
}

void draw_switch(Rect box, ReturnUi& state) {
    const std::array segments{ui::Segment{tr("Return")}, ui::Segment{tr("Exchange")}};
    int chosen = is_exchange(state.form.demand) ? 1 : 0;
    if (ui::segmented(box, tr("What the customer wants"), segments, chosen))
        choose_demand(state, chosen == 1);
}

void draw_head(Rect head, const Scene& scene) {
    Rect in{head.x + 21, head.y + 1, head.w - 42, 64};
    const Rect choice = ui::cut_right(in, switch_w, 16);
    draw_switch({choice.x, choice.y + 4, choice.w, 56}, scene.ui);
    ui::icon({in.x, in.y + 19}, Icon::receipt_long, 26, ui::colour(Token::acc_text));
    const float x = in.x + 42;
    const float w = in.right() - x;
    ui::text({x, in.y + 10}, title_of(scene), ui::type::body_bold, ui::colour(Token::t1), w);
    ui::text(
        {x, in.y + 34}, facts_of(scene.receipt, scene.viewing, w), ui::type::label,
        ui::colour(Token::t3), w);
    ui::line_h(head.x + 1, head.bottom() - 1, head.w - 2, ui::colour(Token::border));
}

bool has_banner(const ShownReceipt& receipt) {
    return !receipt.earlier.empty();
}

// What came back of it before: who and when.
void draw_earlier(Rect box, const Scene& scene) {
    const EarlierReturn& last = scene.receipt.earlier.back();
    const std::string when = scene.viewing.zone == nullptr
        ? std::string()
        : ui::when_text(last.at, scene.viewing.now, *scene.viewing.zone);
    ui::banner(
        box, ui::Tone::danger, Icon::history,
        tr("Returned before: {1}", {yuan_text(last.refund)}),
        tr("{1} by {2}", {when, name_of(scene.viewing, last.by)}));
}

// Up and down stand on a line, Space takes it in or out.
void hear_keys(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::none || state.approval.open) return;
    const std::int64_t from = state.cursor == 0 ? state.form.current : state.cursor;
    ui::claim_arrows();
    if (ui::pressed(ui::key(ui::Key::down)))
        state.cursor = line_beside(scene.receipt, from, 1);
    if (ui::pressed(ui::key(ui::Key::up))) state.cursor = line_beside(scene.receipt, from, -1);
    if (state.cursor != 0 && ui::pressed(ui::key(ui::Key::space)))
        tap_line(state.form, scene.receipt, state.cursor);
}

} // namespace

float receipt_height(const Scene& scene) {
    const auto lines = static_cast<float>(scene.receipt.sale.lines.size());
    const float banner = has_banner(scene.receipt) ? banner_h + 16 : 0;
    return banner + receipt_head_h + line_row_h * lines + 1;
}

void draw_receipt(Rect box, const Scene& scene) {
    if (has_banner(scene.receipt)) draw_earlier(ui::cut_top(box, banner_h, 16), scene);
    ui::card(box);
    Rect in = box;
    draw_head(ui::cut_top(in, receipt_head_h), scene);
    const Rect list{in.x + 1, in.y, in.w - 2, in.h - 1};
    const auto& lines = scene.receipt.sale.lines;
    hear_keys(scene);
    const auto rows =
        ui::begin_list("lines", list, static_cast<std::int64_t>(lines.size()), line_row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const SaleLine& line = lines[static_cast<std::size_t>(i)];
        ui::push_id(std::to_string(line.line));
        draw_line(rows.row_box(i), line, scene);
        ui::pop_id();
    }
    ui::end_list();
    ui::card_edge(box);
}

} // namespace foyer::returns
