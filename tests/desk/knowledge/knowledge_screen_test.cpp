#include "desk/knowledge/knowledge_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/knowledge/article_editor_screen.h"
#include "desk/knowledge/knowledge_refusals.h"
#include "tests/desk/knowledge/knowledge_desk.h"
#include "tests/support/headless.h"

namespace foyer::knowledge {
namespace {

using namespace testing;

const TimeZone& shanghai() {
    static const TimeZone zone = *TimeZone::open("Asia/Shanghai");
    return zone;
}

// A screen with its Model and Ui on a headless stage.
template <class Model, class Ui, class Wish>
struct Stage {
    explicit Stage(const foyer::testing::HeadlessOptions& options = {})
        : headless(options),
          size{static_cast<float>(options.width), static_cast<float>(options.height)} {
        viewing.now = opening;
        viewing.zone = &shanghai();
        viewing.viewer = {staff_id(1), desk::Role::supervisor};
        viewing.english = options.language == ui::Language::en;
    }
    void show() {
        headless.frame([this] {
            for (auto& wish : draw(model, ui, {0, 0, size.x, size.y}, viewing))
                wishes.push_back(std::move(wish));
        });
        headless.settle();
    }
    void tap(std::string_view label, std::string_view beside = {}) {
        headless.tap(label, beside);
        headless.settle();
    }
    template <class One>
    const One* wish() const {
        return wishes.empty() ? nullptr : std::get_if<One>(&wishes.back());
    }

