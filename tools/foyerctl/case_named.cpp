#include "tools/foyerctl/case_named.h"

#include "desk/complaints/complaints_table.h"

namespace foyer::foyerctl {

Result<CaseId> case_named(database::Reader& reader, const std::string& words) {
    if (const auto number = desk::parse_number(words)) {
        TRY(const auto id, complaints::case_with_number(reader, *number));
        if (id) return *id;
    } else if (const auto id = parse_id<CaseId>(words)) {
        return *id;
    }
    return fail(ErrorCode::not_found, "no complaint " + words);
}

} // namespace foyer::foyerctl
