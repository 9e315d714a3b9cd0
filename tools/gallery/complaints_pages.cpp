#include <functional>
#include <memory>

#include "tools/gallery/case_scenes.h"
#include "tools/gallery/photo_scenes.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using complaints::Channel;
using complaints::FieldName;

bool english() {
    return ui::language() == ui::Language::en;
}

ui::Rect list_place(ui::Rect canvas, bool offline) {
    const std::string below = ui::tr_plural("{1} open", "{1} open", 6);
    return page_in_shell(canvas, {"complaints", ui::tr("Cases"), below, offline});
}

ui::Rect form_place(ui::Rect canvas, bool offline) {
    return page_in_shell(
        canvas, {"complaints", ui::tr("New complaint"), ui::tr("Draft saved"), offline});
}

ui::Rect case_place(ui::Rect canvas, bool offline) {
    return page_in_shell(canvas, {"complaints", "TS-A0007", ui::tr("Complaint"), offline});
}

template <class States, class Scene>
void apply(const States& states, const std::string& wanted, Scene& scene) {
    for (const auto& [name, change] : states)
        if (name == wanted) change(scene);
}

// ---- the queue --------------------------------------------------------------------------------

struct ListScene {
    SampleDesk desk;
    complaints::ListModel model;
    complaints::ListUi ui;
};

void fill_bulk(ListScene& scene, const std::string& state) {
    complaints::BulkUi& bulk = scene.ui.bulk;
    bulk.choosing = true;
    for (std::size_t i = 0; i < 3; ++i)
        bulk.chosen.push_back(scene.model.rows[i].id);
    bulk.asking = state == "bulk-asked";
    if (state != "bulk-done") return;
    bulk.outcome = {3, 1, {}};
    for (std::size_t i = 1; i < 3; ++i)
        bulk.outcome.open.push_back(
            {scene.model.rows[i].id, scene.model.rows[i].title,
             ui::tr("Only a resolved complaint can be closed.")});
}

void fill_list(ListScene& scene, const std::string& state) {
    if (state == "loading") return;
    scene.model = sample_list(scene.desk);
    if (state == "full") scene.ui.selected = sample_case(1);
    if (state == "failed") scene.model.state = desk::ListState::failed;
    if (state.starts_with("empty")) scene.model.rows.clear();
    if (state == "empty-overdue") scene.ui.scope = complaints::Scope::overdue;
    if (state == "empty-mine") scene.ui.scope = complaints::Scope::mine;
    if (state == "filtered") {
        scene.ui.level = 3;
        scene.ui.category = "food";
    }
    if (state == "filtering") scene.ui.filtering = true;
    if (state == "many") scene.model = sample_long_list(scene.desk, 300);
    if (state.starts_with("bulk")) fill_bulk(scene, state);
    if (state != "long") return;
    for (complaints::ListedCase& row : scene.model.rows) {
        row.title = long_words().substr(0, 300);
        row.customer = "Maximiliana A** Featherstonehaugh-Cholmondeley";
        row.number.date = {2026, 3, 11};
        row.owner = {};
        row.department = "property";
    }
    scene.model.rows[1].title = hostile_words();
    scene.model.rows[2].title = rare_name();
    scene.model.rows[2].customer.clear();
    scene.model.rows[2].phone.clear();
}

Painter list_painter(const std::string& state) {
    const auto scene = std::make_shared<ListScene>();
    fill_list(*scene, state);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        draw(scene->model, scene->ui, list_place(canvas, offline), scene->desk.viewing(english()));
    };
}

// ---- the form ---------------------------------------------------------------------------------

struct FormScene {
    SampleDesk desk;
    complaints::NewModel model;
    complaints::NewUi ui;
};

using FormState = std::pair<const char*, std::function<void(FormScene&)>>;

