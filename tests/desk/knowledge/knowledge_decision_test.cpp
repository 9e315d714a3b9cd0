#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <set>

#include "desk/knowledge/knowledge_refusals.h"
#include "tests/desk/knowledge/knowledge_desk.h"

namespace foyer::knowledge {
namespace {

using namespace testing;
using desk::Role;

const desk::Actor supervisor{staff_id(1), Role::supervisor};
const desk::Actor manager{staff_id(2), Role::manager};
const desk::Actor clerk{staff_id(3), Role::clerk};
const desk::Actor nobody{{}, Role::kiosk};

Article changed(const std::function<void(Article&)>& change, Article article = guide(1)) {
    change(article);
    return article;
}
Article with_title(const std::string& title) {
    return changed([&](Article& one) { one.zh.title = title; });
}
Article numbered(Article article, int number) {
    article.number = number;
    article.code = "own-" + std::to_string(number);
    return article;
}

struct Yes {
    const char* said;
    desk::Actor actor;
    Command command;
    std::vector<Event> expected;
};

TEST_CASE("what the desk says yes to about its articles", "[knowledge]") {
    const Article newer = with_title("新标题");
    const std::vector<Yes> lines{
        {"a newer shipped text replaces the shipped one, the same text does not",
         supervisor,
         TakeIn{"shipped", {{article_id(1), newer}, {article_id(2), guide(2)}}},
         {TakenIn{article_id(1), newer, "shipped"}}},
        {"an article may rest on a law that comes with it",
         manager,
         TakeIn{
             "file.json",
             {{article_id(8), changed([](Article& one) { one.laws = {"law-9"}; }, guide(8))},
              {article_id(9), law(9)}}},
         {TakenIn{
              article_id(8), changed([](Article& one) { one.laws = {"law-9"}; }, guide(8)),
              "file.json"},
          TakenIn{article_id(9), law(9), "file.json"}}},
        {"a supervisor writes an article; it gets a number of its own",
         supervisor,
         Write{article_id(5), guide(0)},
         {Written{article_id(5), numbered(guide(0), 1001)}}},
        {"a manager changes a text",
         manager,
         Revise{article_id(1), newer, "clearer", 1},
         {Revised{article_id(1), newer, "clearer"}}},
        {"what is typed is tidied",
         supervisor,
         Revise{article_id(1), with_title("  新\t标题 \n"), " why ", 1},
         {Revised{article_id(1), with_title("新 标题"), "why"}}},
        {"number, code and kind stay whatever is sent",
         supervisor,
         Revise{article_id(1), numbered(newer, 77), "clearer", 1},
         {Revised{article_id(1), newer, "clearer"}}},
        {"an article is retired",
         supervisor,
         Retire{article_id(1), "out of date"},
         {Retired{article_id(1), "out of date"}}},
        {"a clerk uses an article", clerk, Use{article_id(1)}, {Used{article_id(1)}}},
        {"a clerk says that it helped",
         clerk,
         Rate{article_id(1), true},
         {Rated{article_id(1), true}}}};
    for (const Yes& line : lines) {
        INFO(line.said);
        Desk desk = desk_with_articles();
        desk.actor = line.actor;
        const auto decision = desk.ask(line.command);
        const auto* refusal = refusal_of(decision);
        INFO((refusal == nullptr ? "" : refusal->rule));
        REQUIRE(refusal == nullptr);
        CHECK(std::get<0>(decision) == line.expected);
    }
}

TEST_CASE("anybody takes articles into a store that has none, as when it is opened") {
    Desk desk;
    desk.actor = nobody;
    CHECK(refusal_of(desk.ask(TakeIn{"shipped", {{article_id(1), guide(1)}}})) == nullptr);
}

TEST_CASE("a person may change their mind about an article, the last word counts") {
    Desk desk = desk_with_articles();
    desk.actor = clerk;
    desk.ask(Rate{article_id(1), true});
    CHECK(refusal_of(desk.ask(Rate{article_id(1), false})) == nullptr);
    CHECK(desk.article(1).votes == std::map<StaffId, bool>{{clerk.staff, false}});
}

TEST_CASE("an article that the store has changed is the store's own") {
    Desk desk = desk_with_articles();
    desk.ask(Revise{article_id(1), with_title("本店的写法"), "clearer", 1});
    const auto decision = desk.ask(TakeIn{"shipped", {{article_id(1), with_title("自带新版")}}});
    REQUIRE(refusal_of(decision) != nullptr);
    CHECK(refusal_of(decision)->rule == "4.10-nothing-new");
    CHECK(desk.article(1).article.zh.title == "本店的写法");
}

struct No {
    const char* said;
    desk::Actor actor;
    Command command;
    Objection because;
    std::function<void(Desk&)> before = [](Desk&) {};
};

Command revised(const std::function<void(Article&)>& change) {
    return Revise{article_id(1), changed(change), "why", 1};
}
void retire_first(Desk& desk) {
    desk.ask(Retire{article_id(1), "old"});
}

std::vector<No> noes_about_texts() {
    const std::string long_line(line_characters_max + 1, 'x');
    return {
        {"no title", supervisor, revised([](Article& one) { one.en.title = " "; }),
         Objection::title_missing},
        {"not said when it applies", supervisor, revised([](Article& one) { one.zh.when = ""; }),
         Objection::when_missing},
        {"no step", supervisor, revised([](Article& one) {
             one.en.steps = {"", " "};
         }),
         Objection::steps_missing},
        {"a phrase without heading", supervisor, revised([](Article& one) {
             one.zh.say = {{"", "您好"}};
         }),
         Objection::phrase_title_missing},
        {"a line too long", supervisor, revised([&](Article& one) { one.zh.never = {long_line}; }),
         Objection::text_too_long},
        {"too many steps", supervisor,
         revised([](Article& one) { one.zh.steps.assign(lines_max + 1, "step"); }),
         Objection::too_many_lines},
        {"a guide that names an article of a law", supervisor,
         revised([](Article& one) { one.source.article = "24"; }), Objection::source_not_of_a_law},
        {"a law card without its number", supervisor,
         Write{article_id(6), changed([](Article& one) { one.source.article = ""; }, law(6))},
         Objection::source_missing},
        {"a law card that is not here", supervisor,
         revised([](Article& one) { one.laws = {"law-99"}; }), Objection::unknown_law}};
}

std::vector<No> noes_about_deeds() {
    return {
        {"a clerk writes", clerk, Write{article_id(5), guide(5)}, Objection::may_not_write},
        {"a clerk takes in", clerk, TakeIn{"f", {{article_id(5), guide(5)}}},
         Objection::may_not_write},
        {"a clerk retires", clerk, Retire{article_id(1), "old"}, Objection::may_not_write},
        {"an article nobody knows", supervisor, Restore{article_id(9)}, Objection::unknown_article},
        {"use of what nobody knows", clerk, Use{article_id(9)}, Objection::unknown_article},
        {"written twice", supervisor, Write{article_id(1), guide(1)}, Objection::written_already},
        {"nothing changed", supervisor, Revise{article_id(1), guide(1), "why", 1},
         Objection::nothing_changed},
        {"no reason", supervisor, Revise{article_id(1), with_title("新"), "  ", 1},
         Objection::reason_missing},
        {"somebody was quicker", supervisor, Revise{article_id(1), with_title("新"), "why", 1},
         Objection::changed_meanwhile,
         [](Desk& desk) {
             desk.ask(Revise{article_id(1), with_title("甲"), "first", 1});
         }},
        {"a retired one is changed", supervisor, Revise{article_id(1), with_title("新"), "why", 1},
         Objection::is_retired, retire_first},
        {"retired twice", supervisor, Retire{article_id(1), "old"}, Objection::is_retired,
         retire_first},
        {"brought back though in use", supervisor, Restore{article_id(1)}, Objection::not_retired},
        {"nothing new", supervisor, TakeIn{"shipped", {{article_id(1), guide(1)}}},
         Objection::nothing_new},
        {"nothing is shipped", supervisor, TakeShipped{}, Objection::nothing_new},
        {"twice in one file", supervisor,
         TakeIn{"f", {{article_id(7), guide(7)}, {article_id(7), guide(7)}}},
         Objection::offered_twice},
        {"the same vote again", clerk, Rate{article_id(1), true}, Objection::rated_already,
         [](Desk& desk) {
             desk.actor = clerk;
             desk.ask(Rate{article_id(1), true});
         }}};
}

std::vector<No> all_noes() {
    auto all = noes_about_texts();
    for (auto& one : noes_about_deeds())
        all.push_back(std::move(one));
    return all;
}

TEST_CASE("what the desk says no to about its articles, and why", "[knowledge]") {
    for (const No& line : all_noes()) {
        INFO(line.said);
        Desk desk = desk_with_articles();
        line.before(desk);
        desk.actor = line.actor;
        const auto before = desk.happened.size();
        const auto decision = desk.ask(line.command);
        const auto* refusal = refusal_of(decision);
        REQUIRE(refusal != nullptr);
        CHECK(refusal->rule == refuse(line.because).rule);
        CHECK(desk.happened.size() == before);
    }
}

TEST_CASE("every refusal about articles stands in the table", "[knowledge]") {
    std::set<Objection> tested;
    for (const No& line : all_noes())
        tested.insert(line.because);
    CHECK(tested.size() == static_cast<std::size_t>(Objection::count_));
}

} // namespace
} // namespace foyer::knowledge
