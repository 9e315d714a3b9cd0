#include <functional>
#include <memory>

#include "desk/capa/capa_list_screen.h"
#include "desk/capa/capa_new_screen.h"
#include "desk/capa/capa_parts_screen.h"
#include "desk/capa/capa_refusals.h"
#include "desk/capa/capa_screen.h"
#include "desk/refusal_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using capa::CapaId;
using capa::Counts;
using capa::Phase;
using capa::Sheet;

bool english() {
    return ui::language() == ui::Language::en;
}

desk::Viewing seen_by_supervisor(const SampleDesk& desk) {
    desk::Viewing viewing = desk.viewing(english());
    viewing.viewer = {sample_staff(5), desk::Role::supervisor};
    return viewing;
}

std::string problem() {
    return english() ? "3 complaints about fresh milk past its date in 7 days"
                     : "7 天内 3 起投诉鲜牛奶过期";
}

std::vector<capa::LinkedCase> sample_cases(const SampleDesk& desk) {
    return {
        {sample_case(7), "TS01-260318-A0007", "鲜牛奶 950 ml", desk.at(18, 14, 18)},
        {sample_case(3), "TS01-260317-A0004", "鲜牛奶 950 ml", desk.at(17, 10, 2)},
        {sample_case(1), "TS01-260314-A0011", "鲜牛奶 950 ml", desk.at(14, 19, 40)}};
}

capa::CapaDetail sample_action(const SampleDesk& desk) {
    capa::State state;
    state.id = CapaId{{7, 1}};
    state.number = 7;
    state.cases = {sample_case(7), sample_case(3), sample_case(1)};
    state.key = "goods";
    state.problem = problem();
    state.containment = english() ? "All milk of cold shelf 3 was taken off and checked"
                                  : "3 号冷柜鲜牛奶全部下架复查";
    state.stop_sale = true;
    state.cause = english() ? "Dates are not looked at when goods come in"
                            : "收货时没有核对保质期";
    state.action = english() ? "Every box is checked against the list, with a tick"
                             : "收货逐箱核对保质期，打勾签名";
    state.owner = sample_staff(3);
    state.due = {2026, 3, 25};
    state.opened_at = desk.at(18, 15, 0);
    state.opened_by = sample_staff(5);
    capa::CapaDetail detail;
    detail.state = desk::ListState::ready;
    detail.cases = sample_cases(desk);
    detail.found = std::move(state);
    return detail;
}

// ---- the list -----------------------------------------------------------------------------------

struct ListScene {
    SampleDesk desk;
    capa::CapaList model;
    capa::ListUi ui;
};

capa::ListedCapa listed(int number, Phase phase, Date due, std::uint8_t owner) {
    capa::ListedCapa row;
    row.id = CapaId{{7, static_cast<std::uint8_t>(number)}};
    row.number = number;
    row.phase = phase;
    row.problem = problem();
    row.owner = sample_staff(owner);
    row.due = due;
    row.cases = number % 4 + 1;
    return row;
}

void fill_list(ListScene& scene, const std::string& state) {
    if (state == "loading") return;
    capa::CapaList& model = scene.model;
    model.state = desk::ListState::ready;
    model.rows = {
        listed(4, Phase::open, {2026, 3, 15}, 3), listed(5, Phase::open, {2026, 3, 18}, 2),
        listed(7, Phase::open, {2026, 3, 25}, 3), listed(3, Phase::action_done, {2026, 2, 1}, 5),
        listed(2, Phase::action_done, {2026, 3, 1}, 4)};
    model.rows[3].done_at = scene.desk.now - 31 * day_ms;
    model.rows[4].done_at = scene.desk.now - 12 * day_ms;
    model.counts = {3, 2, 9};
    if (state == "finished") {
        scene.ui.scope = capa::Scope::finished;
        model.rows = {listed(6, Phase::verified, {}, 3), listed(1, Phase::verified, {}, 2)};
        model.rows[0].effective = true;
    }
    if (state == "empty") model.rows.clear();
    if (state == "failed") model.state = desk::ListState::failed;
    if (state == "long")
        for (auto& row : model.rows) row.problem = long_words().substr(0, 300);
}

Painter list_painter(const std::string& state) {
    const auto scene = std::make_shared<ListScene>();
    fill_list(*scene, state);
    return [scene](ui::Rect canvas) {
        const std::string below = ui::tr_plural("{1} running", "{1} running", 5);
        const ui::Rect place =
            page_in_shell(canvas, {"complaints", ui::tr("Corrective actions"), below, false});
        draw(scene->model, scene->ui, place, seen_by_supervisor(scene->desk));
    };
}

// ---- one of them --------------------------------------------------------------------------------

struct OneScene {
    SampleDesk desk;
    capa::CapaDetail model;
    capa::CapaUi ui;

