#include "desk/complaints/complaint_slip.h"

#include <fmt/format.h>

#include "base/phone.h"
#include "desk/complaints/code_lists.h"

namespace foyer::complaints {
namespace {

using printing::Align;
using printing::KeyValue;
using printing::Rule;
using printing::Size;
using printing::Text;

std::string clock_of(Time at, const TimeZone& zone) {
    const std::int64_t minutes = zone.local(at).of_day_ms / minute_ms;
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string answer_by(const PaperFacts& facts, const desk::Translate& tr) {
    const Time due = answer_due(facts.state);
    const Date day = facts.zone->local(due).date;
    const std::string clock = clock_of(due, *facts.zone);
    if (day == facts.zone->local(facts.state.registered_at).date)
        return tr(N_("We answer you today by {1}"), {clock});
    return tr(N_("We answer you on {1} by {2}"), {iso_date(day), clock});
}

std::string customer_of(const Intake& intake, const desk::Translate& tr) {
    std::string words = masked_name(intake.name_given);
    if (!intake.phone.empty()) words += (words.empty() ? "" : " ") + masked_phone(intake.phone);
    return words.empty() ? tr(N_("Anonymous"), {}) : words;
}

std::string kept_of(const Intake& intake, const desk::Translate& tr) {
    std::string words;
    for (const std::string& code : intake.quick_facts)
        words += (words.empty() ? "" : tr(N_(", "), {})) + tr(english_of(quick_facts(), code), {});
    return words;
}

void add_what_was_said(printing::Document& slip, const Intake& intake, const desk::Translate& tr) {
    slip.blocks.emplace_back(Text{tr(N_("What you told us"), {}), Size::normal, true});
    slip.blocks.emplace_back(Text{intake.facts});
    const std::string kept = kept_of(intake, tr);
    if (kept.empty()) return;
    slip.blocks.emplace_back(printing::Space{14});
    slip.blocks.emplace_back(Text{tr(N_("Noted besides"), {}), Size::normal, true});
    slip.blocks.emplace_back(Text{kept});
}

} // namespace

Time answer_due(const State& state) {
    return answer_promised_at(state).value_or(state.limits.proposal.due);
}

std::string moment_text(Time at, const TimeZone& zone) {
    return iso_date(zone.local(at).date) + " " + clock_of(at, zone);
}

printing::Document complaint_slip(const PaperFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    const std::string number = desk::text_of(state.number);
    printing::Document slip{tr(N_("Complaint slip"), {}) + " " + number, {}};
    auto& blocks = slip.blocks;
    blocks.emplace_back(printing::Heading{tr(N_("{1} complaint slip"), {facts.store})});
    blocks.emplace_back(Text{facts.place, Size::small, false, Align::centre});
    blocks.emplace_back(Rule{});
    if (facts.copy > 0)
        blocks.emplace_back(Text{
            tr(N_("Printed again, no. {1}"), {std::to_string(facts.copy)}), Size::medium, true,
            Align::centre});
    blocks.emplace_back(printing::Heading{number, Size::number});
    blocks.emplace_back(printing::Banner{answer_by(facts, tr)});
    blocks.emplace_back(
        KeyValue{tr(N_("Registered at"), {}), moment_text(state.registered_at, *facts.zone)});
    blocks.emplace_back(KeyValue{tr(N_("Customer"), {}), customer_of(state.intake, tr)});
    blocks.emplace_back(KeyValue{
        tr(N_("Category"), {}),
        tr(category_name(state.intake.category), {}) + "·" + tr(name_of_level(state.level), {})});
    blocks.emplace_back(KeyValue{
        tr(N_("In the hands of"), {}),
        facts.owner.empty() ? tr(N_("Service desk"), {}) : facts.owner});
    blocks.emplace_back(Rule{});
    add_what_was_said(slip, state.intake, tr);
    blocks.emplace_back(Rule{});
    blocks.emplace_back(printing::TextsBesideQr{
        {{tr(N_("Scan at the service desk"), {}), Size::normal, true},
         {tr(N_("Or tell us the number above, and we say how far it is."), {}), Size::small},
         {tr(N_("Not content with the outcome? Call 12315."), {}), Size::small}},
        number});
    blocks.emplace_back(Rule{});
    blocks.emplace_back(Text{
        "Thank you for telling us. We answer by " + moment_text(answer_due(state), *facts.zone) +
            ".",
        Size::small, false, Align::centre});
    blocks.emplace_back(printing::Cut{});
    return slip;
}

} // namespace foyer::complaints
