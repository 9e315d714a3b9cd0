#include "desk/store/store_entry.h"

#include "desk/body.h"
#include "desk/store/calendar_entry.h"
#include "desk/written.h"

namespace foyer::store {
namespace {

constexpr std::string_view opened_kind = "store.opened/1";

desk::Written written_one(const Opened& event) {
    const Store& store = event.store;
    return {
        std::string(opened_kind),
        event.id,
        {{"name", store.name},
         {"branch", store.branch},
         {"code", store.code},
         {"terminal", std::string(1, store.terminal)},
         {"desk", store.desk},
         {"language", store.language}}};
}

desk::LogLine line_of(const Opened& event) {
    const Store& store = event.store;
    desk::LogLine line{desk::Topic::desk, desk::Mood::good, {N_("Store set up"), {}}, {}, {}};
    const auto add = [&](const char* label, std::string value) {
        line.facts.emplace_back(
            desk::Sentence{label, {}}, desk::Sentence{"{1}", {std::move(value)}});
    };
    add(N_("Store"), full_name(store));
    add(N_("Desk"), store.desk);
    return line;
}

template <class ChangeOfCalendar>
desk::Written written_one(const ChangeOfCalendar& event) {
    return written_calendar(event);
}
template <class ChangeOfCalendar>
desk::LogLine line_of(const ChangeOfCalendar& event) {
    return calendar_line(event);
}

Result<Event> read_opened(const desk::Written& written) {
    Store store;
    TRY(store.name, desk::read_text(written, "name"));
    TRY(store.branch, desk::read_text(written, "branch"));
    TRY(const auto code, desk::read_number(written, "code"));
    TRY(const auto letter, desk::read_text(written, "terminal"));
    TRY(store.desk, desk::read_text(written, "desk"));
    TRY(store.language, desk::read_text(written, "language"));
    if (code < 1 || code > code_max || letter.size() != 1) {
        return fail(ErrorCode::corrupt, "read " + written.kind + ": code or letter out of range");
    }
    store.code = static_cast<int>(code);
    store.terminal = letter.front();
    return Opened{written.subject, std::move(store)};
}

} // namespace

desk::Written written(const Event& event) {
    return visit([](const auto& one) { return written_one(one); }, event);
}

Result<Event> read_event(const desk::Written& written) {
    return written.kind == opened_kind ? read_opened(written) : read_calendar_event(written);
}

desk::LogLine log_line(const Event& event) {
    return visit([](const auto& one) { return line_of(one); }, event);
}

} // namespace foyer::store
