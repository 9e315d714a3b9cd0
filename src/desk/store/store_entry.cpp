#include "desk/store/store_entry.h"

#include "desk/body.h"

namespace foyer::store {

constexpr std::string_view opened_kind = "store.opened/1";

desk::Written written(const Event& event) {
    const auto& [id, store] = std::get<Opened>(event);
    return {std::string(opened_kind),
            id,
            {{"name", store.name},
             {"branch", store.branch},
             {"code", store.code},
             {"terminal", std::string(1, store.terminal)},
             {"desk", store.desk},
             {"language", store.language}}};
}

Result<Event> read_event(const desk::Written& written) {
    if (written.kind != opened_kind) {
        return fail(ErrorCode::unsupported, "read " + written.kind + ": kind not known");
    }
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

desk::LogLine log_line(const Event& event) {
    const Store& store = std::get<Opened>(event).store;
    desk::LogLine line{desk::Topic::desk, desk::Mood::good, {N_("Store set up"), {}}, {}, {}};
    const auto add = [&](const char* label, std::string value) {
        line.facts.emplace_back(
            desk::Sentence{label, {}}, desk::Sentence{"{1}", {std::move(value)}});
    };
    add(N_("Store"), full_name(store));
    add(N_("Desk"), store.desk);
    return line;
}

}  // namespace foyer::store
