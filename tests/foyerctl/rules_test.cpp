// The rules of complaints, asked as an auditor asks them: by the program, in JSON. The cases are
// those of rules 4.15.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

struct Answered {
    int exit = 0;
    std::string said;
    json answer() const { return parse_json(said); }
};

// By standard input, as the program is used in a pipe.
Answered ask(const std::string& rule, const std::string& question) {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("question.json")) << question;
    const std::string said = folder.file("said.txt");
    const int exit = test::exit_code_of(
        test::program("foyerctl") + " rules " + rule + " < " + folder.file("question.json"), said);
    return {exit, test::contents_of(said)};
}

// Open 08:30-21:30 every day; 1-7 October is a holiday, Saturday the 10th is worked instead.
json test_calendar() {
    json store = json::object();
    for (int day = 1; day <= 7; ++day)
        store[std::to_string(day)] = json::array({json::array({"08:30", "21:30"})});
    json days = {{"2026-10-10", "makeup_workday"}};
    for (int day = 1; day <= 7; ++day)
        days["2026-10-0" + std::to_string(day)] = "holiday";
    return {{"store", store}, {"days", days}};
}

json question(const std::string& start, int amount, const std::string& unit) {
    return {
        {"calendar", test_calendar()},
        {"start", start},
        {"budget", {{"amount", amount}, {"unit", unit}}}};
}

std::string on_monday(const std::string& time) {
    return "2026-11-23T" + time + ":00+08:00";
}

struct ClockCase {
    const char* name;
    std::string start;
    int amount;
    const char* unit;
    json pauses;
    std::string due;
};

json pause(const std::string& from, const std::string& to) {
    return json::array({{{"from", from + ":00+08:00"}, {"to", to + ":00+08:00"}}});
}

const std::vector<ClockCase> clock_cases{
    {"T1", on_monday("21:20"), 2, "store_hours", {}, "2026-11-24T10:20"},
    {"T1 in minutes", on_monday("21:20"), 120, "store_minutes", {}, "2026-11-24T10:20"},
    {"T2", on_monday("21:00"), 0, "business_days", {}, "2026-11-24T12:00"},
    {"T3", on_monday("10:00"), 2, "business_days", {}, "2026-11-25T21:30"},
    {"T4", on_monday("10:00"), 2, "business_days", pause("2026-11-24T09:00", "2026-11-24T15:00"),
     "2026-11-26T14:30"},
    {"T5", "2026-09-28T11:00:00+08:00", 7, "working_days", {}, "2026-10-13T18:00"},
    {"T6, reply", "2026-09-28T11:00:00+08:00", 5, "working_days", {}, "2026-10-10T18:00"},
    {"T6, pack", "2026-09-28T11:00:00+08:00", 3, "working_days", {}, "2026-10-08T18:00"},
    {"plain hours", on_monday("20:00"), 24, "hours", {}, "2026-11-24T20:00"},
    {"T1 asked in UTC", "2026-11-23T13:20:00Z", 2, "store_hours", {}, "2026-11-24T10:20"}};

} // namespace

TEST_CASE("the clocks of T1 to T6 are answered by foyerctl rules clock") {
    for (const ClockCase& one : clock_cases) {
        INFO(one.name);
        json asked = question(one.start, one.amount, one.unit);
        if (!one.pauses.is_null()) asked["pauses"] = one.pauses;
        const Answered answered = ask("clock", asked.dump());
        INFO(answered.said);
        REQUIRE(answered.exit == 0);
        CHECK(answered.answer().value("due", "") == one.due + ":00+08:00");
        CHECK(answered.answer().size() == 2);
    }
}

TEST_CASE("T8: reopened with 90 % used, a clock goes on at 90 % and warns at once") {
    json asked = question(on_monday("10:00"), 2, "business_days");
    // Of 37.5 h of store time 33.75 h were used on Wednesday at 17:45; reopened on Friday at noon.
    asked["pauses"] = pause("2026-11-25T17:45", "2026-11-27T12:00");
    const json answer = ask("clock", asked.dump()).answer();
    CHECK(answer.value("due", "") == "2026-11-27T15:45:00+08:00");
    CHECK(answer.value("warn_at", "") == "2026-11-25T14:00:00+08:00");
}

