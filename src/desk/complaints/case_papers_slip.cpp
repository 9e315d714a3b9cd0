#include "base/phone.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_slip.h"
#include "desk/complaints/paper_words_slip.h"

namespace foyer::complaints {
namespace {

using printing::Align;
using printing::Cell;
using printing::KeyValue;
using printing::Rule;
using printing::Size;
using printing::Text;
using PaperRow = std::vector<Cell>;

constexpr int by_hand = 120;

std::string customer_of(const Intake& intake, const desk::Translate& tr) {
    std::string words = masked_name(intake.name_given);
    if (!intake.phone.empty()) words += (words.empty() ? "" : " ") + masked_phone(intake.phone);
    return words.empty() ? tr(N_("Anonymous"), {}) : words;
}

// Title, store and the number as a code, as on every sheet of a case.
printing::Document sheet(const char* title, const PaperFacts& facts, const desk::Translate& tr) {
    const std::string number = desk::text_of(facts.state.number);
    const std::string name = tr(title, {});
    printing::Document document{name + " " + number, {}};
    std::string below = facts.store + "·" + facts.place;
    if (facts.copy > 0)
        below += "·" + tr(N_("Printed again, no. {1}"), {std::to_string(facts.copy)});
    document.blocks.emplace_back(
        printing::TextsBesideQr{{{name, Size::title, true}, {below, Size::normal}}, number});
    document.blocks.emplace_back(printing::Space{24});
    return document;
}

PaperRow
row(const desk::Translate& tr, const char* label, std::string value, int least_height = 0) {
    return {
        {.text = tr(label, {}), .bold = true},
        {.text = std::move(value), .least_height = least_height}};
}

std::string remedy_of(const State& state, const desk::Translate& tr) {
    if (!state.proposal) return {};
    const std::string name = tr(name_of(state.proposal->remedy), {});
    if (state.proposal->amount.value == 0) return name;
    return name + " " + yuan_text(state.proposal->amount);
}

std::vector<PaperRow> head_of(const PaperFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    return {
        row(tr, N_("Case number"), desk::text_of(state.number)),
        row(tr, N_("Customer"), customer_of(state.intake, tr)),
        row(tr, N_("Category"),
            tr(category_name(state.intake.category), {}) + "·" +
                tr(name_of_level(state.level), {})),
        row(tr, N_("Registered at"), moment_text(state.registered_at, *facts.zone)),
        row(tr, N_("Facts"), state.intake.facts),
        row(tr, N_("Finding"), tr(name_of(state.finding), {})),
        row(tr, N_("Cause"), tr(english_of(root_causes(), state.root_cause), {})),
        row(tr, N_("Remedy"), remedy_of(state, tr)),
        row(tr, N_("Outcome"), state.resolution)};
}

std::vector<PaperRow>
lines_of(const PaperFacts& facts, const desk::Translate& tr, bool (*shown)(const TimelineLine&)) {
    std::vector<PaperRow> rows{
        {{.text = tr(N_("Time"), {}), .bold = true},
         {.text = tr(N_("By"), {}), .bold = true},
         {.text = tr(N_("What happened"), {}), .bold = true}}};
    for (const PaperLine& one : facts.lines) {
        if (!shown(one.line)) continue;
        rows.push_back(
            {{.text = moment_text(one.line.at, *facts.zone)},
             {.text = one.actor},
             {.text = paper_words(one.line, tr)}});
    }
    return rows;
}

// nullopt: it has answered.
std::optional<Time> accept_due(const State& state, const std::string& department) {
    for (const Assignment& one : unanswered(state))
        if (department.empty() || one.department == department) return one.accept.due;
    return std::nullopt;
}

bool is_call(const TimelineLine& line) {
    return line.kind == TimelineKind::followed_up;
}
bool is_any(const TimelineLine&) {
    return true;
}

} // namespace

printing::Document transfer_slip(const PaperFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    const std::string number = desk::text_of(state.number);
    printing::Document slip{tr(N_("Transfer slip"), {}) + " " + number, {}};
    auto& blocks = slip.blocks;
    blocks.emplace_back(printing::Heading{tr(N_("Transfer slip"), {})});
    blocks.emplace_back(Text{facts.store + "·" + facts.place, Size::small, false, Align::centre});
    blocks.emplace_back(Rule{});
    if (facts.copy > 0)
        blocks.emplace_back(Text{
            tr(N_("Printed again, no. {1}"), {std::to_string(facts.copy)}), Size::medium, true,
            Align::centre});
    blocks.emplace_back(printing::Heading{number, Size::number});
    blocks.emplace_back(KeyValue{tr(N_("To"), {}), facts.owner, true});
    if (const auto due = accept_due(state, facts.department))
        blocks.emplace_back(
            KeyValue{tr(N_("Accept by"), {}), moment_text(*due, *facts.zone), true});
    blocks.emplace_back(
        KeyValue{tr(N_("Resolve by"), {}), moment_text(state.limits.resolve.due, *facts.zone)});
    blocks.emplace_back(KeyValue{
        tr(N_("Category"), {}),
        tr(category_name(state.intake.category), {}) + "·" + tr(name_of_level(state.level), {})});
    if (!state.intake.product_name.empty())
        blocks.emplace_back(KeyValue{tr(N_("Goods"), {}), state.intake.product_name});
    blocks.emplace_back(Rule{});
    blocks.emplace_back(Text{state.intake.facts});
    blocks.emplace_back(Rule{});
    blocks.emplace_back(Text{tr(N_("What the department found"), {}), Size::normal, true});
    blocks.emplace_back(printing::Space{by_hand});
    blocks.emplace_back(printing::SignHere{tr(N_("Signature of the department"), {})});
    blocks.emplace_back(printing::QrCode{number});
    blocks.emplace_back(printing::Cut{});
    return slip;
}

printing::Document follow_up_record(const PaperFacts& facts, const desk::Translate& tr) {
    printing::Document document = sheet(N_("Follow-up record"), facts, tr);
    std::vector<PaperRow> head = head_of(facts, tr);
    const int satisfaction = facts.state.satisfaction;
    head.push_back(row(
        tr, N_("Satisfaction"), satisfaction == 0 ? "" : std::to_string(satisfaction) + " / 5"));
    document.blocks.emplace_back(printing::Table{{3, 13}, std::move(head), true});
    document.blocks.emplace_back(printing::Space{24});
    document.blocks.emplace_back(printing::Table{{4, 3, 9}, lines_of(facts, tr, is_call), true});
    document.blocks.emplace_back(printing::Space{24});
    document.blocks.emplace_back(printing::SignHere{tr(N_("Signature of the desk"), {})});
    return document;
}

printing::Document case_file(const PaperFacts& facts, const desk::Translate& tr) {
    printing::Document document = sheet(N_("Case file"), facts, tr);
    document.blocks.emplace_back(printing::Table{{3, 13}, head_of(facts, tr), true});
    document.blocks.emplace_back(printing::Space{24});
    document.blocks.emplace_back(printing::Table{{4, 3, 9}, lines_of(facts, tr, is_any), true});
    return document;
}

printing::Document
document_of(CasePaper paper, const PaperFacts& facts, const desk::Translate& tr) {
    switch (paper) {
    case CasePaper::slip: return complaint_slip(facts, tr);
    case CasePaper::form: return complaint_form(facts, tr);
    case CasePaper::transfer: return transfer_slip(facts, tr);
    case CasePaper::follow_up: return follow_up_record(facts, tr);
    case CasePaper::case_file:
    case CasePaper::evidence: break;
    }
    return case_file(facts, tr);
}

} // namespace foyer::complaints
