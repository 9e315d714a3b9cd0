// THE list of pages.
#include <array>
#include <string_view>
#include <utility>

#include "app/calendar_page.h"
#include "app/capa_pages.h"
#include "app/complaints_pages.h"
#include "app/devices_page.h"
#include "app/home_page.h"
#include "app/knowledge_pages.h"
#include "app/log_page.h"
#include "app/person_page.h"
#include "app/receipts_page.h"
#include "app/returns_pages.h"
#include "app/staff_pages.h"
#include "app/survey_page.h"

namespace foyer::app {
namespace {

using Make = std::unique_ptr<Page> (*)(const std::string& subject);

constexpr std::array<std::pair<std::string_view, Make>, 24> pages{{
    {"home", &make_home_page},
    {"complaints", &make_complaints_page},
    {"complaints.new", &make_new_complaint_page},
    {"complaints.case", &make_complaint_page},
    {"capa", &make_capa_list_page},
    {"capa.one", &make_capa_page},
    {"capa.new", &make_new_capa_page},
    {"person", &make_person_page},
    {"returns", &make_returns_page},
    {"returns.one", &make_return_page},
    {"returns.new", &make_new_return_page},
    {"knowledge", &make_knowledge_page},
    {"knowledge.edit", &make_article_editor_page},
    {"log", &make_log_page},
    {"settings", &make_settings_page},
    {"devices", &make_devices_page},
    {"calendar", &make_calendar_page},
    {"receipts", &make_receipts_page},
    {"receipts.columns", &make_columns_page},
    {"survey", &make_survey_page},
    {"policy", &make_policy_page},
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
