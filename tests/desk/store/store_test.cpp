#include "desk/store/store.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "desk/store/store_entry.h"
#include "desk/store/store_table.h"
#include "desk/written.h"
#include "tests/support/temporary_folder.h"

namespace foyer::store {
namespace {

const Store hefeng{"和丰超市", "滨湖店", 1, 'A', "服务台", "zh"};

Decision ask(const Store& store, const Facts& facts = {}) {
    return decide(Open{{}, store}, facts, {});
}

struct No {
    const char* said;
    std::function<void(Store&)> change;
    Objection because;
};

const std::vector<No> noes = {
    {"no name", [](Store& s) { s.name = " \u3000"; }, Objection::name_missing},
    {"no desk", [](Store& s) { s.desk = ""; }, Objection::desk_missing},
    {"a long name", [](Store& s) { s.name = std::string(41, 'x'); }, Objection::text_too_long},
    {"a long branch", [](Store& s) { s.branch = std::string(41, 'x'); }, Objection::text_too_long},
    {"code 0", [](Store& s) { s.code = 0; }, Objection::code},
    {"code 100", [](Store& s) { s.code = 100; }, Objection::code},
    {"a small letter", [](Store& s) { s.terminal = 'a'; }, Objection::letter},
    {"a NUL as letter", [](Store& s) { s.terminal = '\0'; }, Objection::letter},
    {"French", [](Store& s) { s.language = "fr"; }, Objection::language},
};

TEST_CASE("a store opens with what was typed, cleaned", "[store]") {
    Store typed = hefeng;
    typed.name = "  和丰\t超市\n";
    typed.branch = "";
    const auto decision = ask(typed);
    REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
    const auto& opened = get<Opened>(std::get<0>(decision).front());
    CHECK(opened.store.name == "和丰 超市");
    CHECK(full_name(opened.store) == "和丰 超市");
    CHECK(full_name(hefeng) == "和丰超市·滨湖店");
}

TEST_CASE("what is no store is refused, each for its own reason", "[store]") {
    std::set<Objection> tested = {Objection::open_already};
    for (const auto& line : noes) {
        INFO(line.said);
        Store typed = hefeng;
        line.change(typed);
        const auto decision = ask(typed);
        REQUIRE(std::holds_alternative<desk::Refusal>(decision));
        CHECK(std::get<desk::Refusal>(decision).rule == refuse(line.because).rule);
        tested.insert(line.because);
    }
    CHECK(tested.size() == static_cast<std::size_t>(Objection::count_));
}

TEST_CASE("a store is opened once", "[store]") {
    const auto decision = ask(hefeng, Facts{hefeng});
    CHECK(std::get<desk::Refusal>(decision).rule == refuse(Objection::open_already).rule);
}

TEST_CASE("the store's event is read back as it was written", "[store]") {
    const Event event = Opened{SubjectId{{1, 2, 3}}, hefeng};
    CHECK(read_event(written(event)) == event);
    CHECK(read_event({"store.closed/1", {}, {}}).error().code == ErrorCode::unsupported);
    for (const char* field : {"name", "branch", "code", "terminal", "desk", "language"}) {
        auto broken = written(event);
        broken.body.erase(field);
        CHECK(read_event(broken).error().code == ErrorCode::corrupt);
    }
    auto broken = written(event);
    broken.body["terminal"] = "";
    CHECK(read_event(broken).error().code == ErrorCode::corrupt);
    CHECK(log_line(event).facts.size() == 2);
}

TEST_CASE("the table answers which store this is, and the first one stays", "[store]") {
    test::TemporaryFolder folder;
    auto writer = database::Writer::open(folder.file("store.db"), schema());
    REQUIRE(writer.has_value());
    CHECK_FALSE(current_store(**writer)->has_value());
    const auto open = [&](const Store& store, std::int64_t hlc) {
        desk::Stamp stamp;
        stamp.hlc = hlc;
        stamp.seq = hlc;
        REQUIRE((*writer)->transaction(
            [&] { return project(**writer, Opened{{}, store}, stamp); }));
    };
    Store other = hefeng;
    other.name = "另一家";
    open(other, 20);
    open(hefeng, 10);
    CHECK(*current_store(**writer) == hefeng);
    CHECK(facts_for(**writer, Open{{}, hefeng}, {})->open == hefeng);
}

}  // namespace
}  // namespace foyer::store