const std::vector<FormState>& form_states() {
    static const std::vector<FormState> states{
        {"full", [](FormScene& s) { s.ui.focus = FieldName::facts; }},
        {"blank",
         [](FormScene& s) {
             s.ui.form = {};
             s.model.customer.reset();
         }},
        {"notices",
         [](FormScene& s) {
             s.ui.form = {};
             s.ui.form.phone = "1234";
             s.ui.form.promise = complaints::PromiseChoice::chosen;
             s.ui.form.promised_at = "25:00";
             s.model.customer.reset();
             s.ui.notices = std::get<std::vector<complaints::FieldNotice>>(
                 complaints::parse(s.ui.form, s.desk.now, s.desk.zone, {}));
         }},
        {"offered",
         [](FormScene& s) {
             s.ui.form.person = {};
             s.ui.form.phone = "13812345678";
         }},
        {"anonymous",
         [](FormScene& s) {
             s.ui.form.person = {};
             s.ui.form.anonymous = true;
             s.model.customer.reset();
         }},
        {"relay",
         [](FormScene& s) {
             s.ui.form.channel = Channel::relay_12315;
             s.ui.form.relay_agency = "合肥市市场监督管理局";
             s.ui.form.relay_number = "1340100002026031800123";
         }},
        {"busy", [](FormScene& s) { s.ui.busy = true; }},
        {"offline", [](FormScene&) {}},
        {"long",
         [](FormScene& s) {
             s.ui.form.facts = long_words();
             s.ui.form.person = {};
             s.ui.form.name = long_words().substr(0, 90);
             s.ui.form.phone = "+44 1632 960983 ext. 12";
             s.ui.form.category = "pickup";
             s.ui.form.channel = Channel::relay_consumer_assoc;
             s.model.customer.reset();
         }},
        {"rare",
         [](FormScene& s) {
             s.ui.form.person = {};
             s.ui.form.name = rare_name();
             s.ui.form.facts = hostile_words() + rare_name();
             s.model.customer.reset();
         }},
    };
    return states;
}

const std::vector<FormState>& form_dialogs() {
    static const std::vector<FormState> states{
        {"channels", [](FormScene& s) { s.ui.choosing_channel = true; }},
        {"departments", [](FormScene& s) { s.ui.choosing_department = true; }},
        {"categories", [](FormScene& s) { s.ui.choosing_category = true; }},
        {"facts", [](FormScene& s) { s.ui.choosing_facts = true; }},
        {"goods", [](FormScene& s) { s.ui.choosing_goods = true; }},
        {"photos",
         [](FormScene& s) {
             s.ui.choosing_photos = true;
             s.ui.photos = sample_folder(s.desk);
             s.ui.form.files = {s.ui.photos.folder.files[0].path};
         }},
        {"with-photos", [](FormScene& s) { s.ui.form.files = {"1.jpg", "2.jpg"}; }},
    };
    return states;
}

// What the form repeats, and what it may be.
const std::vector<FormState>& form_repeats() {
    static const std::vector<FormState> states{
        {"repeats", [](FormScene& s) { s.model.radar = sample_radar(s.desk); }},
        {"repeats-long",
         [](FormScene& s) {
             s.model.radar = sample_radar(s.desk);
             s.model.radar.clusters.front().name = long_words().substr(0, 200);
             for (auto& one : s.model.radar.duplicates)
                 one.listed.title = long_words().substr(0, 200);
         }},
        {"clusters",
         [](FormScene& s) {
             s.model.radar = sample_radar(s.desk);
             s.model.offers_capa = true;
             s.ui.showing_clusters = true;
         }},
    };
    return states;
}

Painter form_painter(const std::string& state) {
    const auto scene = std::make_shared<FormScene>();
    scene->model.state = desk::ListState::ready;
    scene->model.customer = sample_customer();
    scene->model.advice = sample_advice(english());
    scene->ui.form = sample_form();
    apply(form_states(), state, *scene);
    apply(form_dialogs(), state, *scene);
    apply(form_repeats(), state, *scene);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        draw(scene->model, scene->ui, form_place(canvas, offline), scene->desk.viewing(english()));
    };
}

Painter case_painter(const std::string& state) {
    const auto scene = std::make_shared<CaseScene>();
    scene->model.state = desk::ListState::ready;
    scene->model.detail = sample_detail(scene->desk);
    apply(case_states(), state, *scene);
    apply(case_sheets(), state, *scene);
    apply(case_handings(), state, *scene);
    apply(case_ends(), state, *scene);
    apply(case_photos(), state, *scene);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        draw(scene->model, scene->ui, case_place(canvas, offline), scene->desk.viewing(english()));
    };
}

template <class... States>
std::vector<std::string> names_of(const States&... lists) {
    std::vector<std::string> names;
    const auto add = [&](const auto& states) {
        for (const auto& state : states)
            names.emplace_back(state.first);
    };
    (add(lists), ...);
    return names;
}

} // namespace

std::vector<GalleryPage> complaints_pages() {
    return {
        {.name = "complaints.list",
         .states =
             {"full", "empty-open", "empty-overdue", "empty-mine", "loading", "failed", "offline",
              "filtered", "filtering", "long", "many", "bulk", "bulk-asked", "bulk-done"},
         .painter = list_painter},
        {.name = "complaints.new",
         .states = names_of(form_states(), form_dialogs(), form_repeats()),
         .painter = form_painter},
        {.name = "complaints.case",
         .states =
             names_of(case_states(), case_sheets(), case_handings(), case_ends(), case_photos()),
         .painter = case_painter}};
}

} // namespace foyer::gallery
