#include <algorithm>
#include <functional>
#include <memory>

#include "app/shipped_articles.h"
#include "desk/complaints/code_lists.h"
#include "desk/knowledge/article_editor_screen.h"
#include "desk/knowledge/knowledge_refusals.h"
#include "desk/knowledge/knowledge_screen.h"
#include "platform/paths.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using knowledge::Article;
using knowledge::Kind;
using knowledge::Offered;

bool english() {
    return ui::language() == ui::Language::en;
}

// The real ones: what is shipped must fit the screen.
const std::vector<Offered>& shipped() {
    static const auto all = app::read_articles(platform::find_paths().assets + "/knowledge");
    static const std::vector<Offered> none;
    return all ? *all : none;
}

const Offered& shipped_as(const std::string& code) {
    const auto at =
        std::ranges::find(shipped(), code, [](const Offered& one) { return one.article.code; });
    return at == shipped().end() ? shipped().front() : *at;
}

knowledge::State state_of(const Offered& offered, const SampleDesk& desk) {
    knowledge::State state;
    state.id = offered.id;
    state.article = offered.article;
    state.version = 2;
    state.changed_at = desk.at(12, 9, 40);
    state.changed_by = sample_staff(5);
    state.reason = english() ? "The amount was missing" : "补充了金额";
    state.uses = 14;
    state.votes = {{sample_staff(2), true}, {sample_staff(3), true}, {sample_staff(4), false}};
    return state;
}

knowledge::ListedArticle listed_of(const Offered& offered) {
    const Article& article = offered.article;
    knowledge::ListedArticle listed;
    listed.id = offered.id;
    listed.number = article.number;
    listed.kind = article.kind;
    listed.group = article.group;
    listed.title_zh = article.zh.title;
    listed.title_en = article.en.title;
    listed.citation_zh = knowledge::citation_of(article.source, false);
    listed.citation_en = knowledge::citation_of(article.source, true);
    listed.version = 1;
    listed.shipped = true;
    listed.uses = article.number % 4;
    return listed;
}

std::vector<knowledge::LawCard> laws_of(const Article& article) {
    std::vector<knowledge::LawCard> cards;
    for (const std::string& code : article.laws) {
        const Offered& law = shipped_as(code);
        cards.push_back({law.id, law.article});
    }
    return cards;
}

std::vector<knowledge::Version> versions_of(const knowledge::State& state, const SampleDesk& desk) {
    Article older = state.article;
    older.zh.steps.resize(1);
    older.en.steps.resize(1);
    return {
        {2, state.changed_at, state.changed_by, state.reason, {}, state.article},
        {1, desk.at(2, 8, 30), {}, {}, "shipped", older}};
}

// ---- the page ---------------------------------------------------------------------------------

struct PageScene {
    SampleDesk desk;
    knowledge::PageModel model;
    knowledge::PageUi ui;
    desk::Role role = desk::Role::supervisor;
};

void show_article(PageScene& scene, const std::string& code) {
    const Offered& offered = shipped_as(code);
    scene.ui.selected = offered.id;
    scene.ui.reading = true;
    auto& detail = scene.model.detail;
    detail.state = desk::ListState::ready;
    detail.found = state_of(offered, scene.desk);
    detail.versions = versions_of(*detail.found, scene.desk);
    detail.laws = laws_of(offered.article);
}

void make_long(PageScene& scene) {
    for (auto& row : scene.model.list.rows)
        row.title_zh = row.title_en = long_words().substr(0, 270);
    Article& article = scene.model.detail.found->article;
    for (knowledge::Words* words : {&article.zh, &article.en}) {
        words->title = long_words().substr(0, 240);
        words->steps.assign(12, long_words().substr(0, 600));
        words->say.assign(3, {long_words().substr(0, 90), hostile_words()});
        words->never.assign(3, rare_name() + hostile_words());
    }
}

using PageState = std::pair<const char*, std::function<void(PageScene&)>>;

const std::vector<PageState>& page_states() {
    static const std::vector<PageState> states{
        {"full", [](PageScene&) {}},
        {"clerk", [](PageScene& s) { s.role = desk::Role::clerk; }},
        {"law", [](PageScene& s) { show_article(s, "consumer-25"); }},
        {"phrases", [](PageScene& s) { show_article(s, "everyday-phrases"); }},
        {"list",
         [](PageScene& s) {
             s.ui = {};
             s.model.detail = {};
         }},
        {"not-found",
         [](PageScene& s) {
             s.ui = {};
             s.ui.query.search = "量子";
             s.model.list.rows.clear();
         }},
        {"empty",
         [](PageScene& s) {
             s.ui = {};
             s.model.list.rows.clear();
             s.model.list.base_empty = true;
         }},
        {"empty-clerk",
         [](PageScene& s) {
             s.ui = {};
             s.role = desk::Role::clerk;
             s.model.list.rows.clear();
             s.model.list.base_empty = true;
         }},
        {"loading", [](PageScene& s) { s.model = {}; }},
        {"failed",
         [](PageScene& s) {
             s.model.list.state = desk::ListState::failed;
             s.model.detail.state = desk::ListState::failed;
         }},
        {"retired",
         [](PageScene& s) {
             s.model.detail.found->retired = true;
             s.ui.query.retired_too = true;
         }},
        {"old", [](PageScene& s) { s.ui.version = 1; }},
        {"versions", [](PageScene& s) { s.ui.showing_versions = true; }},
        {"topics", [](PageScene& s) { s.ui.choosing_group = true; }},
        {"retiring",
         [](PageScene& s) {
             s.ui.retiring = true;
             s.model.refusal = refuse(knowledge::Objection::reason_missing);
         }},
        {"offline", [](PageScene&) {}},
        {"long", make_long}};
    return states;
}

