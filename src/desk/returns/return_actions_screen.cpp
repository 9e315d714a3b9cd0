// The bar at the foot: the next step is always at the right and says what it does.
#include <algorithm>
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "desk/returns/returns.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float narrow_below = 900;

Rect begin_bar(Rect bar) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(Token::border));
    return {bar.x + 24, bar.y + 10.5F, bar.w - 48, 64};
}

Rect lower(Rect place) {
    return {place.x, place.y + 4, place.w, 56};
}

struct Primary {
    std::string label;
    Icon icon = Icon::check;
    std::string why_not; // not empty: it cannot be pressed yet
};

std::string confirm_label(const Verdict& verdict) {
    const Total total = total_of(verdict);
    const std::string amount = yuan_text(total.amount);
    switch (remedy_of(verdict).value_or(Remedy::refund)) {
    case Remedy::repair: return tr("Open the repair ticket");
    case Remedy::exchange_same: return tr("Confirm exchange");
    case Remedy::store_credit: return tr("Credit {1}", {amount});
    case Remedy::price_diff: return tr("Pay back {1}", {amount});
    case Remedy::exchange_other:
        return total.kind == Total::Kind::collect ? tr("Exchange, collect {1}", {amount})
                                                  : tr("Exchange, refund {1}", {amount});
    case Remedy::refund: break;
    }
    return tr("Refund {1}", {amount});
}

Primary primary_of(const Scene& scene) {
    const Verdict& verdict = scene.judgement.verdict;
    switch (scene.next) {
    case Next::take_lines:
        return {tr("Confirm refund"), Icon::check, tr("Tap the lines that come back")};
    case Next::give_reasons:
        return {tr("Confirm refund"), Icon::check, tr("Choose a reason for each line")};
    case Next::fill_replacement: return {tr("Choose the replacement"), Icon::swap_horiz, ""};
    case Next::fill_repair: return {tr("Fill in the repair ticket"), Icon::build, ""};
    case Next::fill_numbers: return {tr("Note the serial number"), Icon::edit_note, ""};
    case Next::choose_remedy: return {tr("Choose what to do"), Icon::alt_route, ""};
    case Next::meet_conditions:
        return {confirm_label(verdict), Icon::check, tr("Tick what you have looked at")};
    case Next::ask_approval:
        return {
            tr("Ask a {1} to approve", {role_word(*verdict.approval)}), Icon::verified_user, ""};
    case Next::ask_override:
        return {tr("Ask for an exception"), Icon::verified_user, ""};
    case Next::denied:
        return {tr("No refund"), Icon::block, tr("The rules do not allow it; see above why")};
    case Next::confirm: break;
    }
    return {confirm_label(verdict), Icon::check, ""};
}

void press_primary(const Scene& scene) {
    ReturnUi& state = scene.ui;
    switch (scene.next) {
    case Next::fill_replacement: state.sheet = ReturnSheet::replacement; return;
    case Next::fill_repair: state.sheet = ReturnSheet::repair; return;
    case Next::choose_remedy: state.sheet = ReturnSheet::remedies; return;
    case Next::fill_numbers:
        state.form.current = line_without_numbers(scene.on);
        state.sheet = ReturnSheet::details;
        return;
    case Next::ask_approval:
        state.approval = {};
        state.approval.open = true;
        state.overriding = false;
        return;
    case Next::ask_override: state.sheet = ReturnSheet::exception; return;
    case Next::confirm: scene.wishes.emplace_back(ConfirmReturn{}); return;
    default: return;
    }
}

bool is_denied(Next next) {
    return next == Next::denied || next == Next::ask_override;
}

void draw_primary(Rect& in, const Scene& scene) {
    const Primary primary = primary_of(scene);
    const ui::Button button{
        .label = primary.label,
        .icon = primary.icon,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = primary.why_not.empty(),
        .busy = scene.ui.busy,
        .why_not = primary.why_not,
        .large = true};
    if (ui::button(ui::cut_right(in, ui::button_width(button), 12), button)) press_primary(scene);
}

