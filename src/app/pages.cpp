// THE list of pages.
#include <array>
#include <string_view>
#include <utility>

#include "app/complaints_pages.h"
#include "app/devices_page.h"
#include "app/home_page.h"
#include "app/log_page.h"
#include "app/staff_pages.h"

namespace foyer::app {
namespace {

using Make = std::unique_ptr<Page> (*)(const std::string& subject);

constexpr std::array<std::pair<std::string_view, Make>, 10> pages{{
    {"home", &make_home_page},
    {"complaints", &make_complaints_page},
    {"complaints.new", &make_new_complaint_page},
    {"complaints.case", &make_complaint_page},
    {"log", &make_log_page},
    {"settings", &make_settings_page},
    {"devices", &make_devices_page},
    {"sign_in", &make_sign_in_page},
    {"switch_staff", &make_switch_staff_page},
    {"set_up", &make_set_up_page},
}};

} // namespace

std::unique_ptr<Page> make_page(const ui::Go& go) {
    for (const auto& [name, make] : pages)
        if (name == go.page) return make(go.subject);
    return nullptr;
}

} // namespace foyer::app