TEST_CASE("hours of single dates and several intervals a day count for foyerctl rules clock") {
    json asked = question(on_monday("11:00"), 2, "store_hours");
    asked["calendar"]["store"]["1"] = parse_json(R"([["09:00","12:00"],["14:00","18:00"]])");
    CHECK(ask("clock", asked.dump()).answer().value("due", "") == "2026-11-23T15:00:00+08:00");
    asked["calendar"]["store"]["2026-11-23"] = json::array();
    CHECK(ask("clock", asked.dump()).answer().value("due", "") == "2026-11-24T10:30:00+08:00");
    asked["calendar"]["store"]["2026-11-23"] = json::array({json::array({"20:00", "26:00"})});
    CHECK(ask("clock", asked.dump()).answer().value("due", "") == "2026-11-23T22:00:00+08:00");
}

TEST_CASE("without a calendar's days the working days are Monday to Friday") {
    json asked = question("2026-09-28T11:00:00+08:00", 3, "working_days");
    asked["calendar"].erase("days");
    CHECK(ask("clock", asked.dump()).answer().value("due", "") == "2026-10-01T18:00:00+08:00");
}

TEST_CASE("foyerctl rules level names the minimum and why") {
    const auto level = [](const json& asked) { return ask("level", asked.dump()).answer(); };
    CHECK(
        level({{"category_id", "service"}}) ==
        json{{"minimum_level", 1}, {"reasons", json::array()}});
    CHECK(
        level({{"category_id", "goods"}, {"amount_fen", 20'000}, {"facts", "坏了"}}) ==
        json{{"minimum_level", 2}, {"reasons", {"quality_or_return", "amount_200"}}});
    CHECK(level({{"category_id", "food"}, {"subcategory_id", "expired"}})["minimum_level"] == 3);
    CHECK(
        level({{"category_id", "service"}, {"earlier_by_person_30_days", 1}})["minimum_level"] ==
        3);
    CHECK(level({{"category_id", "service"}, {"reopened_count", 2}})["minimum_level"] == 3);
    CHECK(level({{"category_id", "service"}, {"injury", true}})["reasons"] == json{"injury"});
    CHECK(level({{"category_id", "service"}, {"channel", "12315"}})["reasons"] == json{"relay"});
    CHECK(level({{"category_id", "service"}, {"relay", json::object()}})["minimum_level"] == 4);
}

namespace {

json asked_of(const char* state, const char* verb, const char* role, const json& facts = {}) {
    json asked{{"state", state}, {"verb", verb}, {"role", role}};
    if (!facts.is_null()) asked["facts"] = facts;
    return ask("transition", asked.dump()).answer();
}

std::string to(const char* state, const char* verb, const char* role, const json& facts = {}) {
    return asked_of(state, verb, role, facts).value("to", "refused");
}

std::string rule(const char* state, const char* verb, const char* role, const json& facts = {}) {
    const json answer = asked_of(state, verb, role, facts);
    const auto refusal = answer.find("refusal");
    return refusal == answer.end() ? "to " + answer.value("to", "")
                                   : (*refusal)["rule"].get<std::string>();
}

// All that closing an L2 complaint asks for.
json closable() {
    return {
        {"level", 2},
        {"finding", "established"},
        {"root_cause_id", "supplier"},
        {"resolution", "已退款并向顾客当面道歉说明"},
        {"customer_answer", "accepted"},
        {"followup_done", true}};
}

} // namespace

TEST_CASE("foyerctl rules transition leads a case from its first words to its end") {
    CHECK(to("draft", "register", "clerk") == "registered");
    CHECK(to("registered", "take", "clerk") == "in_progress");
    CHECK(to("registered", "assign", "clerk") == "assigned");
    CHECK(to("assigned", "accept", "clerk") == "in_progress");
    CHECK(to("assigned", "bounce", "clerk") == "registered");
    CHECK(
        to("in_progress", "wait_customer", "clerk", {{"until", "2026-11-25T10:00:00+08:00"}}) ==
        "waiting_customer");
    CHECK(to("waiting_customer", "resume", "clerk") == "in_progress");
    CHECK(to("in_progress", "note", "qc") == "in_progress");
    CHECK(
        to("in_progress", "propose", "clerk",
           {{"finding", "established"}, {"root_cause_id", "supplier"}}) == "proposed");
    CHECK(to("proposed", "customer_accept", "clerk") == "resolved");
    CHECK(to("proposed", "customer_reject", "clerk") == "in_progress");
    CHECK(to("proposed", "impose", "supervisor") == "resolved");
    CHECK(to("resolved", "followup_done", "clerk", {{"handler", "other"}}) == "resolved");
    CHECK(to("resolved", "close", "lead", closable()) == "closed");
    CHECK(to("closed", "reopen", "clerk", {{"days_since_end", 30}}) == "in_progress");
    CHECK(to("in_progress", "withdraw", "clerk") == "withdrawn");
    CHECK(to("in_progress", "merge", "lead") == "merged");
    CHECK(to("registered", "void", "clerk", {{"minutes_since_registered", 9}}) == "void");
}

TEST_CASE("foyerctl rules transition says no by the rules of the desk") {
    CHECK(rule("closed", "take", "clerk") == "4.1.4-take");
    CHECK(rule("draft", "register", "clerk", {{"facts", "坏了"}}) == "4.1.4-facts");
    CHECK(rule("draft", "register", "clerk", {{"phone", ""}}) == "4.1.4-contact-or-anonymous");
    CHECK(rule("in_progress", "wait_customer", "clerk") == "4.1.4-wait-until");
    CHECK(rule("in_progress", "propose", "clerk") == "4.1.4-finding");
    CHECK(rule("registered", "assign", "kiosk") == "4.0.1-desk");
    CHECK(rule("closed", "reopen", "clerk", {{"days_since_end", 31}}) == "4.1.4-reopen-late");
    CHECK(to("closed", "reopen", "supervisor", {{"days_since_end", 31}}) == "in_progress");
    CHECK(rule("in_progress", "merge", "lead", {{"into_itself", true}}) == "4.1.4-merge-itself");
    CHECK(rule("in_progress", "merge", "lead", {{"unlike", true}}) == "4.1.4-merge-unlike");
    CHECK(rule("in_progress", "take", "clerk", {{"newer_version", true}}) == "4.1.4-newer");
    const json refusal = asked_of("closed", "take", "clerk")["refusal"];
    CHECK(refusal.size() == 3);
    CHECK(refusal["text_en"] == "This complaint is closed.");
    CHECK(refusal["text_zh"] != refusal["text_en"]);
}

TEST_CASE("T9: whoever handled a case does not record its follow-up") {
    CHECK(rule("resolved", "followup_done", "clerk", {{"handler", "self"}}) == "4.8-own-case");
    CHECK(rule("resolved", "followup_done", "manager", {{"handler", "self"}}) == "4.8-own-case");
}

TEST_CASE("T10: an L2 complaint without its cause does not close") {
    json facts = closable();
    facts.erase("root_cause_id");
    CHECK(rule("resolved", "close", "lead", facts) == "4.1.4-close-cause");
    for (const char* needed : {"finding", "resolution", "customer_answer", "followup_done"}) {
        facts = closable();
        facts.erase(needed);
        INFO(needed);
        CHECK(rule("resolved", "close", "lead", facts).starts_with("4.1.4-close-"));
    }
    CHECK(rule("resolved", "close", "clerk", closable()) != "to closed");
}

namespace {

struct BadQuestion {
    const char* rule;
    std::string question;
    const char* said;
};

std::string changed(const std::string& pointer, const json& value) {
    json asked = question(on_monday("10:00"), 2, "business_days");
    asked[json::json_pointer(pointer)] = value;
    return asked.dump();
}

const std::vector<BadQuestion> bad_questions{
    {"clock", "", "the question is not JSON"},
    {"clock", "{\"start\":", "the question is not JSON"},
    {"clock", "[]", "the question has to be an object"},
    {"clock", "{}", "calendar is missing"},
    {"clock", "{\"budjet\":1}", "the question has no field \"budjet\"; there are calendar, start"},
    {"clock", changed("/start", "2026-11-23T10:00:00"),
     "start \"2026-11-23T10:00:00\" is not a time"},
    {"clock", changed("/start", 5), "start has to be a text, not 5"},
    {"clock", changed("/budget/amount", -1), "budget.amount has to be a whole number from 0"},
    {"clock", changed("/budget/amount", 1.5), "budget.amount has to be a whole number from 0"},
    {"clock", changed("/budget/amount", nullptr), "budget.amount is missing"},
    {"clock", changed("/budget/amount", 18446744073709551615ULL), "budget.amount has to be"},
    {"clock", changed("/budget/unit", "weeks"),
     "budget.unit \"weeks\" is not one of store_minutes"},
    {"clock", changed("/pauses", {{{"from", on_monday("11:00")}}}), "pauses[0].to is missing"},
    {"clock", changed("/pauses", {{{"from", on_monday("11:00")}, {"to", on_monday("10:00")}}}),
     "pauses[0].to lies before its from"},
    {"clock", changed("/zone", "Moon/Crater"), "zone \"Moon/Crater\" is not a time zone"},
    {"clock", changed("/calendar/store/8", json::array()), "calendar.store has no day \"8\""},
    {"clock", changed("/calendar/store", json::object()), "calendar.store lacks the day \"1\""},
    {"clock", changed("/calendar/store/3", "closed"), "calendar.store.3 has to be a list of pairs"},
    {"clock", changed("/calendar/store/3/0/0", "8:30"),
     "calendar.store.3[0] \"8:30\" is not a time"},
    {"clock", changed("/calendar/store/3/0/1", "02:00"), "calendar.store.3[0] closes before"},
    {"clock", changed("/calendar/store/3/1", {"20:00", "22:00"}),
     "calendar.store.3 has hours that"},
    {"clock", changed("/calendar/days/2026-02-30", "holiday"), "is not a date such as"},
    {"clock", changed("/calendar/days/2026-10-10", "work"), "calendar.days.2026-10-10 has to be"},
    {"transition", "{}", "state is missing"},
    {"transition", R"({"state":"open","verb":"take","role":"clerk"})", "state \"open\" is not"},
    {"transition", R"({"state":"closed","verb":"shut","role":"clerk"})", "verb \"shut\" is not"},
    {"transition", R"({"state":"closed","verb":"take","role":"boss"})", "role \"boss\" is not"},
    {"transition", R"({"state":"closed","verb":"take","role":"clerk","facts":{"mood":1}})",
     "facts has no field \"mood\""},
    {"transition", R"({"state":"closed","verb":"take","role":"clerk","facts":{"level":5}})",
     "facts.level has to be a whole number from 1 to 4"},
    {"level", "{}", "category_id is missing"},
    {"level", R"({"category_id":"cars"})", "category_id \"cars\" is not one of goods"},
    {"level", R"({"category_id":"food","subcategory_id":"waiting"})", "is not one of expired"},
    {"level", R"({"category_id":"food","channel":"pigeon"})",
     "channel \"pigeon\" is not one of visit"},
    {"level", R"({"category_id":"food","injury":"yes"})", "injury has to be true or false"},
    {"level", R"({"category_id":"food","demand":"revenge"})", "demand \"revenge\" is not a demand"},
    {"level", R"({"category_id":"food","relay":true})", "relay has to be an object"},
    {"level", R"({"category_id":"food","color":"red"})", "has no field \"color\""}};

} // namespace

TEST_CASE("a question that the rules cannot understand is told what is wrong with it") {
    for (const BadQuestion& one : bad_questions) {
        INFO(one.rule << " " << one.question);
        const Answered answered = ask(one.rule, one.question);
        CHECK(answered.exit == 2);
        INFO(answered.said);
        CHECK(answered.said.find(one.said) != std::string::npos);
    }
    CHECK(ask("clock /nowhere/question.json", "").exit == 3);
}

} // namespace foyer
