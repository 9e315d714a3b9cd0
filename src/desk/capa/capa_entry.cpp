#include "desk/capa/capa_entry.h"

#include <array>
#include <utility>

#include "base/iso_time.h"
#include "desk/body.h"
#include "desk/written.h"

namespace foyer::capa {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, Event::kinds_count> kinds = {
    "capa.opened/1",      "capa.contained/1", "capa.analysed/1", "capa.handed_over/1",
    "capa.action_done/1", "capa.verified/1",  "capa.reopened/1", "capa.case_linked/1"};

json ids_of(const std::vector<CaseId>& cases) {
    json ids = json::array();
    for (const CaseId one : cases)
        ids.push_back(text_of(one));
    return ids;
}

struct Body {
    json operator()(const Opened& opened) const {
        return {
            {"number", opened.number},         {"cases", ids_of(opened.cases)},
            {"key", opened.key},               {"problem", opened.problem},
            {"containment", opened.containment}, {"stop_sale", opened.stop_sale},
            {"owner", text_of(opened.owner)},  {"due", iso_date(opened.due)}};
    }
    json operator()(const Contained& contained) const {
        return {{"containment", contained.containment}, {"stop_sale", contained.stop_sale}};
    }
    json operator()(const Analysed& analysed) const {
        return {{"cause", analysed.cause}, {"action", analysed.action}};
    }
    json operator()(const HandedOver& handed) const {
        return {
            {"owner", text_of(handed.owner)},
            {"due", iso_date(handed.due)},
            {"reason", handed.reason}};
    }
    json operator()(const ActionDone& done) const { return {{"done", done.done}}; }
    json operator()(const Verified& verified) const {
        json body = {{"effective", verified.effective}, {"finding", verified.finding}};
        if (!verified.counts) return body;
        body["before"] = verified.counts->before;
        body["after"] = verified.counts->after;
        return body;
    }
    json operator()(const Reopened& reopened) const {
        return {{"due", iso_date(reopened.due)}, {"reason", reopened.reason}};
    }
    json operator()(const CaseLinked& linked) const {
        return {{"case", text_of(linked.complaint)}};
    }
};

CapaId id_of(const desk::Written& entry) {
    return id_cast<CapaId>(entry.subject);
}

template <class I>
Result<I> read_id(const desk::Written& entry, std::string_view field) {
    TRY(const auto text, desk::read_text(entry, field));
    const auto id = parse_id<I>(text);
    if (!id)
        return fail(
            ErrorCode::corrupt, "read " + entry.kind + ": " + std::string(field) + " is no id");
    return *id;
}

Result<Date> read_due(const desk::Written& entry) {
    TRY(const auto text, desk::read_text(entry, "due"));
    const auto date = parse_iso_date(text);
    if (!date) return fail(ErrorCode::corrupt, "read " + entry.kind + ": due is no date");
    return *date;
}

Result<int> read_count(const desk::Written& entry, std::string_view field) {
    TRY(const auto number, desk::read_number(entry, field));
    if (number < 0 || number > 1'000'000'000)
        return fail(
            ErrorCode::corrupt,
            "read " + entry.kind + ": " + std::string(field) + " is out of range");
    return static_cast<int>(number);
}

Result<std::vector<CaseId>> read_cases(const desk::Written& entry) {
    std::vector<CaseId> cases;
    const auto found = entry.body.find("cases");
    if (found == entry.body.end() || !found->is_array())
        return fail(ErrorCode::corrupt, "read " + entry.kind + ": cases is no list");
    for (const json& one : *found) {
        const auto id = one.is_string() ? parse_id<CaseId>(one.get<std::string>()) : std::nullopt;
        if (!id) return fail(ErrorCode::corrupt, "read " + entry.kind + ": a case is no id");
        cases.push_back(*id);
    }
    return cases;
}

Result<Event> read_opened(const desk::Written& entry) {
    Opened opened;
    opened.id = id_of(entry);
    TRY(opened.number, read_count(entry, "number"));
    TRY(opened.cases, read_cases(entry));
    TRY(opened.key, desk::read_text(entry, "key"));
    TRY(opened.problem, desk::read_text(entry, "problem"));
    TRY(opened.containment, desk::read_text(entry, "containment"));
    TRY(opened.stop_sale, desk::read_flag(entry, "stop_sale"));
    TRY(opened.owner, read_id<StaffId>(entry, "owner"));
    TRY(opened.due, read_due(entry));
    return opened;
}

Result<Event> read_contained(const desk::Written& entry) {
    TRY(auto text, desk::read_text(entry, "containment"));
    TRY(const auto stop_sale, desk::read_flag(entry, "stop_sale"));
    return Contained{id_of(entry), std::move(text), stop_sale};
}

Result<Event> read_analysed(const desk::Written& entry) {
    TRY(auto cause, desk::read_text(entry, "cause"));
    TRY(auto action, desk::read_text(entry, "action"));
    return Analysed{id_of(entry), std::move(cause), std::move(action)};
}

Result<Event> read_handed_over(const desk::Written& entry) {
    TRY(const auto owner, read_id<StaffId>(entry, "owner"));
    TRY(const auto due, read_due(entry));
    TRY(auto reason, desk::read_text(entry, "reason"));
    return HandedOver{id_of(entry), owner, due, std::move(reason)};
}

Result<Event> read_action_done(const desk::Written& entry) {
    TRY(auto done, desk::read_text(entry, "done"));
    return ActionDone{id_of(entry), std::move(done)};
}

Result<Event> read_verified(const desk::Written& entry) {
    Verified verified;
    verified.id = id_of(entry);
    TRY(verified.effective, desk::read_flag(entry, "effective"));
    TRY(verified.finding, desk::read_text(entry, "finding"));
    if (!entry.body.contains("before")) return verified;
    Counts counts;
    TRY(counts.before, read_count(entry, "before"));
    TRY(counts.after, read_count(entry, "after"));
    verified.counts = counts;
    return verified;
}

Result<Event> read_reopened(const desk::Written& entry) {
    TRY(const auto due, read_due(entry));
    TRY(auto reason, desk::read_text(entry, "reason"));
    return Reopened{id_of(entry), due, std::move(reason)};
}

Result<Event> read_case_linked(const desk::Written& entry) {
    TRY(const auto complaint, read_id<CaseId>(entry, "case"));
    return CaseLinked{id_of(entry), complaint};
}

using Read = Result<Event> (*)(const desk::Written&);
constexpr std::array<Read, kinds.size()> readers = {
    read_opened,      read_contained, read_analysed, read_handed_over,
    read_action_done, read_verified,  read_reopened, read_case_linked};

} // namespace

desk::Written written(const Event& event) {
    return {
        std::string(kinds[event.index()]), id_cast<SubjectId>(subject_of(event)),
        visit(Body{}, event)};
}

Result<Event> read_event(const desk::Written& written) {
    return desk::read_by_kind(written, kinds, readers);
}

} // namespace foyer::capa
