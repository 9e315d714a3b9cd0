#include "desk/complaints/radar.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/duplicates_table.h"
#include "desk/complaints/radar_table.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/random_complaints.h"
#include "tests/support/must.h"

namespace foyer::complaints {
namespace {

using test::must;

// Goods of another sort, with a cause that hurts nobody, by a customer of its own.
Intake cooker_intake(std::uint8_t customer) {
    Intake intake;
    intake.category = "goods";
    intake.subcategory = "malfunction";
    intake.facts = "电饭煲第二次用就不通电，要求退货";
    intake.person = person_id(customer);
    intake.name_given = "王建国";
    intake.phone = "+861380013900" + std::to_string(customer % 10);
    intake.product_name = "电饭煲";
    return intake;
}

RadarQuestion asked_about(const Intake& intake, Time now) {
    return {keys_of(intake, ""), intake.facts, intake.person, now};
}

std::vector<KeyKind> kinds_of(const std::vector<RadarKey>& keys) {
    std::vector<KeyKind> kinds;
    for (const RadarKey& key : keys) kinds.push_back(key.kind);
    return kinds;
}

const Cluster* find(const std::vector<Cluster>& clusters, KeyKind kind) {
    const auto at =
        std::ranges::find(clusters, kind, [](const Cluster& one) { return one.key.kind; });
    return at == clusters.end() ? nullptr : &*at;
}
int count_of(const std::vector<Cluster>& clusters, KeyKind kind) {
    const Cluster* found = find(clusters, kind);
    return found == nullptr ? 0 : found->count;
}

// The highest ?N of a question.
std::size_t marks_in(std::string_view sql) {
    std::size_t highest = 0;
    for (std::size_t at = 0; at + 1 < sql.size(); ++at)
        if (sql[at] == '?')
            highest = std::max(highest, static_cast<std::size_t>(sql[at + 1] - '0'));
    return highest;
}

std::vector<Cluster> joined(ComplaintDesk& desk, const Intake& intake) {
    return must(clusters_joined(*desk.writer, asked_about(intake, desk.now)));
}
std::vector<Duplicate> duplicates(ComplaintDesk& desk, const Intake& intake) {
    return must(duplicates_of(*desk.writer, asked_about(intake, desk.now)));
}

} // namespace

TEST_CASE("what a complaint stands under", "[complaints][radar]") {
    Intake intake = milk_intake();
    using enum KeyKind;
    CHECK(kinds_of(keys_of(intake, "")) == std::vector{goods, department_cause, receipt});
    CHECK(keys_of(intake, "")[0].value == "鲜牛奶 950 ml");
    CHECK(keys_of(intake, "")[1].value == "food_safety/expired");
    CHECK(keys_of(intake, "fresh")[1].value == "fresh/expired");
    intake.product_sku = "６９01234";
    CHECK(keys_of(intake, "")[0].value == "6901234");
    intake.subcategory = "spoiled";
    CHECK(keys_of(intake, "")[0] == RadarKey{unsafe_goods, "6901234"});
    intake.against = Against::supplier;
    intake.against_name = " Happy Cow ";
    CHECK(keys_of(intake, "")[2] == RadarKey{supplier, "happy cow"});
    intake.against = Against::staff;
    CHECK(keys_of(intake, "")[2] == RadarKey{staff, "happy cow"});
    intake.against = Against::department;
    CHECK(kinds_of(keys_of(intake, "")) ==
          std::vector{unsafe_goods, goods, department_cause, receipt});
    CHECK(keys_of(Intake{}, "").empty());
}

TEST_CASE("a form stands under what its complaint will stand under", "[complaints][radar]") {
    Form form;
    form.category = "food";
    form.subcategory = "expired";
    form.product_name = "鲜牛奶 950 ML";
    form.receipt_number = "0317-2-00418";
    CHECK(keys_of(form) == keys_of(milk_intake(), ""));
    form.flags.injury = true;
    CHECK(keys_of(form).front().kind == KeyKind::unsafe_goods);
}

TEST_CASE("every kind of key has a code that reads back and a name", "[complaints][radar]") {
    for (std::size_t i = 0; i < key_kinds_count; ++i) {
        const auto kind = static_cast<KeyKind>(i);
        CHECK(key_kind_of(code_of(kind)) == kind);
        CHECK(std::string_view(name_of(kind)) != "");
        CHECK(threshold_of(kind).has_value() == (kind != KeyKind::receipt));
    }
    CHECK_FALSE(key_kind_of("batch").has_value());
}

TEST_CASE("the third complaint about the same goods in 7 days is worth an alert",
          "[complaints][radar]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), cooker_intake(1))).empty());
    CHECK(joined(desk, cooker_intake(3)).empty());
    desk.now = desk.now + 6 * day_ms;
    REQUIRE(desk.act(registering(case_id(2), cooker_intake(2))).empty());
    const auto clusters = joined(desk, cooker_intake(3));
    REQUIRE(find(clusters, KeyKind::goods) != nullptr);
    const Cluster& goods = *find(clusters, KeyKind::goods);
    CHECK(goods.count == 3);
    CHECK(goods.name == "电饭煲");
    REQUIRE(goods.cases.size() == 2);
    CHECK(goods.cases[0].id == case_id(2));
    CHECK(count_of(clusters, KeyKind::department_cause) == 3);
    CHECK(joined(desk, queue_intake()).empty());
    desk.now = desk.now + day_ms; // the first one is older than 7 days now
    CHECK(joined(desk, cooker_intake(3)).empty());
}

TEST_CASE("goods that hurt somebody are worth an alert from the second in 48 hours on",
          "[complaints][radar]") {
    ComplaintDesk desk;
    Intake spoiled = milk_intake();
    spoiled.subcategory = "spoiled";
    REQUIRE(desk.act(registering(case_id(1), spoiled)).empty());
    CHECK(count_of(joined(desk, spoiled), KeyKind::unsafe_goods) == 2);
    CHECK(count_of(joined(desk, milk_intake()), KeyKind::unsafe_goods) == 0);
    desk.now = desk.now + 48 * hour_ms;
    CHECK(joined(desk, spoiled).empty());
}

TEST_CASE("a mistake and a case that went into another are not counted", "[complaints][radar]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 4; ++n)
        REQUIRE(desk.act(registering(case_id(n), cooker_intake(1))).empty());
    CHECK(count_of(joined(desk, cooker_intake(9)), KeyKind::goods) == 5);
    REQUIRE(desk.act(Void{case_id(4), "登记错了"}, supervisor_here).empty());
    CHECK(count_of(joined(desk, cooker_intake(9)), KeyKind::goods) == 4);
    REQUIRE(desk.act(Merge{case_id(3), case_id(1)}, lead).empty());
    CHECK(count_of(joined(desk, cooker_intake(9)), KeyKind::goods) == 3);
    REQUIRE(desk.act(Unmerge{case_id(3)}, lead).empty());
    CHECK(count_of(joined(desk, cooker_intake(9)), KeyKind::goods) == 4);
}

TEST_CASE("a case that another department takes on counts there", "[complaints][radar]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 2; ++n)
        REQUIRE(desk.act(registering(case_id(n), cooker_intake(n))).empty());
    const RadarKey fresh{KeyKind::department_cause, "fresh/malfunction"};
    const auto in_fresh = [&] {
        return must(cases_alike(*desk.writer, fresh, {{}, desk.now, 10})).size();
    };
    CHECK(in_fresh() == 0);
    REQUIRE(desk.act(Assign{case_id(1), {}, {"fresh"}, "进错部门"}).empty());
    CHECK(in_fresh() == 1);
}

TEST_CASE("alerts of the moment, and those that a recorded case belongs to",
          "[complaints][radar]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 3; ++n)
        REQUIRE(desk.act(registering(case_id(n), cooker_intake(n))).empty());
    REQUIRE(desk.act(registering(case_id(4), queue_intake())).empty());
    const auto alerts = must(current_alerts(*desk.writer, 1, shanghai, desk.now));
    REQUIRE(alerts.size() == 2);
    CHECK(alerts[0].key == RadarKey{KeyKind::goods, "电饭煲"});
    CHECK(alerts[0].count == 3);
    CHECK(alerts[1].key.kind == KeyKind::department_cause);
    CHECK(must(clusters_of_case(*desk.writer, case_id(2), desk.now)) == alerts);
    CHECK(must(clusters_of_case(*desk.writer, case_id(4), desk.now)).empty());
    CHECK(must(current_alerts(*desk.writer, 2, shanghai, desk.now)).empty());
    CHECK(must(current_alerts(*desk.writer, 1, shanghai, desk.now + 8 * day_ms)).empty());
}

TEST_CASE("how much of two stories is the same", "[complaints][radar]") {
    const std::string story = milk_intake().facts;
    CHECK(same_words(story, story) == 100);
    CHECK(same_words(story, "昨晚买的鲜牛奶，保质期是前天。孩子喝了！") >= same_words_percent);
    CHECK(same_words(story, queue_intake().facts) < 20);
    CHECK(same_words("过期", "过期") == 0);
    CHECK(searched_words("过期") == "");
    CHECK(searched_words("  电饭煲第二次用就不通电，要求退货") == "电饭煲第二次用就不通");
}

TEST_CASE("what may be the case that is being typed", "[complaints][radar]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    REQUIRE(desk.act(registering(case_id(2), cooker_intake(2))).empty());
    REQUIRE(desk.act(registering(case_id(3), queue_intake())).empty());

    SECTION("the same customer with the same story comes first") {
        const auto found = duplicates(desk, milk_intake());
        REQUIRE(found.size() == 1);
        CHECK(found[0].listed.id == case_id(1));
        CHECK(found[0].likeness == Likeness{true, true, true, 100});
    }
    SECTION("somebody else's case about the same goods is none") {
        CHECK(duplicates(desk, cooker_intake(7)).empty());
        Intake nobody = cooker_intake(7);
        nobody.person = {};
        REQUIRE(duplicates(desk, nobody).size() == 1);
        CHECK(duplicates(desk, nobody)[0].listed.id == case_id(2));
    }
    SECTION("the receipt tells, whoever holds it") {
        Intake other = queue_intake();
        other.person = person_id(9);
        other.receipt_number = "0317-2-00418";
        other.facts = "顾客说小票上的价格和货架不一样";
        const auto found = duplicates(desk, other);
        REQUIRE(found.size() == 1);
        CHECK(found[0].likeness.receipt);
    }
    SECTION("the same words are found without goods and customer") {
        Intake bare;
        bare.facts = "排队等了二十分钟没有人管我";
        const auto found = duplicates(desk, bare);
        REQUIRE(found.size() == 1);
        CHECK(found[0].listed.id == case_id(3));
        CHECK(found[0].likeness.words >= same_words_percent);
    }
    SECTION("a void case is none") {
        REQUIRE(desk.act(Void{case_id(1), "登记错了"}, supervisor_here).empty());
        CHECK(duplicates(desk, milk_intake()).empty());
    }
    SECTION("an old case of the same customer is none") {
        desk.now = desk.now + 31 * day_ms;
        Intake later = cooker_intake(2);
        later.facts = "会员积分没有到账，要求补记";
        later.product_name.clear();
        CHECK(duplicates(desk, later).empty());
    }
}

// The keys of a case follow from how it stands, however its entries came in.
TEST_CASE("keys say what the fold says, in any order of arrival", "[complaints][radar]") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        INFO("seed " << seed);
        test::SeededRandom random(seed);
        ComplaintDesk desk;
        for (int i = 0; i < 600; ++i) {
            const CaseId id = case_id(static_cast<std::uint8_t>(1 + random.number(24)));
            desk.act(random_command(random, id, desk.now), manager);
        }
        ComplaintDesk late;
        auto entries = desk.kept;
        std::ranges::reverse(entries);
        for (const auto& [event, stamp] : entries) late.keep(event, stamp);
        const auto keys_in = [](ComplaintDesk& one) {
            return must(one.writer->rows(
                "SELECT hex(id), complaint_key.kind, value, at FROM complaint_key"
                " JOIN complaint ON row = complaint ORDER BY 1, 2, 3",
                {}, [](const database::Row& row) {
                    return row.copy(0) + row.copy(1) + row.copy(2) +
                        std::to_string(row.integer(3));
                }));
        };
        const auto keys = keys_in(desk);
        CHECK(keys.size() > 10);
        CHECK(keys == keys_in(late));
    }
}

TEST_CASE("the radar never scans", "[complaints][radar]") {
    ComplaintDesk desk;
    auto questions = radar_questions();
    const auto more = duplicate_questions();
    questions.insert(questions.end(), more.begin(), more.end());
    for (const std::string_view sql : questions) {
        INFO(sql);
        std::string plan;
        const std::vector<database::Value> values(marks_in(sql), database::Value(nullptr));
        const auto done = desk.writer->each(
            "EXPLAIN QUERY PLAN " + std::string(sql), values, [&](const database::Row& row) {
                plan += row.copy(3) + "\n";
                return true;
            });
        REQUIRE(done);
        CHECK(plan.find("SEARCH") != std::string::npos);
        CHECK(plan.find("SCAN complaint") == std::string::npos);
        CHECK(plan.find("TEMP B-TREE") == std::string::npos);
    }
}

} // namespace foyer::complaints
