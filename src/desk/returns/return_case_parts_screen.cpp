#include "desk/returns/return_case_parts_screen.h"

#include <algorithm>

#include "desk/returns/return_look_screen.h"
#include "desk/returns/return_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr ui::Type title_type{22, 30, ui::Weight::bold};
constexpr float pad = 21;
constexpr float fact_h = 24;
constexpr float line_h = 76;
constexpr float card_head_h = 50;
constexpr float reason_gap = 8;

// ---- head -------------------------------------------------------------------------------------

bool is_repairing(const State& state) {
    return std::ranges::any_of(state.repairs, [](const Repair& one) { return is_open(one); });
}

std::vector<ui::ChipLook> head_chips(const CaseScene& scene) {
    const State& state = scene.state();
    std::vector<ui::ChipLook> chips{
        phase_chip(state.phase, state.verdict.response, is_repairing(state))};
    if (scene.detail.duplicate)
        chips.push_back({ui::Tone::danger, Icon::content_copy, tr("Came back twice")});
    if (state.overridden) chips.push_back({ui::Tone::warn, Icon::gavel, tr("An exception")});
    return chips;
}

float title_width(float card_w, const CaseScene& scene) {
    float w = card_w - 2 * pad;
    for (const ui::ChipLook& look : head_chips(scene))
        w -= ui::chip_width(look) + 12;
    return std::max(w, 200.0F);
}

struct HeadFact {
    Icon icon;
    std::string words;
    std::optional<ui::Go> opens;
};

std::string receipt_words(const State& state) {
    const Sale& sale = state.asked.sale;
    if (sale.receipt_no.empty()) return tr("Without a receipt");
    std::string words = tr("Receipt {1}", {sale.receipt_no});
    if (sale.date) words += "·" + iso_date(*sale.date);
    return words;
}

std::vector<HeadFact> head_facts(const CaseScene& scene) {
    const State& state = scene.state();
    const auto& viewing = scene.viewing;
    std::vector<HeadFact> facts;
    facts.push_back({Icon::receipt_long, receipt_words(state), {}});
    std::string customer = scene.detail.customer;
    if (!scene.detail.phone.empty())
        customer += (customer.empty() ? "" : "·") + scene.detail.phone;
    facts.push_back({Icon::person, customer.empty() ? tr("Customer not named") : customer, {}});
    if (!state.customer.person.is_nil()) {
        if (customer.empty()) facts.back().words = tr("Customer card");
        facts.back().opens = ui::Go{"person", text_of(state.customer.person)};
    }
    facts.push_back(
        {Icon::schedule,
         tr("Opened {1} by {2}",
            {ui::when_text(state.opened_at, viewing.now, *viewing.zone),
             desk::name_of(viewing, state.opened_by)}),
         {}});
    if (!state.complaint.is_nil())
        facts.push_back(
            {Icon::link,
             tr("Complaint {1}",
                {scene.model.complaint.empty() ? std::string(tr("linked"))
                                               : scene.model.complaint}),
             {}});
    return facts;
}

// The row is lower than a finger: what is touched reaches over its neighbours, which are only read.
void draw_link(
    Rect row, float words_w, const HeadFact& fact, std::vector<ReturnCaseWish>& wishes) {
    const Rect touched{row.x - 8, row.y + row.h / 2 - 28, words_w + 68, 56};
    if (ui::press_area(touched, fact.words).clicked) wishes.emplace_back(*fact.opens);
    ui::icon(
        {row.x + 32 + words_w, row.y + 2}, Icon::chevron_right, 20, ui::colour(Token::acc_text));
}

} // namespace

std::string name_at(const State& state, std::size_t position) {
    if (position < state.goods.size() && !state.goods[position].name.empty())
        return state.goods[position].name;
    const std::int64_t line =
        position < state.asked.request.size() ? state.asked.request[position].line : 0;
    return tr("Line {1}", {std::to_string(line)});
}

float case_head_height(float width, const CaseScene& scene) {
    const float title_h =
        ui::paragraph_height(title_width(width, scene), scene.detail.title, title_type, 2);
    return 19 + title_h + 10 + fact_h * static_cast<float>(head_facts(scene).size()) + 15;
}

void draw_case_head(Rect box, const CaseScene& scene) {
    ui::card(box);
    Rect in = ui::inset(box, pad, 19);
    float right = in.right();
    for (const ui::ChipLook& look : head_chips(scene)) {
        right -= ui::chip_width(look);
        ui::draw_chip({right, in.y + 1}, look);
        right -= 12;
    }
    const float title_w = title_width(box.w, scene);
    const float title_h = ui::paragraph(
        {in.x, in.y, title_w, 0}, scene.detail.title, title_type, ui::colour(Token::t1), 2);
    ui::cut_top(in, title_h, 10);
    for (const HeadFact& fact : head_facts(scene)) {
        const Rect row = ui::cut_top(in, fact_h);
        ui::icon({row.x, row.y + 2}, fact.icon, 18, ui::colour(Token::t3));
        const float w = ui::text(
            {row.x + 28, row.y + 1}, fact.words, ui::type::row, ui::colour(Token::t2),
            row.w - 56);
        if (fact.opens) draw_link(row, w, fact, scene.wishes);
    }
}

