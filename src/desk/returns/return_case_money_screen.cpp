// What a return comes to, how it goes back, and what has happened to it.
#include <algorithm>

#include "desk/returns/return_case_parts_screen.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_look_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float pad = 21;
constexpr float head_h = 50;
constexpr float row_h = 30;
constexpr float total_h = 62;
constexpr float least_entry_h = 58;

struct Sum {
    std::string label;
    std::string value;
};

std::string signed_yuan(Fen amount) {
    const Fen size{std::max(amount.value, -amount.value)};
    return amount.value < 0 ? "−" + yuan_text(size) : yuan_text(size);
}

std::string name_of_line(const State& state, std::int64_t line) {
    for (std::size_t i = 0; i < state.asked.request.size(); ++i)
        if (state.asked.request[i].line == line) return name_at(state, i);
    return tr("Line {1}", {std::to_string(line)});
}

std::vector<Sum> sums_of(const State& state) {
    std::vector<Sum> sums;
    for (const MoneyRow& row : money_rows({state.asked, state.verdict, {}})) {
        const std::string label = row.kind == MoneyRow::Kind::goods
            ? name_of_line(state, row.line)
            : std::string(label_of(row.kind));
        const std::string value = row.points != 0
            ? (row.points < 0 ? "−" : "") +
                tr("{1} points", {ui::grouped(std::max(row.points, -row.points))})
            : signed_yuan(row.amount);
        sums.push_back({label, value});
    }
    return sums;
}

// How it went back, or will.
std::vector<Sum> ways_of(const CaseScene& scene) {
    const State& state = scene.state();
    std::vector<Payment> payouts = state.payouts;
    if (payouts.empty() && is_pending(state.phase) && is_approved(state.verdict.response))
        payouts = refund_plan(
            state.verdict.amounts.refund + state.verdict.amounts.price_diff, state.paid_with,
            scene.model.facts.paid_back, std::nullopt);
    std::vector<Sum> ways;
    for (const Payment& payment : payouts) {
        std::string label = tr(name_of(payment.tender));
        if (!payment.reference.empty()) label += "·" + payment.reference;
        ways.push_back({label, yuan_text(payment.amount)});
    }
    if (state.collected)
        ways.push_back(
            {tr("Collected·{1}", {tr(name_of(state.collected->tender))}),
             yuan_text(state.collected->amount)});
    return ways;
}

void draw_sum(Rect row, const Sum& sum) {
    const float w = ui::text_width(sum.value, ui::type::row);
    ui::text(
        {row.x, row.y + 4}, sum.label, ui::type::row, ui::colour(Token::t2), row.w - w - 12);
    ui::text({row.right() - w, row.y + 4}, sum.value, ui::type::row, ui::colour(Token::t1));
}

const char* total_label(const State& state, Total::Kind kind) {
    switch (kind) {
    case Total::Kind::collect: return tr("To collect");
    case Total::Kind::store_credit: return tr("To credit");
    case Total::Kind::price_difference: return tr("Difference back");
    case Total::Kind::refund: break;
    }
    return is_done(state.phase) ? tr("Refunded") : tr("To refund");
}

float entry_height(float width, const ToldStep& words) {
    if (words.text.empty()) return least_entry_h;
    return std::max(
        least_entry_h, 38 + ui::paragraph_height(width - 48, words.text, ui::type::label));
}

} // namespace

float case_money_height(const CaseScene& scene) {
    const std::size_t rows = sums_of(scene.state()).size() + ways_of(scene).size();
    return head_h + row_h * static_cast<float>(rows) + total_h + 12;
}

void draw_case_money(Rect box, const CaseScene& scene) {
    const State& state = scene.state();
    ui::card(box);
    Rect in = ui::inset(box, pad, 0);
    ui::text_in(
        ui::cut_top(in, head_h), tr("Refund details"), ui::type::body_bold,
        ui::colour(Token::t1));
    for (const Sum& sum : sums_of(state))
        draw_sum(ui::cut_top(in, row_h), sum);
    const Total total = total_of(state.verdict);
    const std::string amount = yuan_text(total.amount);
    const Rect line = ui::cut_top(in, total_h);
    const float w = ui::text_width(amount, ui::type::number);
    ui::line_h(line.x, line.y + 6, line.w, ui::colour(Token::border));
    ui::text(
        {line.x, line.y + 22}, total_label(state, total.kind), ui::type::body_bold,
        ui::colour(Token::t1), line.w - w - 12);
    ui::text({line.right() - w, line.y + 15}, amount, ui::type::number, ui::colour(Token::t1));
    for (const Sum& way : ways_of(scene))
        draw_sum(ui::cut_top(in, row_h), way);
}

float case_timeline_height(float width, const CaseScene& scene) {
    float h = head_h + 8;
    for (const ReturnLine& line : scene.detail.timeline)
        h += entry_height(width - 2 * pad, told(line, scene.viewing));
    return h;
}

void draw_case_timeline(Rect box, const CaseScene& scene) {
    ui::card(box);
    Rect in = ui::inset(box, pad, 0);
    ui::text_in(
        ui::cut_top(in, head_h), tr("Timeline"), ui::type::body_bold, ui::colour(Token::t1));
    const auto& timeline = scene.detail.timeline;
    for (std::size_t i = 0; i < timeline.size(); ++i) {
        const ToldStep words = told(timeline[i], scene.viewing);
        const std::string time =
            ui::when_text(timeline[i].at, scene.viewing.now, *scene.viewing.zone);
        ui::timeline_item(
            ui::cut_top(in, entry_height(in.w, words)),
            {words.icon, words.tone, words.title, words.text, time, i + 1 == timeline.size()});
    }
}

} // namespace foyer::returns
