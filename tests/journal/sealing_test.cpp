#include "journal/sealing.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/must.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using nlohmann::json;
using test::must;

namespace {

struct Desk {
    test::TemporaryFolder folder;
    test::SeededRandom random;
    std::unique_ptr<journal::Keyring> keyring;
    PersonId zhang{{1, 1}};
    OpId op{{4, 7}};

    Desk() {
        auto made = journal::Keyring::create(folder.file("keyring.db"), random,
                                             journal::IndexCost::demo);
        REQUIRE(made);
        keyring = std::move(*made);
        REQUIRE(keyring->make_person_key(zhang));
    }
    json personal(std::string text) const {
        return {{"$personal", std::move(text)}, {"$person", text_of(zhang)}};
    }
    Result<std::string> seal(const json& body) { return journal::seal_body(body, op, *keyring); }
    Result<json> open(const std::string& body) { return open_as(body, op); }
    Result<json> open_as(const std::string& body, OpId as) {
        journal::NewEntry entry;
        entry.kind = "complaints.registered/1";
        entry.op = as;
        entry.body = body;
        return journal::open_body(entry, *keyring);
    }
};

}  // namespace

TEST_CASE("Personal fields are sealed at any depth and come back as they were") {
    Desk desk;
    const json body = {{"level", 2},
                       {"customer", {{"name", desk.personal("张敏")}}},
                       {"contacts", json::array({desk.personal("13800138000"), "till"})}};
    const auto sealed = desk.seal(body);
    REQUIRE(sealed);
    CHECK(sealed->find("张敏") == std::string::npos);
    CHECK(sealed->find("13800138000") == std::string::npos);
    CHECK(sealed->starts_with("{\"contacts\":[{\"$person\":\"0101"));
    const auto opened = desk.open(*sealed);
    REQUIRE(opened);
    CHECK(*opened == json{{"level", 2},
                          {"customer", {{"name", "张敏"}}},
                          {"contacts", json::array({"13800138000", "till"})}});
}

TEST_CASE("An erased person's fields read as null, all else stays") {
    Desk desk;
    const auto sealed = desk.seal({{"name", desk.personal("张敏")}, {"level", 3}});
    REQUIRE(sealed);
    REQUIRE(desk.keyring->destroy_person_key_forever(desk.zhang));
    CHECK(must(desk.open(*sealed)) == json{{"name", nullptr}, {"level", 3}});
}

TEST_CASE("A sealed field does not open in another entry or in another field") {
    Desk desk;
    const auto sealed = desk.seal({{"name", desk.personal("张敏")}});
    REQUIRE(sealed);
    const auto elsewhere = desk.open_as(*sealed, OpId{{5}});
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().code == ErrorCode::corrupt);
    auto moved = parse_json(*sealed);
    moved["phone"] = moved["name"];
    moved.erase("name");
    CHECK_FALSE(desk.open(moved.dump()));
}

TEST_CASE("A body is canonical: sorted keys, no spaces, whole numbers") {
    Desk desk;
    CHECK(must(desk.seal({{"b", 1}, {"a", {{"d", true}, {"c", nullptr}}}})) ==
          "{\"a\":{\"c\":null,\"d\":true},\"b\":1}");
    CHECK(must(desk.seal({{"min", std::numeric_limits<std::int64_t>::min()}})) ==
          "{\"min\":-9223372036854775808}");
    CHECK(must(desk.seal({{"text", "##%n\t\"鲜\""}})) == "{\"text\":\"##%n\\t\\\"鲜\\\"\"}");
}

TEST_CASE("What two readers could read differently is refused") {
    Desk desk;
    const auto refused = [&](const json& body) {
        const auto sealed = desk.seal(body);
        REQUIRE_FALSE(sealed);
        CHECK(sealed.error().code == ErrorCode::unsupported);
    };
    refused({{"price", 12.5}});
    refused({{"big", std::numeric_limits<std::uint64_t>::max()}});
    refused({{"text", "\xff"}});
    refused({{"$sealed", "x"}, {"$person", text_of(desk.zhang)}});
    refused({{"$personal", "x"}});
    refused({{"$personal", "x"}, {"$person", "nobody"}});
    refused({{"bytes", json::binary({1, 2})}});
    json deep = 1;
    for (int i = 0; i < 40; ++i) deep = json::array({deep});
    refused(deep);
}

TEST_CASE("A person without a key cannot be written about") {
    Desk desk;
    const auto sealed =
        desk.seal({{"$personal", "x"}, {"$person", text_of(PersonId{{9}})}});
    REQUIRE_FALSE(sealed);
    CHECK(sealed.error().code == ErrorCode::not_found);
}

TEST_CASE("A body that is no JSON is corrupt") {
    Desk desk;
    const auto opened = desk.open("{\"a\":");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::corrupt);
}
