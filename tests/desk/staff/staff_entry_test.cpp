#include "desk/staff/staff_entry.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "desk/written.h"
#include "tests/desk/staff/staff_desk.h"

namespace foyer::staff {
namespace {

using namespace testing;
using desk::Role;

std::vector<Event> one_of_each() {
    const StaffId staff = staff_id(7);
    const Names names{"堃䶮 ##%n", "Kun \"Yan\"", "服务台"};
    const Pin pin{"$argon2id$record", 6};
    return {Added{staff, "A7", names, Role::supervisor, true, pin},
            Corrected{staff, names},
            RoleChanged{staff, Role::qc, true},
            PinReset{staff, pin},
            Retired{staff},
            PinTried{staff},
            PinRefused{staff},
            SignedIn{staff},
            SignedOut{staff, LeaveReason::lock},
            SignedOut{staff, LeaveReason::idle},
            SignedOut{staff, LeaveReason::quick_switch},
            SignedOut{staff, LeaveReason::kiosk},
            PinConfirmed{staff}};
}

// What the journal does to a body between writing and reading.
desk::Written opened(desk::Written entry, bool erased = false) {
    for (auto& field : entry.body) {
        if (!field.is_object() || !field.contains("$personal")) continue;
        if (erased) field = nullptr;
        else field = nlohmann::json(field["$personal"]);
    }
    return entry;
}

TEST_CASE("every event of the staff is read back as it was written", "[staff]") {
    for (const auto& event : one_of_each()) {
        const auto entry = written(event);
        INFO(entry.kind << " " << entry.body.dump());
        CHECK(id_cast<StaffId>(entry.subject) == staff_id(7));
        const auto read = read_event(opened(entry));
        REQUIRE(read.has_value());
        CHECK(*read == event);
    }
}

TEST_CASE("names and PIN records stand in a body only under the person's key", "[staff]") {
    for (const auto& event : one_of_each()) {
        const auto body = written(event).body;
        for (const char* field : {"name", "latin_name", "pin"}) {
            if (!body.contains(field)) continue;
            CHECK(body[field].at("$person") == text_of(staff_id(7)));
        }
    }
}

TEST_CASE("a person who was erased is read with empty names and no PIN", "[staff]") {
    const auto read = read_event(opened(written(one_of_each().front()), true));
    REQUIRE(read.has_value());
    const auto& added = get<Added>(*read);
    CHECK(added.names.name.empty());
    CHECK(added.pin.record.empty());
    CHECK(added.number == "A7");
}

TEST_CASE("a kind of a newer version is told from a body that is broken", "[staff]") {
    CHECK(read_event({"staff.added/2", {}, {}}).error().code == ErrorCode::unsupported);
    CHECK(read_event({"staff.given_keys/1", {}, {}}).error().code == ErrorCode::unsupported);
    for (const auto& event : one_of_each()) {
        const auto whole = opened(written(event));
        for (const auto& [field, value] : whole.body.items()) {
            auto broken = whole;
            broken.body.erase(field);
            INFO(whole.kind << " without " << field);
            CHECK(read_event(broken).error().code == ErrorCode::corrupt);
        }
    }
}

TEST_CASE("values that no version ever wrote are refused", "[staff]") {
    auto entry = opened(written(one_of_each().front()));
    const auto with = [&](const char* field, nlohmann::json value) {
        auto changed = entry;
        changed.body[field] = std::move(value);
        return read_event(changed);
    };
    CHECK_FALSE(with("role", "emperor").has_value());
    CHECK_FALSE(with("keeper", 1).has_value());
    CHECK_FALSE(with("pin_length", 9).has_value());
    CHECK_FALSE(with("pin_length", -1).has_value());
    CHECK_FALSE(with("pin_length", 4.5).has_value());
    CHECK_FALSE(with("number", nullptr).has_value());
    CHECK_FALSE(read_event({"staff.added/1", {}, nlohmann::json::array()}).has_value());
    CHECK_FALSE(read_event({"staff.signed_out/1", {}, {{"reason", "bored"}}}).has_value());
}

TEST_CASE("every event reads as a sentence that holds nothing personal", "[staff]") {
    std::set<std::string> titles;
    for (const auto& event : one_of_each()) {
        const auto line = log_line(event);
        CHECK(line.topic == desk::Topic::staff);
        CHECK_FALSE(line.title.text.empty());
        CHECK(line.title.values.empty());
        for (const auto& [label, value] : line.facts) {
            CHECK_FALSE(label.text.empty());
            CHECK_FALSE(value.text.empty());
            CHECK(value.values.empty());
        }
        titles.insert(line.title.text);
    }
    CHECK(titles.size() == Event::kinds_count);
}

}  // namespace
}  // namespace foyer::staff
