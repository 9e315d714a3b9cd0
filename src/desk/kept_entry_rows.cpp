#include "desk/kept_entry_rows.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_text.h"

namespace foyer::desk {

using nlohmann::json;

namespace {

void open_marks(json& body) {
    for (auto& field : body) {
        if (!field.is_structured()) continue;
        const auto mark = field.is_object() ? field.find("$personal") : field.end();
        if (field.is_object() && mark != field.end()) {
            json opened = std::move(*mark);
            field = std::move(opened);
        } else {
            open_marks(field);
        }
    }
}

} // namespace

KeptEntry kept_entry(SubjectId subject, const database::Row& row) {
    return {
        {row.copy(0), subject, parse_json(row.text(1))},
        {row.id<TerminalId>(2),
         row.integer(3),
         row.integer(4),
         {row.integer(5)},
         row.id<StaffId>(6),
         row.id<StaffId>(7)}};
}

std::string opened_body(const json& body) {
    json opened = body;
    open_marks(opened);
    return opened.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace foyer::desk