Painter page_painter(const std::string& state) {
    const auto scene = std::make_shared<PageScene>();
    scene->model.list.state = desk::ListState::ready;
    for (const Offered& one : shipped())
        scene->model.list.rows.push_back(listed_of(one));
    std::ranges::sort(scene->model.list.rows, {}, &knowledge::ListedArticle::number);
    show_article(*scene, "expired-food");
    for (const auto& [name, change] : page_states())
        if (name == state) change(*scene);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        desk::Viewing viewing = scene->desk.viewing(english());
        viewing.viewer.role = scene->role;
        const auto count = static_cast<std::int64_t>(scene->model.list.rows.size());
        const std::string below = ui::tr_plural("{1} article", "{1} articles", count);
        draw(
            scene->model, scene->ui,
            page_in_shell(canvas, {"more", ui::tr("Knowledge"), below, offline}), viewing);
    };
}

// ---- the editor -------------------------------------------------------------------------------

struct EditorScene {
    SampleDesk desk;
    knowledge::EditorModel model;
    knowledge::EditorUi ui;
};

void edit_article(EditorScene& scene, const std::string& code) {
    const Offered& offered = shipped_as(code);
    scene.model.known = state_of(offered, scene.desk);
    scene.ui.form = knowledge::form_of(offered.article);
    scene.ui.form.id = offered.id;
}

using EditorState = std::pair<const char*, std::function<void(EditorScene&)>>;

const std::vector<EditorState>& editor_states() {
    static const std::vector<EditorState> states{
        {"full", [](EditorScene&) {}},
        {"law", [](EditorScene& s) { edit_article(s, "consumer-24"); }},
        {"new",
         [](EditorScene& s) {
             s.model.known.reset();
             s.ui.form = {};
         }},
        {"refused",
         [](EditorScene& s) { s.model.refusal = refuse(knowledge::Objection::title_missing); }},
        {"busy", [](EditorScene& s) { s.model.busy = true; }},
        {"topics", [](EditorScene& s) { s.ui.choosing_topics = true; }},
        {"laws", [](EditorScene& s) { s.ui.choosing_laws = true; }},
        {"groups", [](EditorScene& s) { s.ui.choosing_group = true; }},
        {"loading", [](EditorScene& s) { s.model.state = desk::ListState::loading; }},
        {"failed", [](EditorScene& s) { s.model.state = desk::ListState::failed; }},
        {"long", [](EditorScene& s) {
             s.ui.form.zh.title = s.ui.form.en.title = long_words().substr(0, 240);
             s.ui.form.zh.steps = s.ui.form.en.steps = long_words() + "\n" + hostile_words();
         }}};
    return states;
}

Painter editor_painter(const std::string& state) {
    const auto scene = std::make_shared<EditorScene>();
    scene->model.state = desk::ListState::ready;
    for (const Offered& one : shipped())
        if (one.article.kind == Kind::law) scene->model.laws.push_back({one.id, one.article});
    for (const complaints::Category& category : complaints::categories())
        scene->model.topics.push_back({std::string(category.code), ui::tr(category.english)});
    edit_article(*scene, "expired-food");
    for (const auto& [name, change] : editor_states())
        if (name == state) change(*scene);
    scene->ui.english = english();
    return [scene](ui::Rect canvas) {
        draw(
            scene->model, scene->ui,
            page_in_shell(canvas, {"more", "KB-03", ui::tr("Draft saved"), false}),
            scene->desk.viewing(english()));
    };
}

template <class States>
std::vector<std::string> names_of(const States& states) {
    std::vector<std::string> names;
    for (const auto& state : states)
        names.emplace_back(state.first);
    return names;
}

} // namespace

std::vector<GalleryPage> knowledge_pages() {
    return {
        {.name = "knowledge", .states = names_of(page_states()), .painter = page_painter},
        {.name = "knowledge.edit", .states = names_of(editor_states()), .painter = editor_painter}};
}

} // namespace foyer::gallery
