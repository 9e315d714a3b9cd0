#include "desk/returns/authority.h"

namespace foyer::returns {
namespace {

using desk::Role;

bool within_limit(Role role, Fen total) {
    const auto limit = desk::return_limit(role);
    return !limit || total <= *limit;
}

} // namespace

std::optional<Role> role_to_approve(Fen total, Role actor) {
    if (within_limit(actor, total)) return std::nullopt;
    for (const Role role : {Role::lead, Role::supervisor}) {
        if (within_limit(role, total)) return role;
    }
    return Role::manager;
}

std::optional<Role> supervisor_to_sign(Role actor) {
    return actor == Role::manager ? std::nullopt : std::optional(Role::supervisor);
}

std::optional<Role> stricter(std::optional<Role> one, std::optional<Role> other) {
    if (!one || !other) return one ? one : other;
    // Clerk, lead, supervisor, manager rise in this order.
    return *one < *other ? other : one;
}

} // namespace foyer::returns
