#include "desk/role_titles.h"

#include "desk/decision.h"

namespace foyer::desk {

const char* title_of(Role role) {
    switch (role) {
    case Role::clerk: return N_("Clerk");
    case Role::lead: return N_("Lead clerk");
    case Role::supervisor: return N_("Supervisor");
    case Role::manager: return N_("Store manager");
    case Role::qc: return N_("Quality control");
    case Role::admin: return N_("Administrator");
    case Role::kiosk: return N_("Customer kiosk");
    }
    return "";
}

}  // namespace foyer::desk
