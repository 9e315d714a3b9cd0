#include "desk/complaints/case_search_table.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/random_complaints.h"

namespace foyer::complaints {
namespace {

std::vector<CaseId> found(ComplaintDesk& desk, const std::string& typed,
                          Scope scope = Scope::all) {
    CaseQuery query;
    query.scope = scope;
    query.search = typed;
    std::vector<CaseId> ids;
    for (const auto& listed : desk.list(query)) ids.push_back(listed.id);
    return ids;
}

bool passes(const CaseQuery& query, const State& state, StaffId viewer, Time now) {
    const auto clocks = running_clocks(state);
    switch (query.scope) {
    case Scope::all: break;
    case Scope::closed: return false;
    case Scope::supervisor:
        if (supervisor_reasons(state).empty()) return false;
        break;
    case Scope::mine:
        if (state.owner != viewer) return false;
        break;
    case Scope::overdue:
        if (clocks.empty() || clocks.front().limit.due > now) return false;
        break;
    default: break;
    }
    if (query.level && *query.level != state.level) return false;
    if (query.phase && *query.phase != state.phase) return false;
    return query.category.empty() || query.category == state.intake.category;
}

CaseQuery random_query(test::SeededRandom& random) {
    const std::vector<Scope> scopes{
        Scope::all,     Scope::open,   Scope::mine,
        Scope::overdue, Scope::closed, Scope::supervisor};
    CaseQuery query;
    query.scope = one_of(random, scopes);
    query.search = one_of(
        random, std::vector<std::string>{
                    "牛奶", "过", "孩子退", "市监所", "牛奶过期", "xnn", "lxh", "minute", "8013",
                    "s1", "l2", "p1 牛", "收银台电梯", "ts01", "会员卡积"});
    if (random.number(3) == 0) query.level = 1 + static_cast<int>(random.number(4));
    if (random.number(3) == 0) query.category = one_of(random, categories()).code;
    if (random.number(3) == 0) {
        query.phase = one_of(
            random, std::vector<Phase>{Phase::registered, Phase::assigned, Phase::in_progress});
    }
    query.limit = 1 + static_cast<int>(random.number(100));
    return query;
}

// Something happens to a case that may or may not be allowed; refusals are fine.
void stir(ComplaintDesk& desk, test::SeededRandom& random, CaseId id) {
    const desk::Actor actor = random.number(2) == 0 ? clerk : other_clerk;
    switch (random.number(4)) {
    case 0: desk.act(Take{id}, actor); break;
    case 1: desk.act(Assign{id, other_clerk.staff, {}, "换人"}, actor); break;
    case 2: desk.act(Assign{id, {}, {"goods"}, "转办"}, actor); break;
    default: desk.act(RaiseLevel{id, 4, "媒体"}, actor); break;
    }
}

}  // namespace

TEST_CASE("filtered search finds what reading every complaint finds", "[complaints]") {
    ComplaintDesk desk;
    test::SeededRandom random(17);
    std::vector<CaseId> newest_first;
    for (std::uint8_t n = 1; n <= 90; ++n) {
        if (desk.act(registering(case_id(n), random_intake(random))).empty()) {
            newest_first.insert(newest_first.begin(), case_id(n));
        }
        if (!newest_first.empty()) stir(desk, random, one_of(random, newest_first));
    }
    int found_some = 0;
    for (int i = 0; i < 720; ++i) {
        if (i % 5 == 0) stir(desk, random, one_of(random, newest_first));
        const CaseQuery query = random_query(random);
        std::vector<CaseId> read;
        for (const CaseId id : newest_first) {
            const State state = desk.state(id);
            const bool wanted = passes(query, state, clerk.staff, desk.now) &&
                                is_found_by(query.search, case_texts(state).texts);
            if (wanted && std::cmp_less(read.size(), query.limit)) read.push_back(id);
        }
        std::vector<CaseId> listed;
        for (const auto& one : desk.list(query)) listed.push_back(one.id);
        INFO(query.search << " in scope " << static_cast<int>(query.scope));
        REQUIRE(listed == read);
        found_some += read.empty() ? 0 : 1;
    }
    CHECK(found_some > 150);
}

TEST_CASE("search walks the index newest first and reads only the rows it shows",
          "[complaints]") {
    ComplaintDesk desk;
    std::string plan;
    REQUIRE(desk.writer->each(
        "EXPLAIN QUERY PLAN " + std::string(search_question()), {"\"牛奶\"", 100, 10},
        [&](const database::Row& row) {
            plan += row.copy(3) + "\n";
            return true;
        }));
    INFO(plan);
    CHECK(plan.starts_with("SCAN complaint_search VIRTUAL TABLE"));
    CHECK(plan.contains("SEARCH complaint USING INTEGER PRIMARY KEY"));
    CHECK_FALSE(plan.contains("TEMP B-TREE"));
    CHECK_FALSE(plan.contains("MATERIALIZE"));
}

TEST_CASE("a complaint is found by any part of it", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    REQUIRE(desk.act(registering(case_id(2), queue_intake())).empty());
    const std::vector only_milk{case_id(1)};
    for (const char* typed :
         {"鲜牛奶", "奶", "保质期是前天", "xnn", "XNN", "xianniunai", "张小敏", "zxm",
          "zhangxiaomin", "8000", "138", "13800138000", "138-0013 8000", "+86 13800138000",
          "00418", "950", "ml", "牛奶 张", "TS01-261123-A0001", "ts-a0001", "A0001"}) {
        INFO(typed);
        CHECK(found(desk, typed) == only_milk);
    }
    CHECK(found(desk, "排队") == std::vector{case_id(2)});
    CHECK(found(desk, "TS01") == std::vector{case_id(2), case_id(1)});
    for (const char* typed : {"牛马", "%%", "##", "\" OR 1", "xyz", "", " "}) {
        INFO(typed);
        if (*typed != '\0') CHECK(found(desk, typed).empty());
    }
}

TEST_CASE("search keeps to the scope and to the filters", "[complaints]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 4; ++n) {
        REQUIRE(desk.act(registering(case_id(n), queue_intake())).empty());
    }
    REQUIRE(desk.act(Take{case_id(2)}).empty());
    CHECK(found(desk, "排队", Scope::mine) == std::vector{case_id(2)});
    CHECK(found(desk, "排队", Scope::open).size() == 4);
    CHECK(found(desk, "排队", Scope::closed).empty());
    CaseQuery query;
    query.search = "排队";
    query.phase = Phase::registered;
    query.limit = 2;
    auto page = list_cases(*desk.writer, query, clerk.staff, desk.now);
    REQUIRE(page);
    CHECK(page->rows.size() == 2);
    REQUIRE(page->next);
    query.after = page->next;
    page = list_cases(*desk.writer, query, clerk.staff, desk.now);
    REQUIRE(page);
    CHECK(page->rows.size() == 1);
    CHECK(page->rows.front().id == case_id(1));
}

TEST_CASE("search finds what reading every complaint finds, newest first", "[complaints]") {
    ComplaintDesk desk;
    test::SeededRandom random(5);
    std::vector<State> newest_first;
    for (std::uint8_t n = 1; n <= 120; ++n) {
        const auto rule = desk.act(registering(case_id(n), random_intake(random)));
        if (rule.empty()) newest_first.insert(newest_first.begin(), desk.state(case_id(n)));
    }
    REQUIRE(newest_first.size() > 80);
    const std::vector<std::string> asked{
        "牛奶", "过期", "的", "孩", "xnn", "zh", "zm", "lxh", "ann", "lee", "broken", "minut",
        "8013", "950", "13800", "会员卡积", "𠮷野家", "㛃", "rice co", "电梯态度", "dfb", "SJ-1",
        "王建国", "不满意", "顾客说", "ts01 雨衣", "市监所", "儿童雨"};
    for (const auto& typed : asked) {
        std::vector<CaseId> read;
        for (const State& state : newest_first) {
            if (is_found_by(typed, case_texts(state).texts)) read.push_back(state.id);
        }
        if (read.size() > 100) read.resize(100);
        INFO(typed);
        CHECK(found(desk, typed) == read);
    }
}

}  // namespace foyer::complaints
