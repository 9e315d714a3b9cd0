#include "tools/foyerctl/staff_numbered.h"

#include <algorithm>

#include "desk/staff/staff_table.h"

namespace foyer::foyerctl {

Result<StaffId> staff_numbered(database::Reader& reader, const std::string& number) {
    TRY(const auto everyone, staff::everyone(reader));
    const auto found = std::ranges::find(everyone, number, &staff::State::number);
    if (found == everyone.end()) return fail(ErrorCode::not_found, "no staff number " + number);
    return found->staff;
}

} // namespace foyer::foyerctl
