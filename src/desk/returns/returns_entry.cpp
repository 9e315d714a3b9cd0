#include "desk/returns/returns_entry.h"

#include <array>

#include "desk/body.h"
#include "desk/returns/event_fields.h"
#include "desk/returns/field_json.h"
#include "desk/written.h"

namespace foyer::returns {
namespace {

constexpr std::array<std::string_view, Event::kinds_count> kinds{
    "returns.judged/1",           "returns.approved/1",        "returns.overridden/1",
    "returns.denied/1",           "returns.cancelled/1",       "returns.settled/1",
    "returns.complaint_linked/1", "returns.disposed/1",        "returns.closed/1",
    "returns.slip_sent/1",        "returns.repair_received/1", "returns.repair_sent/1",
    "returns.repair_back/1",      "returns.repair_called/1",   "returns.repair_handed_out/1"};
constexpr std::array<std::string_view, BatchEvent::kinds_count> batch_kinds{
    "returns.batch_handed_over/1", "returns.batch_counted/1", "returns.batch_reconciled/1"};
constexpr std::array<std::string_view, PolicyEvent::kinds_count> policy_kinds{
    "returns.policy_drafted/1", "returns.policy_published/1", "returns.policy_draft_dropped/1"};

// Of a policy's entries the subject says nothing besides.
template <class One>
void set_subject(One& event, SubjectId subject) {
    if constexpr (requires { event.id; }) event.id = id_cast<ReturnId>(subject);
    if constexpr (requires { event.batch; }) event.batch = id_cast<BatchId>(subject);
}

template <class Any, std::size_t index>
Result<AnyEvent> read_as(const desk::Written& written) {
    typename Any::template KindAt<index> event;
    set_subject(event, written.subject);
    CHECK_OK(read_field_json(written.body, event, "read " + written.kind));
    return AnyEvent{Any{std::move(event)}};
}

// nullopt: none of these kinds.
template <class Any, std::size_t... index>
std::optional<Result<AnyEvent>>
read_one_of(const desk::Written& written, const auto& names, std::index_sequence<index...>) {
    std::optional<Result<AnyEvent>> read;
    ((names[index] == written.kind ? (read.emplace(read_as<Any, index>(written)), true) : false) ||
     ...);
    return read;
}
template <class Any>
std::optional<Result<AnyEvent>> read_if(const desk::Written& written, const auto& names) {
    return read_one_of<Any>(written, names, std::make_index_sequence<Any::kinds_count>());
}

template <class Any>
nlohmann::json body_of(const Any& event) {
    return visit([](const auto& one) { return field_json(one); }, event);
}

} // namespace

desk::Written written(const Event& event) {
    return {
        std::string(kinds[event.index()]), id_cast<SubjectId>(return_of(event)), body_of(event)};
}
desk::Written written(const BatchEvent& event) {
    return {
        std::string(batch_kinds[event.index()]), id_cast<SubjectId>(batch_of(event)),
        body_of(event)};
}
desk::Written written(const PolicyEvent& event) {
    return {std::string(policy_kinds[event.index()]), policy_subject(), body_of(event)};
}

Result<AnyEvent> read_event(const desk::Written& written) {
    if (auto read = read_if<Event>(written, kinds)) return *std::move(read);
    if (auto read = read_if<BatchEvent>(written, batch_kinds)) return *std::move(read);
    if (auto read = read_if<PolicyEvent>(written, policy_kinds)) return *std::move(read);
    return desk::kind_not_known(written);
}

} // namespace foyer::returns