bool may_exchange(const Verdict& verdict) {
    return offers(verdict, Remedy::exchange_same) || offers(verdict, Remedy::exchange_other);
}

// The way out beside the primary: exchange instead of money, or money after all.
void draw_instead(Rect& in, const Scene& scene) {
    Form& form = scene.ui.form;
    const bool exchanging = is_exchange(form.demand);
    const bool can = exchanging || may_exchange(scene.judgement.verdict);
    const ui::Button instead{
        .label = exchanging ? tr("Refund instead") : tr("Exchange instead"),
        .icon = exchanging ? Icon::undo : Icon::swap_horiz,
        .enabled = can && !scene.ui.busy,
        .why_not = tr("An exchange is not offered in this case")};
    if (!ui::button(lower(ui::cut_right(in, ui::button_width(instead), 12)), instead)) return;
    if (exchanging)
        form.demand = Demand::refund;
    else
        form.demand = offers(scene.judgement.verdict, Remedy::exchange_same)
            ? Demand::exchange_same
            : Demand::exchange_other;
}

// Whoever decides may not be here now: the list of returns keeps it for them. In what room the
// other buttons leave.
void draw_leave(Rect& in, const Scene& scene) {
    ui::Button leave{
        .label = tr("Leave for approval"),
        .icon = Icon::hourglass_bottom,
        .enabled = !scene.ui.busy};
    leave.icon_only = ui::button_width(leave) + 12 > in.w;
    if (ui::button_width(leave) > in.w) return;
    if (ui::button(lower(ui::cut_right(in, ui::button_width(leave), 12)), leave))
        scene.ui.sheet = ReturnSheet::leave;
}

void draw_complaint(Rect& in, const Scene& scene) {
    const ui::Button complaint{
        .label = tr("Register as complaint"),
        .icon = Icon::support_agent,
        .kind = ui::Kind::tonal,
        .shortcut = ui::key(ui::Key::c),
        .enabled = !scene.ui.busy};
    if (ui::button(lower(ui::cut_right(in, ui::button_width(complaint), 12)), complaint))
        scene.wishes.emplace_back(RecordDenial{true});
}