    Model model;
    Ui ui;
    desk::Viewing viewing;
    std::vector<Wish> wishes;
    foyer::testing::Headless headless;
    ui::Point size;
};
using PageStage = Stage<PageModel, PageUi, PageWish>;
using EditorStage = Stage<EditorModel, EditorUi, EditorWish>;

ListedArticle listed(int n) {
    ListedArticle row;
    row.id = article_id(n);
    row.number = n;
    row.title_zh = "文章" + std::to_string(n);
    row.title_en = "Article " + std::to_string(n);
    row.version = 1;
    return row;
}

void fill(PageStage& stage) {
    stage.model.list.state = desk::ListState::ready;
    for (int n = 1; n <= 3; ++n)
        stage.model.list.rows.push_back(listed(n));
    Desk desk = desk_with_articles();
    desk.ask(Revise{article_id(1), guide(1, "Newest"), "clearer", 1});
    auto& detail = stage.model.detail;
    detail.state = desk::ListState::ready;
    detail.found = desk.article(1);
    detail.laws = {{article_id(3), law(3)}};
    detail.versions = {
        {2, opening, staff_id(1), "clearer", {}, guide(1, "Newest")},
        {1, opening, {}, {}, "shipped", guide(1, "Oldest")}};
}

TEST_CASE("an article is chosen from the list and read with its law", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.show();
    CHECK(stage.headless.shows("Choose an article"));
    stage.tap("Article 1");
    CHECK(stage.ui.selected == article_id(1));
    for (const char* words : {"Newest en", "first en", "\"words en\"", "never en", "art. 148"}) {
        INFO(words);
        CHECK(stage.headless.shows(words));
    }
    stage.tap("Food Safety Law, art. 148");
    CHECK(stage.ui.selected == article_id(3));
    CHECK(stage.wishes.empty());
}

TEST_CASE("painting the knowledge twice changes nothing", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.ui.selected = article_id(1);
    stage.show();
    const auto first = stage.headless.fingerprint();
    stage.headless.frame();
    CHECK(stage.headless.fingerprint() == first);
    CHECK(stage.wishes.empty());
}

TEST_CASE("another article is read from its top", "[knowledge]") {
    PageStage stage;
    fill(stage);
    auto& steps = stage.model.detail.found->article.en.steps;
    steps.assign(12, "a step");
    steps.front() = "the first step";
    stage.show();
    stage.tap("Article 1");
    REQUIRE(stage.headless.find("It helped") != nullptr);
    CHECK(stage.headless.shows("the first step"));
    stage.headless.wheel({900, 400}, -30);
    stage.headless.settle();
    CHECK_FALSE(stage.headless.shows("the first step"));
    stage.tap("Article 2");
    stage.model.detail.found->id = article_id(2);
    stage.show();
    CHECK(stage.headless.shows("the first step"));
}

TEST_CASE("arrows go through the list", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.show();
    for (const auto& [key, n] :
         {std::pair{ui::Key::down, 1},
          {ui::Key::down, 2},
          {ui::Key::down, 3},
          {ui::Key::down, 3},
          {ui::Key::up, 2}}) {
        stage.headless.press(ui::key(key));
        stage.headless.settle();
        CHECK(stage.ui.selected == article_id(n));
    }
}

TEST_CASE("what is typed into the search is the question", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.show();
    stage.tap("Search articles");
    stage.headless.type("gqsp");
    stage.headless.settle();
    CHECK(stage.ui.query.search == "gqsp");
}

TEST_CASE("a vote is a wish, and the same one is not offered again", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.ui.selected = article_id(1);
    stage.show();
    stage.tap("It helped");
    REQUIRE(stage.wish<Rate>() != nullptr);
    CHECK(stage.wish<Rate>()->helped);
    stage.model.detail.found->votes[staff_id(1)] = true;
    stage.show();
    CHECK_FALSE(stage.headless.find("It helped")->enabled);
    CHECK(stage.headless.find("It did not help")->enabled);
}

TEST_CASE("an old text is read as such and offers nothing but the way back", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.ui.selected = article_id(1);
    stage.show();
    stage.tap("Versions");
    CHECK(stage.headless.shows("Shipped with the program"));
    stage.tap("Version 1");
    CHECK(stage.headless.shows("Oldest en"));
    CHECK(stage.headless.shows("Old text: version 1"));
    CHECK(stage.headless.find("Edit") == nullptr);
    stage.tap("Newest text");
    CHECK(stage.headless.shows("Newest en"));
}

TEST_CASE("a clerk reads and votes, and is offered no pen", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.viewing.viewer.role = desk::Role::clerk;
    stage.ui.selected = article_id(1);
    stage.show();
    for (const char* label : {"Edit", "Retire", "New article"}) {
        INFO(label);
        CHECK(stage.headless.find(label) == nullptr);
    }
    CHECK(stage.headless.find("It helped") != nullptr);
}

TEST_CASE("retiring asks why, and says what the desk answered", "[knowledge]") {
    PageStage stage;
    fill(stage);
    stage.ui.selected = article_id(1);
    stage.show();
    stage.tap("Retire");
    stage.headless.type("old");
    stage.headless.settle();
    stage.tap("Retire", "Retire this article?");
    REQUIRE(stage.wish<Retire>() != nullptr);
    CHECK(stage.wish<Retire>()->reason == "old");
    stage.model.refusal = refuse(Objection::reason_missing);
    stage.show();
    CHECK(stage.headless.shows("Why is it changed?"));
}

TEST_CASE("a store without articles offers the shipped ones to who may take them", "[knowledge]") {
    PageStage stage;
    stage.model.list.state = desk::ListState::ready;
    stage.model.list.base_empty = true;
    stage.show();
    stage.tap("Take in the shipped articles");
    CHECK(stage.wish<TakeShipped>() != nullptr);
    stage.viewing.viewer.role = desk::Role::clerk;
    stage.show();
    CHECK(stage.headless.find("Take in the shipped articles") == nullptr);
}

TEST_CASE("in an upright window the article takes the place of the list", "[knowledge]") {
    PageStage stage({.width = 1080, .height = 1920});
    fill(stage);
    stage.show();
    stage.tap("Article 1");
    CHECK(stage.headless.shows("Newest en"));
    CHECK_FALSE(stage.headless.shows("Article 2"));
    stage.tap("To the list");
    CHECK(stage.headless.shows("Article 2"));
}

void edit(EditorStage& stage, int n) {
    Desk desk = desk_with_articles();
    stage.model.state = desk::ListState::ready;
    stage.model.known = desk.article(n);
    stage.model.laws = {{article_id(3), law(3)}};
    stage.model.topics = {{"food", "Food safety"}, {"price", "Price or weight"}};
    stage.ui.form = form_of(stage.model.known->article);
    stage.ui.english = true;
}

TEST_CASE("what is typed shows at once as it will be read", "[knowledge]") {
    EditorStage stage;
    stage.model.state = desk::ListState::ready;
    stage.ui.english = true;
    stage.show();
    stage.tap("Title");
    stage.headless.type("Lost umbrella");
    stage.headless.settle();
    CHECK(stage.ui.form.en.title == "Lost umbrella");
    CHECK(stage.headless.shows("Lost umbrella"));
    stage.tap("Law card");
    CHECK(stage.ui.form.kind == Kind::law);
    CHECK(stage.headless.find("Article no.") != nullptr);
    stage.tap("中文");
    CHECK_FALSE(stage.ui.english);
}

TEST_CASE("topics and law cards are put on and taken off", "[knowledge]") {
    EditorStage stage;
    stage.model.state = desk::ListState::ready;
    stage.model.laws = {{article_id(3), law(3)}};
    stage.model.topics = {{"food", "Food safety"}, {"price", "Price or weight"}};
    stage.ui.choosing_topics = true;
    stage.show();
    stage.tap("Price or weight");
    CHECK(stage.ui.form.topics == std::vector<std::string>{"price"});
    stage.tap("Price or weight");
    CHECK(stage.ui.form.topics.empty());
    CHECK(stage.ui.choosing_topics);
}

TEST_CASE("saving is a wish by touch and by key, refused with words", "[knowledge]") {
    EditorStage stage;
    edit(stage, 1);
    stage.show();
    stage.headless.press(ui::ctrl(ui::Key::enter));
    stage.headless.settle();
    CHECK(stage.wish<SendArticle>() != nullptr);
    stage.tap("Drop the draft");
    CHECK(stage.wish<DropDraft>() != nullptr);
    stage.model.refusal = refuse(Objection::steps_missing);
    stage.show();
    CHECK(stage.headless.shows("Both languages need at least one step."));
}

} // namespace
} // namespace foyer::knowledge
