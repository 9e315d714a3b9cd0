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

}  // namespace

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
        "王建国", "不满意", "顾客说", "ts01 雨衣"};
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