void draw_cancel(Rect& in, const ReturnUi& state, std::vector<ReturnWish>& wishes) {
    const bool blank = is_blank(state.form);
    const ui::Button cancel{
        .label = tr("Cancel"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    if (ui::button(lower(ui::cut_left(in, ui::button_width(cancel), 4)), cancel))
        wishes.emplace_back(blank ? ReturnWish(DropReturn{}) : ReturnWish(SetReturnAside{}));
}

void draw_undo(Rect& in, ReturnUi& state, bool narrow) {
    if (state.before.empty()) return;
    const ui::Button undo{
        .label = tr("Undo"),
        .icon = Icon::undo,
        .kind = ui::Kind::ghost,
        .shortcut = ui::ctrl(ui::Key::z),
        .enabled = !state.busy,
        .icon_only = narrow};
    if (!ui::button(lower(ui::cut_left(in, ui::button_width(undo), 12)), undo)) return;
    state.form = std::move(state.before.back());
    state.before.pop_back();
}

// ---- the approval -----------------------------------------------------------------------------

// Of what is asked for: the lines that are denied are not part of it.
std::string goods_text(const Verdict& verdict, const Scene& scene) {
    std::string first;
    std::int64_t more = -1;
    for (const LineVerdict& line : verdict.lines) {
        if (!is_approved(line.response)) continue;
        if (first.empty()) first = line_name(scene.receipt, line.line);
        ++more;
    }
    return more > 0 ? tr("{1} and {2} more", {first, std::to_string(more)}) : first;
}

std::string history_text(const History& history) {
    return tr(
        "{1} returns·{2}",
        {std::to_string(history.no_reason_returns_90d), yuan_text(history.no_reason_amount_90d)});
}

const Reason* reason_of_approval(const Verdict& verdict) {
    const auto found = std::ranges::find(verdict.reasons, false, &Reason::must_show_customer);
    if (found != verdict.reasons.end()) return &*found;
    return verdict.reasons.empty() ? nullptr : &verdict.reasons.front();
}

Verdict verdict_asked_for(const Scene& scene) {
    if (!scene.ui.overriding) return scene.judgement.verdict;
    return judge_overridden(scene.judgement.asked, scene.model.book);
}

desk::ApprovalAsk ask_of(const Scene& scene) {
    const Verdict verdict = verdict_asked_for(scene);
    const Total total = total_of(verdict);
    desk::ApprovalAsk ask;
    ask.title = scene.ui.overriding ? tr("An exception") : tr("Approval");
    ask.subtitle = tr(
        "Return·asked by {1}", {desk::name_of(scene.viewing, scene.viewing.viewer.staff)});
    ask.facts.push_back({tr("Amount"), yuan_text(total.amount), true});
    if (const Reason* reason = reason_of_approval(scene.judgement.verdict))
        ask.facts.push_back({tr("Rule"), reason->rule + " " + why_asked(reason->rule), false});
    ask.facts.push_back({tr("Goods"), goods_text(verdict, scene), false});
    ask.facts.push_back(
        {tr("Same customer, 90 days"), history_text(scene.receipt.history), false});
    if (scene.ui.overriding) ask.facts.push_back({tr("Why"), scene.ui.exception, false});
    ask.approve = scene.ui.overriding ? tr("Allow it") : tr("Approve");
    ask.least = verdict.approval.value_or(desk::Role::supervisor);
    return ask;
}

// ---- an exception -----------------------------------------------------------------------------

constexpr std::array exceptions{
    N_("The fault is real"), N_("For the customer's goodwill"), N_("This once only")};

void ask_for_pin(ReturnUi& state, const char* why) {
    state.exception = why;
    state.sheet = ReturnSheet::none;
    state.overriding = true;
    state.approval = {};
    state.approval.open = true;
}

} // namespace

void draw_exception_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::exception) return;
    const auto count = static_cast<float>(exceptions.size());
    const ui::Dialog sheet =
        ui::begin_sheet("exception", tr("Why is it given after all?"), 480, 56 * count + 76);
    const auto rows = ui::begin_list(
        "exceptions", sheet.inside, static_cast<std::int64_t>(exceptions.size()), 56);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const Rect row = rows.row_box(i);
        const char* why = tr(exceptions[static_cast<std::size_t>(i)]);
        if (ui::list_row(row, why, false).clicked) ask_for_pin(state, why);
        ui::text(
            {row.x + 24, row.y + 16}, why, ui::type::body, ui::colour(Token::t1), row.w - 48);
    }
    ui::end_list();
    ui::end_sheet();
    if (sheet.closed) state.sheet = ReturnSheet::none;
}

void draw_actions(Rect bar, const Scene& scene) {
    Rect in = begin_bar(bar);
    const bool narrow = in.w < narrow_below;
    draw_cancel(in, scene.ui, scene.wishes);
    draw_undo(in, scene.ui, narrow);
    draw_primary(in, scene);
    if (is_denied(scene.next)) draw_complaint(in, scene);
    if (!is_denied(scene.next) || may_exchange(scene.judgement.verdict))
        draw_instead(in, scene);
    if (scene.next == Next::ask_approval || scene.next == Next::ask_override)
        draw_leave(in, scene);
}

void draw_start_actions(Rect bar, ReturnUi& state, std::vector<ReturnWish>& wishes) {
    Rect in = begin_bar(bar);
    draw_cancel(in, state, wishes);
    const ui::Button confirm{
        .label = tr("Confirm refund"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = false,
        .why_not = tr("Scan the receipt first"),
        .large = true};
    ui::button(ui::cut_right(in, ui::button_width(confirm), 12), confirm);
}

void draw_approval(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (!state.approval.open || scene.judgement.asked.request.empty()) return;
    auto wish = desk::draw(ask_of(scene), state.approval, scene.viewing);
    if (wish)
        scene.wishes.emplace_back(
            ConfirmReturn{state.overriding, state.exception, wish->approver, std::move(wish->pin)});
}

} // namespace foyer::returns
