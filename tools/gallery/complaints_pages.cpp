#include <functional>
#include <memory>

#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using complaints::CaseSheet;
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
             s.ui.form.promise = complaints::Promise::chosen;
             s.ui.form.promised_at = "25:00";
             s.model.customer.reset();
             s.ui.notices = std::get<std::vector<complaints::FieldNotice>>(
                 complaints::parse(s.ui.form, s.desk.now, s.desk.zone));
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
    };
    return states;
}

Painter form_painter(const std::string& state) {
    const auto scene = std::make_shared<FormScene>();
    scene->model.state = desk::ListState::ready;
    scene->model.customer = sample_customer();
    scene->ui.form = sample_form();
    apply(form_states(), state, *scene);
    apply(form_dialogs(), state, *scene);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        draw(scene->model, scene->ui, form_place(canvas, offline), scene->desk.viewing(english()));
    };
}

// ---- the case ---------------------------------------------------------------------------------

struct CaseScene {
    SampleDesk desk;
    complaints::CaseModel model;
    complaints::CaseUi ui;

    complaints::State& state() { return model.detail->state; }
};

using CaseState = std::pair<const char*, std::function<void(CaseScene&)>>;

void make_long(CaseScene& scene) {
    complaints::CaseDetail& detail = *scene.model.detail;
    detail.title = long_words().substr(0, 300);
    detail.customer = "Maximiliana A** Featherstonehaugh-Cholmondeley";
    detail.state.intake.facts = long_words();
    detail.state.intake.product_name = long_words().substr(0, 240);
    for (auto& line : detail.timeline)
        line.text = long_words().substr(0, 450);
    detail.state.intake.relay.emplace();
    const Time now = scene.desk.now;
    detail.state.first_response_at.reset();
    detail.state.limits.first_response = {now - 2 * hour_ms, now - 3 * hour_ms};
    detail.state.promised_at = now + hour_ms;
    detail.state.limits.relay_accept = complaints::Limit{now + 2 * day_ms, now + day_ms};
    detail.state.limits.evidence_pack = complaints::Limit{now + 3 * day_ms, now + day_ms};
    detail.state.limits.relay_reply = complaints::Limit{now + 4 * day_ms, now + day_ms};
}

const std::vector<CaseState>& case_states() {
    static const std::vector<CaseState> states{
        {"full", [](CaseScene&) {}},
        {"untaken",
         [](CaseScene& s) {
             s.state().phase = complaints::Phase::registered;
             s.state().owner = {};
             s.state().first_response_at.reset();
             s.state().limits.first_response = {s.desk.at(18, 15, 40), s.desk.at(18, 15, 38)};
         }},
        {"assigned",
         [](CaseScene& s) {
             s.state().phase = complaints::Phase::assigned;
             s.state().accept = complaints::Limit{s.desk.at(18, 16, 0), s.desk.at(18, 15, 50)};
             s.state().assigned_at = s.desk.at(18, 14, 20);
         }},
        {"late",
         [](CaseScene& s) {
             s.state().limits.proposal = {s.desk.at(18, 12, 30), s.desk.at(18, 12, 0)};
         }},
        {"in-time",
         [](CaseScene& s) {
             s.state().limits.proposal = {s.desk.at(21, 18, 0), s.desk.at(20, 12, 0)};
             s.state().limits.resolve = {s.desk.at(24, 18, 0), s.desk.at(23, 12, 0)};
         }},
        {"closed", [](CaseScene& s) { s.state().phase = complaints::Phase::closed; }},
        {"anonymous",
         [](CaseScene& s) {
             s.model.detail->customer.clear();
             s.model.detail->phone.clear();
             s.state().intake.phone.clear();
             s.state().intake.anonymous = true;
         }},
        {"none", [](CaseScene& s) { s.model.detail.reset(); }},
        {"loading",
         [](CaseScene& s) {
             s.model.detail.reset();
             s.model.state = desk::ListState::loading;
         }},
        {"failed", [](CaseScene& s) { s.model.state = desk::ListState::failed; }},
        {"offline", [](CaseScene&) {}},
        {"long", make_long},
        {"rare",
         [](CaseScene& s) {
             s.model.detail->customer = rare_name();
             s.model.detail->title = hostile_words();
             s.state().intake.facts = hostile_words() + rare_name();
             for (auto& line : s.model.detail->timeline)
                 line.text = hostile_words();
         }},
    };
    return states;
}

const std::vector<CaseState>& case_sheets() {
    static const std::vector<CaseState> states{
        {"contact", [](CaseScene& s) { s.ui.sheet = CaseSheet::contact; }},
        {"assign", [](CaseScene& s) { s.ui.sheet = CaseSheet::assign; }},
        {"note", [](CaseScene& s) { s.ui.sheet = CaseSheet::note; }},
        {"raise", [](CaseScene& s) { s.ui.sheet = CaseSheet::raise; }},
        {"reveal", [](CaseScene& s) { s.ui.sheet = CaseSheet::reveal; }},
        {"refused",
         [](CaseScene& s) {
             s.ui.sheet = CaseSheet::contact;
             s.ui.text = "已告知顾客";
             s.ui.refused = ui::tr("What was said is missing.");
         }},
        {"refused-take",
         [](CaseScene& s) {
             s.ui.refused = ui::tr("Somebody has this complaint in hand already.");
         }},
        {"shown", [](CaseScene& s) { s.ui.phone_shown_until = s.desk.now + 21 * second_ms; }},
    };
    return states;
}

Painter case_painter(const std::string& state) {
    const auto scene = std::make_shared<CaseScene>();
    scene->model.state = desk::ListState::ready;
    scene->model.detail = sample_detail(scene->desk);
    apply(case_states(), state, *scene);
    apply(case_sheets(), state, *scene);
    return [scene, offline = state == "offline"](ui::Rect canvas) {
        draw(scene->model, scene->ui, case_place(canvas, offline), scene->desk.viewing(english()));
    };
}

template <class States>
std::vector<std::string> names_of(const States& first, const States& second) {
    std::vector<std::string> names;
    for (const auto& state : first)
        names.emplace_back(state.first);
    for (const auto& state : second)
        names.emplace_back(state.first);
    return names;
}

} // namespace

std::vector<GalleryPage> complaints_pages() {
    return {
        {.name = "complaints.list",
         .states =
             {"full", "empty-open", "empty-overdue", "empty-mine", "loading", "failed", "offline",
              "filtered", "filtering", "long", "many"},
         .painter = list_painter},
        {.name = "complaints.new",
         .states = names_of(form_states(), form_dialogs()),
         .painter = form_painter},
        {.name = "complaints.case",
         .states = names_of(case_states(), case_sheets()),
         .painter = case_painter}};
}

} // namespace foyer::gallery
