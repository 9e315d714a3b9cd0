#include "base/phone.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_slip.h"

namespace foyer::complaints {
namespace {

using printing::Align;
using printing::Cell;
using printing::Size;
using FormRow = std::vector<Cell>;

constexpr int by_hand_low = 90;
constexpr int by_hand_high = 210;

// Two labels and their values.
FormRow pair(std::string left, std::string left_value, std::string right, std::string right_value) {
    return {
        {.text = std::move(left), .bold = true},
        {.text = std::move(left_value)},
        {.text = std::move(right), .bold = true},
        {.text = std::move(right_value)}};
}
FormRow wide(std::string label, std::string value, int least_height) {
    return {
        {.text = std::move(label), .bold = true},
        {.text = std::move(value), .span = 3, .least_height = least_height}};
}

std::string money_or_blank(Fen amount) {
    return amount.value == 0 ? std::string() : yuan_text(amount);
}

std::string demand_of(const Intake& intake, const desk::Translate& tr) {
    const std::string amount = money_or_blank(intake.demand_amount);
    return tr(name_of(intake.demand), {}) + (amount.empty() ? "" : " " + amount);
}

std::string category_of(const Intake& intake, const desk::Translate& tr) {
    const std::string category = tr(category_name(intake.category), {});
    if (intake.subcategory.empty()) return category;
    return category + "·" + tr(subcategory_name(intake.category, intake.subcategory), {});
}

std::vector<FormRow> who_and_what(const PaperFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    const Intake& intake = state.intake;
    const auto word = [&](const char* english) { return tr(english, {}); };
    const std::string name =
        intake.name_given.empty() ? word(N_("Anonymous")) : masked_name(intake.name_given);
    const std::string phone = intake.phone.empty() ? "" : masked_phone(intake.phone);
    const std::string bought = intake.purchase_date ? iso_date(*intake.purchase_date) : "";
    return {
        pair(
            word(N_("Case number")), desk::text_of(state.number), word(N_("Registered at")),
            moment_text(state.registered_at, *facts.zone)),
        pair(
            word(N_("Channel")), word(name_of(intake.channel)), word(N_("Level")),
            word(name_of_level(state.level))),
        pair(word(N_("Customer")), name, word(N_("Phone")), phone),
        pair(word(N_("Category")), category_of(intake, tr), word(N_("Goods")), intake.product_name),
        pair(word(N_("Receipt")), intake.receipt_number, word(N_("Bought on")), bought),
        pair(
            word(N_("Amount")), money_or_blank(intake.amount), word(N_("Demand")),
            demand_of(intake, tr)),
        pair(
            word(N_("Against")), word(name_of(intake.against)), word(N_("Registered by")),
            facts.registered_by),
        pair(
            word(N_("In the hands of")),
            facts.owner.empty() ? word(N_("Service desk")) : facts.owner, word(N_("Answer by")),
            moment_text(answer_due(state), *facts.zone))};
}

} // namespace

printing::Document complaint_form(const PaperFacts& facts, const desk::Translate& tr) {
    const auto word = [&](const char* english) { return tr(english, {}); };
    const std::string number = desk::text_of(facts.state.number);
    const std::string title = word(N_("Customer complaint form"));
    printing::Document form{title + " " + number, {}};
    std::string below = facts.store + "·" + facts.place;
    if (facts.copy > 0)
        below += "·" + tr(N_("Printed again, no. {1}"), {std::to_string(facts.copy)});
    form.blocks.emplace_back(
        printing::TextsBesideQr{{{title, Size::title, true}, {below, Size::normal}}, number});
    form.blocks.emplace_back(printing::Space{24});
    std::vector<FormRow> rows = who_and_what(facts, tr);
    rows.push_back(wide(word(N_("Facts")), facts.state.intake.facts, by_hand_high));
    rows.push_back(wide(word(N_("What was done")), {}, by_hand_high));
    rows.push_back(wide(word(N_("Outcome")), {}, by_hand_high));
    rows.push_back(wide(word(N_("The customer's opinion")), {}, by_hand_low));
    rows.push_back(pair(word(N_("Customer's signature")), {}, word(N_("Date")), {}));
    rows.push_back(
        pair(word(N_("Signature of the desk")), {}, word(N_("Signature of the supervisor")), {}));
    for (Cell& cell : rows[rows.size() - 1])
        cell.least_height = by_hand_low;
    form.blocks.emplace_back(printing::Table{{3, 5, 3, 5}, std::move(rows), true});
    return form;
}

} // namespace foyer::complaints
