#include "desk/roles.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace foyer;
using namespace foyer::desk;

TEST_CASE("The permission matrix is the one of rules 4.0.1") {
    // clerk, lead, supervisor, manager, qc, admin, kiosk
    const std::vector<std::pair<Act, std::string>> matrix = {
        {Act::work_at_desk, "1111000"},         {Act::override_denial, "0011000"},
        {Act::void_record, "1111000"},          {Act::open_shift, "1111000"},
        {Act::see_expected_cash, "0011000"},    {Act::review_day, "0011000"},
        {Act::sample_quality, "0011100"},       {Act::edit_member, "1111000"},
        {Act::merge_member, "0111000"},         {Act::erase_member, "0011000"},
        {Act::reveal_phone, "1111000"},         {Act::export_personal_data, "0001000"},
        {Act::draft_policy, "0011000"},         {Act::publish_policy, "0001000"},
        {Act::lower_level, "0011000"},          {Act::administer_staff, "0000010"},
    };
    for (const auto& [act, row] : matrix) {
        std::string may_do;
        for (int role = 0; role < 7; ++role) {
            may_do += may(static_cast<Role>(role), act) ? '1' : '0';
        }
        INFO("act " << static_cast<int>(act));
        CHECK(may_do == row);
    }
}

TEST_CASE("Each level has those who may close it") {
    const std::vector<std::pair<Role, std::string>> rows = {
        {Role::clerk, "1000"},   {Role::lead, "1100"}, {Role::supervisor, "1110"},
        {Role::manager, "1111"}, {Role::qc, "0000"},   {Role::admin, "0000"},
        {Role::kiosk, "0000"},
    };
    for (const auto& [role, row] : rows) {
        std::string closes;
        for (int level = 1; level <= 4; ++level) closes += may_close_level(role, level) ? '1' : '0';
        CHECK(closes == row);
    }
}

TEST_CASE("Money limits rise with the role and end with the manager") {
    CHECK(return_limit(Role::clerk) == Fen{20'000});
    CHECK(return_limit(Role::supervisor) == Fen{200'000});
    CHECK(return_limit(Role::manager) == std::nullopt);
    CHECK(return_limit(Role::kiosk) == Fen{0});
    CHECK(goodwill_per_case(Role::lead) == Fen{5'000});
    CHECK(goodwill_per_day(Role::lead) == Fen{15'000});
}

TEST_CASE("All who can approve have six digits") {
    CHECK(pin_digits(Role::clerk) == 4);
    CHECK(pin_digits(Role::supervisor) == 6);
}

TEST_CASE("A role is known by its code") {
    for (int role = 0; role < 7; ++role) {
        CHECK(role_of(code_of(static_cast<Role>(role))) == static_cast<Role>(role));
    }
    CHECK_FALSE(role_of("boss"));
}
