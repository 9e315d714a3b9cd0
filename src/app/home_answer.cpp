#include "app/home_answer.h"

#include "desk/capa/capa_table.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/complaints_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using complaints::ListedCase;
using ui::Icon;
using ui::tr;

constexpr int most_recent = 20; // as many as a tall screen has room for
constexpr int most_unhappy = 50;
constexpr std::int64_t unhappy_for_ms = 3 * day_ms;

HomeAttention
overdue_of(const HomeAnswer& answer, std::int64_t count, const desk::Viewing& viewing) {
    const ListedCase& longest = *answer.longest_overdue;
    const Date today = viewing.zone->business_date(viewing.now);
    const std::string late =
        longest.due ? ui::span_text(viewing.now - longest.due->due) : std::string();
    return {
        ui::Tone::danger,
        Icon::alarm,
        ui::tr_plural("{1} complaint overdue", "{1} complaints overdue", count),
        tr("Oldest {1}·{2}", {desk::short_text_of(longest.number, today), late}),
        {"complaints", "overdue"}};
}

HomeAttention follow_ups_of(std::int64_t count) {
    return {
        ui::Tone::accent, Icon::call,
        ui::tr_plural("{1} follow-up call", "{1} follow-up calls", count),
        tr("Resolved, the customer has not been asked yet"),
        {"complaints", "resolved"}};
}

HomeAttention waiting_of(std::int64_t count) {
    return {
        ui::Tone::warn, Icon::hourglass_bottom,
        ui::tr_plural(
            "{1} return waits for approval", "{1} returns wait for approval", count),
        tr("Somebody has to say yes or no"),
        {"returns", "waiting"}};
}

HomeAttention unhappy_of(const HomeAnswer& answer, const desk::Viewing& viewing) {
    const satisfaction::Unhappy& newest = answer.unhappy.front();
    const bool complaint = newest.service == satisfaction::Service::complaint;
    return {
        ui::Tone::warn, Icon::sentiment_very_dissatisfied,
        ui::tr_plural(
            "{1} unhappy customer", "{1} unhappy customers",
            static_cast<std::int64_t>(answer.unhappy.size())),
        tr("The newest {1}", {ui::when_text(newest.at, viewing.now, *viewing.zone)}),
        {complaint ? "complaints.case" : "returns.one", text_of(newest.about)}};
}

HomeAttention to_verify_of(int count) {
    return {
        ui::Tone::accent, Icon::build,
        ui::tr_plural(
            "{1} corrective action to verify", "{1} corrective actions to verify", count),
        tr("Did it help?"),
        {"capa", ""}};
}

} // namespace

Result<HomeAnswer> home_answer(database::Reader& reader, const HomeQuestion& question) {
    HomeAnswer answer;
    complaints::CaseQuery newest;
    newest.scope = complaints::Scope::all;
    newest.order = complaints::Order::newest;
    newest.limit = most_recent;
    TRY(auto recent,
        complaints::list_cases(reader, newest, question.viewer, Time{question.minute * minute_ms}));
    answer.recent = std::move(recent.rows);
    complaints::CaseQuery overdue;
    overdue.scope = complaints::Scope::overdue;
    overdue.limit = 1;
    TRY(auto late,
        complaints::list_cases(
            reader, overdue, question.viewer, Time{question.minute * minute_ms}));
    if (!late.rows.empty()) answer.longest_overdue = std::move(late.rows.front());
    TRY(answer.registered_today, complaints::registered_on(reader, question.today));
    TRY(answer.returns, returns::count_returns(reader, question.viewer));
    TRY(const auto actions, capa::list_capas(reader, {capa::Scope::to_verify, 1}));
    answer.actions_to_verify = actions.counts.to_verify;
    TRY(answer.unhappy,
        satisfaction::unhappy(
            reader, Time{question.minute * minute_ms} - unhappy_for_ms, most_unhappy));
    return answer;
}

std::vector<HomeAttention> attention_of(
    const HomeAnswer& answer, const complaints::CaseCounts& cases, const desk::Viewing& viewing) {
    const bool directs = capa::may_direct(viewing.viewer.role);
    std::vector<HomeAttention> all;
    if (answer.longest_overdue && cases.overdue > 0)
        all.push_back(overdue_of(answer, cases.overdue, viewing));
    if (directs && !answer.unhappy.empty()) all.push_back(unhappy_of(answer, viewing));
    if (answer.returns.waiting > 0) all.push_back(waiting_of(answer.returns.waiting));
    if (cases.resolved > 0) all.push_back(follow_ups_of(cases.resolved));
    if (directs && answer.actions_to_verify > 0)
        all.push_back(to_verify_of(answer.actions_to_verify));
    return all;
}

} // namespace foyer::app
