// Roles and the permission matrix of rules 4.0.1. The same function is asked by decide() and by the
// button, so that button and rule cannot disagree.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/money.h"

namespace foyer::desk {

enum class Role : std::uint8_t { clerk, lead, supervisor, manager, qc, admin, kiosk };

enum class Act : std::uint8_t {
    work_at_desk,          // open complaint, enquiry, bag, gift, pick-up
    override_denial,
    void_record,
    open_shift,
    see_expected_cash,
    review_day,
    sample_quality,
    edit_member,
    merge_member,
    erase_member,
    reveal_phone,          // clerks: only of the case in hand (asked by the caller)
    export_personal_data,
    draft_policy,
    publish_policy,
    lower_level,           // of a complaint, with a reason (rules 4.1.3)
    administer_staff,      // users, backup, terminals
};

bool may(Role role, Act act);
// Complaints of this level (1-4) may be closed by this role; clerks only their own L1.
bool may_close_level(Role role, int level);
// nullopt: without limit.
std::optional<Fen> return_limit(Role role);
std::optional<Fen> goodwill_per_case(Role role);
std::optional<Fen> goodwill_per_day(Role role);
// All who can approve have 6 digits, the others 4 (architecture §9).
int pin_digits(Role role);

std::string_view code_of(Role role);  // "supervisor"
std::optional<Role> role_of(std::string_view code);

}  // namespace foyer::desk