// ---- lines ------------------------------------------------------------------------------------

namespace {

std::string line_below(const State& state, std::size_t position) {
    const Request& request = state.asked.request[position];
    std::string words = "× " + std::to_string(request.qty) + "·" + tr(name_of(request.cause)) +
        "·" + tr(name_of(request.condition));
    const Goods* goods = position < state.goods.size() ? &state.goods[position] : nullptr;
    if (goods != nullptr && !goods->serial.empty()) words += "·" + goods->serial;
    return words;
}

ui::ChipLook line_chip(const State& state, std::size_t position) {
    if (position < state.disposed.size() && state.disposed[position])
        return {
            ui::Tone::info, Icon::inventory_2, tr(name_of(state.disposed[position]->disposition))};
    const LineVerdict* verdict =
        position < state.verdict.lines.size() ? &state.verdict.lines[position] : nullptr;
    if (verdict == nullptr || !is_approved(verdict->response))
        return {ui::Tone::neutral, Icon::block, tr("Stays with the customer")};
    return {
        ui::Tone::ok, Icon::check_circle, tr(name_of(verdict->chosen.value_or(Remedy::refund)))};
}

void draw_line(Rect row, const State& state, std::size_t position) {
    const Request& request = state.asked.request[position];
    const SaleLine* sold = find_line(state.asked.sale, request.line);
    draw_goods_tile(
        {row.x, row.y + 14, 48, 48}, sold == nullptr ? std::string_view() : sold->category);
    const ui::ChipLook chip = line_chip(state, position);
    const float chip_w = ui::chip_width(chip, true);
    ui::draw_chip({row.right() - chip_w, row.y + 40}, chip, true);
    const Fen amount = position < state.verdict.lines.size()
        ? money_back(state.verdict.lines[position].amounts)
        : Fen{};
    const std::string money = yuan_text(amount);
    const float money_w = ui::text_width(money, ui::type::body_bold);
    ui::text(
        {row.right() - money_w, row.y + 12}, money, ui::type::body_bold, ui::colour(Token::t1));
    const float x = row.x + 64;
    ui::text(
        {x, row.y + 14}, name_at(state, position), ui::type::body_bold, ui::colour(Token::t1),
        row.right() - x - money_w - 16);
    ui::text(
        {x, row.y + 42}, line_below(state, position), ui::type::label, ui::colour(Token::t2),
        row.right() - x - chip_w - 16);
}

struct Said {
    Icon icon;
    std::string lead;
    std::string words;

    friend bool operator==(const Said&, const Said&) = default;
};

// What the rules said, each of them once for all lines; whether the desk overrode it, what the
// customer was told.
std::vector<Said> said_of(const State& state) {
    std::vector<Said> all;
    for (const Reason& reason : state.first_verdict.reasons) {
        Said said{Icon::gavel, tr("Rule {1}", {reason.rule}), words_of(reason)};
        if (std::ranges::find(all, said) == all.end()) all.push_back(std::move(said));
    }
    if (!state.override_reason.empty())
        all.push_back({Icon::verified_user, tr("Given after all"), state.override_reason});
    if (!state.told.empty()) all.push_back({Icon::block, tr("The customer was told"), state.told});
    if (!state.cancel_reason.empty())
        all.push_back({Icon::close, tr("Cancelled"), state.cancel_reason});
    if (!state.words.empty()) all.push_back({Icon::forum, tr("The customer says"), state.words});
    for (const Duty& duty : state.verdict.duties) {
        Said said{Icon::task_alt, tr("To do"), tr(name_of(duty.kind))};
        if (std::ranges::find(all, said) == all.end()) all.push_back(std::move(said));
    }
    return all;
}

float said_height(float width, const Said& said) {
    return std::max(20.0F, lead_paragraph_height(width - 30, said.lead, said.words));
}

} // namespace

float case_lines_height(float width, const CaseScene& scene) {
    const float lines = static_cast<float>(scene.state().asked.request.size());
    float h = card_head_h + line_h * lines + 14;
    for (const Said& said : said_of(scene.state()))
        h += said_height(width - 2 * pad, said) + reason_gap;
    return h + 10;
}

void draw_case_lines(Rect box, const CaseScene& scene) {
    const State& state = scene.state();
    ui::card(box);
    Rect in = ui::inset(box, pad, 0);
    ui::text_in(
        ui::cut_top(in, card_head_h), tr("What came back"), ui::type::body_bold,
        ui::colour(Token::t1));
    for (std::size_t i = 0; i < state.asked.request.size(); ++i) {
        const Rect row = ui::cut_top(in, line_h);
        ui::line_h(box.x, row.y, box.w, ui::colour(Token::border));
        draw_line(row, state, i);
    }
    ui::line_h(box.x, in.y, box.w, ui::colour(Token::border));
    ui::cut_top(in, 14);
    for (const Said& said : said_of(state)) {
        const Rect row = ui::cut_top(in, said_height(in.w, said), reason_gap);
        ui::icon({row.x, row.y + 1}, said.icon, 18, ui::colour(Token::t3));
        lead_paragraph(
            {row.x + 30, row.y, row.w - 30, row.h}, said.lead, said.words, ui::colour(Token::t1),
            ui::colour(Token::t2));
    }
}

} // namespace foyer::returns
