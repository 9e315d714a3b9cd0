#include "desk/roles.h"

#include <array>

#include "base/invariant.h"

namespace foyer::desk {
namespace {

// Columns of rules 4.0.1, one bit a role.
constexpr unsigned clerk = 1U << static_cast<unsigned>(Role::clerk);
constexpr unsigned lead = 1U << static_cast<unsigned>(Role::lead);
constexpr unsigned supervisor = 1U << static_cast<unsigned>(Role::supervisor);
constexpr unsigned manager = 1U << static_cast<unsigned>(Role::manager);
constexpr unsigned qc = 1U << static_cast<unsigned>(Role::qc);
constexpr unsigned admin = 1U << static_cast<unsigned>(Role::admin);

unsigned roles_that_may(Act act) {
    switch (act) {
    case Act::work_at_desk:
    case Act::void_record:
    case Act::open_shift:
    case Act::edit_member:
    case Act::reveal_phone: return clerk | lead | supervisor | manager;
    case Act::merge_member: return lead | supervisor | manager;
    case Act::override_denial:
    case Act::see_expected_cash:
    case Act::review_day:
    case Act::erase_member:
    case Act::draft_policy:
    case Act::lower_level: return supervisor | manager;
    case Act::sample_quality: return supervisor | manager | qc;
    case Act::export_personal_data:
    case Act::publish_policy: return manager;
    case Act::administer_staff: return admin;
    }
    return 0;
}

struct Limits {
    Fen of_return;
    Fen per_case;
    Fen per_day;
};

std::optional<Limits> limits_of(Role role) {
    switch (role) {
    case Role::clerk: return Limits{{20'000}, {2'000}, {5'000}};
    case Role::lead: return Limits{{50'000}, {5'000}, {15'000}};
    case Role::supervisor: return Limits{{200'000}, {20'000}, {80'000}};
    case Role::manager: return std::nullopt;
    case Role::qc:
    case Role::admin:
    case Role::kiosk: return Limits{};
    }
    return Limits{};
}

template <class Field>
std::optional<Fen> limit(Role role, Field field) {
    const auto limits = limits_of(role);
    return limits ? std::optional((*limits).*field) : std::nullopt;
}

constexpr std::array<std::string_view, 7> role_codes = {"clerk", "lead",  "supervisor", "manager",
                                                        "qc",    "admin", "kiosk"};

}  // namespace

bool may(Role role, Act act) {
    return (roles_that_may(act) >> static_cast<unsigned>(role) & 1U) != 0;
}

bool may_close_level(Role role, int level) {
    INVARIANT(level >= 1 && level <= 4);
    switch (role) {
    case Role::clerk: return level == 1;
    case Role::lead: return level <= 2;
    case Role::supervisor: return level <= 3;
    case Role::manager: return true;
    case Role::qc:
    case Role::admin:
    case Role::kiosk: return false;
    }
    return false;
}

std::optional<Fen> return_limit(Role role) { return limit(role, &Limits::of_return); }
std::optional<Fen> goodwill_per_case(Role role) { return limit(role, &Limits::per_case); }
std::optional<Fen> goodwill_per_day(Role role) { return limit(role, &Limits::per_day); }

int pin_digits(Role role) {
    switch (role) {
    case Role::lead:
    case Role::supervisor:
    case Role::manager:
    case Role::admin: return 6;
    case Role::clerk:
    case Role::qc:
    case Role::kiosk: return 4;
    }
    return 6;
}

std::string_view code_of(Role role) { return role_codes[static_cast<std::size_t>(role)]; }

std::optional<Role> role_of(std::string_view code) {
    for (std::size_t i = 0; i < role_codes.size(); ++i) {
        if (role_codes[i] == code) return static_cast<Role>(i);
    }
    return std::nullopt;
}

}  // namespace foyer::desk