    capa::State& state() { return *model.found; }
    void do_it() {
        state().phase = Phase::action_done;
        state().done = english() ? "All who take goods in were shown" : "已培训全部收货员";
        state().done_at = desk.now - 31 * day_ms;
        state().done_by = sample_staff(3);
        model.counts = Counts{6, 2};
    }
    void verify(bool effective) {
        do_it();
        state().phase = Phase::verified;
        state().effective = effective;
        state().counts = effective ? Counts{6, 2} : Counts{6, 4};
        state().finding = english() ? "20 boxes looked at, none past its date"
                                    : "抽查 20 箱，无过期";
        state().verified_at = desk.at(18, 15, 10);
        state().verified_by = sample_staff(5);
    }
};
using OneState = std::pair<const char*, std::function<void(OneScene&)>>;

const std::vector<OneState>& one_states() {
    static const std::vector<OneState> states{
        {"open", [](OneScene&) {}},
        {"begun",
         [](OneScene& s) {
             s.state().cause.clear();
             s.state().action.clear();
             s.state().containment.clear();
         }},
        {"overdue", [](OneScene& s) { s.state().due = {2026, 3, 16}; }},
        {"done", [](OneScene& s) { s.do_it(); }},
        {"effective", [](OneScene& s) { s.verify(true); }},
        {"not-effective", [](OneScene& s) { s.verify(false); }},
        {"loading", [](OneScene& s) { s.model = {}; }},
        {"failed", [](OneScene& s) { s.model.state = desk::ListState::failed; }},
        {"missing", [](OneScene& s) { s.model.found.reset(); }},
        {"long",
         [](OneScene& s) {
             s.state().problem = long_words().substr(0, 500);
             s.state().cause = long_words().substr(0, 500);
             s.state().action = hostile_words();
         }},
        {"sheet-contain", [](OneScene& s) { s.ui.sheet = Sheet::contain; }},
        {"sheet-analyse", [](OneScene& s) { s.ui.sheet = Sheet::analyse; }},
        {"sheet-hand-over",
         [](OneScene& s) {
             s.ui.sheet = Sheet::hand_over;
             s.ui.owner = sample_staff(2);
         }},
        {"sheet-finish",
         [](OneScene& s) {
             s.ui.sheet = Sheet::finish;
             s.ui.refused = desk::words_of(capa::refuse(capa::Objection::done_missing));
         }},
        {"sheet-verify",
         [](OneScene& s) {
             s.do_it();
             s.ui.sheet = Sheet::verify;
             s.ui.text = english() ? "20 boxes looked at" : "抽查 20 箱";
         }},
        {"sheet-reopen",
         [](OneScene& s) {
             s.verify(false);
             s.ui.sheet = Sheet::reopen;
         }},
    };
    return states;
}

Painter one_painter(const std::string& state) {
    const auto scene = std::make_shared<OneScene>();
    scene->model = sample_action(scene->desk);
    for (const auto& [name, change] : one_states())
        if (name == state) change(*scene);
    return [scene](ui::Rect canvas) {
        const ui::Rect place =
            page_in_shell(canvas, {"complaints", "CA-7", ui::tr("Corrective action"), false});
        draw(scene->model, scene->ui, place, seen_by_supervisor(scene->desk));
    };
}

// ---- a new one ----------------------------------------------------------------------------------

struct NewScene {
    SampleDesk desk;
    capa::NewModel model;
    capa::NewUi ui;
};

Painter new_painter(const std::string& state) {
    const auto scene = std::make_shared<NewScene>();
    if (state != "loading") {
        scene->model = {desk::ListState::ready, sample_cases(scene->desk), problem(), "goods"};
        scene->ui.id = CapaId{{7, 1}};
        scene->ui.problem = problem();
    }
    if (state == "filled") {
        scene->ui.owner = sample_staff(3);
        scene->ui.stop_sale = true;
    }
    if (state == "failed") scene->model.state = desk::ListState::failed;
    return [scene](ui::Rect canvas) {
        const ui::Rect place = page_in_shell(
            canvas,
            {"complaints", ui::tr("New action"), ui::tr("From complaints"), false});
        draw(scene->model, scene->ui, place, seen_by_supervisor(scene->desk));
    };
}

} // namespace

std::vector<GalleryPage> capa_pages() {
    std::vector<std::string> of_one;
    for (const auto& [name, change] : one_states())
        of_one.emplace_back(name);
    return {
        {.name = "capa.list",
         .states = {"full", "finished", "empty", "loading", "failed", "long"},
         .painter = list_painter},
        {.name = "capa.one", .states = std::move(of_one), .painter = one_painter},
        {.name = "capa.new",
         .states = {"full", "filled", "loading", "failed"},
         .painter = new_painter}};
}

} // namespace foyer::gallery
