#include <algorithm>
#include <memory>

#include "desk/returns/policy_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

namespace policy = returns::policy;

struct Scene {
    SampleDesk desk;
    policy::Model model;
    policy::Ui ui;
};
using Change = void (*)(Scene&);

returns::Policy& row_of(Scene& scene, const char* category) {
    auto& table = scene.ui.edit->table;
    return *std::ranges::find(table, category, &returns::Policy::category);
}

Date today_of(const Scene& scene) {
    const auto viewing = scene.desk.viewing(true);
    return viewing.zone->business_date(viewing.now);
}

void publish_one(Scene& scene) {
    const auto viewing = scene.desk.viewing(true);
    returns::Policy clothes = returns::PolicyBook().row_of("CLO", {});
    clothes.no_reason_days = 14;
    returns::Policy pans = returns::PolicyBook().row_of("KIT", {});
    pans.unit_price_limit = Fen{300'00};
    pans.approval_over = Fen{1'000'00};
    scene.model.shelf.versions = {{1, add_days(today_of(scene), -40), {}, {clothes, pans}}};
    scene.model.signatures[1] = {
        viewing.staff->all().front().id, {}, Time{viewing.now.ms - 41 * day_ms}};
}

void draft(Scene& scene) {
    scene.ui.edit = returns::next_edit(scene.model.shelf, today_of(scene));
    row_of(scene, "BAK").no_reason_days = 2;
    row_of(scene, "CLO").no_reason_days = 10;
    row_of(scene, "CLO").quality_exchange_days = 45;
    row_of(scene, "PHN").unit_price_limit = Fen{1'000'00};
    row_of(scene, "SAP").intact = returns::Intact::unused;
    row_of(scene, "WAT").needs_serial = true;
}

void open_editor(Scene& scene, const char* category) {
    draft(scene);
    policy::open_category(scene.ui, category);
}

void play(Scene& scene) {
    draft(scene);
    scene.ui.tab = policy::Tab::past;
    policy::Played& played = scene.model.played;
    played.days = 30;
    played.of = 1'284;
    played.rows = returns::changed_rows(*scene.ui.edit, scene.model.shelf);
}

void played_through(Scene& scene) {
    play(scene);
    const Time now = scene.desk.viewing(true).now;
    const auto answer = [](int n) { return static_cast<returns::Response>(n % 4); };
    for (int n = 0; n < 1'284; ++n) {
        returns::ReplayedCase one;
        one.number = "TH01-261109-A" + std::to_string(1'000 + n);
        one.title = n % 3 == 0 ? "全麦吐司 400 g"
            : n % 3 == 1       ? "羊毛大衣 女 M +1"
                               : "智能手机 256 GB";
        one.opened_at = Time{now.ms - (1'300 - n) * 30 * minute_ms};
        const bool changes = n % 5 == 0;
        one.before = answer(n);
        one.after = changes ? answer(n + 1 + n % 2) : one.before;
        one.money_before = returns::is_approved(one.before) ? Fen{12'80 + 7 * n} : Fen{};
        one.money_after = returns::is_approved(one.after) ? Fen{12'80 + 7 * n} : Fen{};
        returns::take_in(scene.model.played.found, std::move(one), 5'000);
    }
}

using States = std::vector<std::pair<std::string, Change>>;

const States& of_the_table() {
    static const States all{
        {"in-force", [](Scene&) {}},
        {"shipped", [](Scene& s) { s.ui.shown = 0; }},
        {"draft", &draft},
        {"editor", [](Scene& s) { open_editor(s, "CLO"); }},
        {"editor-phones", [](Scene& s) { open_editor(s, "PHN"); }},
        {"refused",
         [](Scene& s) {
             open_editor(s, "KIT");
             s.ui.unit_limit = "300 yuan";
             s.ui.edit->from = iso_date(add_days(today_of(s), -3));
         }},
        {"changes",
         [](Scene& s) {
             draft(s);
             s.ui.tab = policy::Tab::changes;
         }},
        {"long",
         [](Scene& s) {
             draft(s);
             row_of(s, "KIT").customer_text_zh = "厨具 7 日内凭小票、未使用可退，赠品须一并退回";
             row_of(s, "KIT").customer_text_en = "Within 7 days, with the receipt, not used";
             s.ui.tab = policy::Tab::changes;
         }},
        {"nothing-changed", [](Scene& s) {
             s.ui.edit = returns::next_edit(s.model.shelf, today_of(s));
             s.ui.tab = policy::Tab::changes;
         }}};
    return all;
}

const States& of_past_returns() {
    static const States all{
        {"past",
         [](Scene& s) {
             play(s);
             s.model.played = {};
         }},
        {"playing",
         [](Scene& s) {
             play(s);
             s.model.played.running = true;
             s.model.played.found.cases = 800;
         }},
        {"played", &played_through},
        {"played-stale",
         [](Scene& s) {
             played_through(s);
             row_of(s, "CLO").no_reason_days = 12;
         }},
        {"nothing-would-change",
         [](Scene& s) {
             play(s);
             s.model.played.found.cases = 1'284;
         }},
        {"approval",
         [](Scene& s) {
             played_through(s);
             s.ui.approval.open = true;
         }},
        {"dropping",
         [](Scene& s) {
             draft(s);
             s.ui.dropping = true;
         }},
        {"loading", [](Scene& s) { s.model.state = desk::ListState::loading; }},
        {"failed", [](Scene& s) { s.model.state = desk::ListState::failed; }}};
    return all;
}

std::vector<std::string> names_of_states() {
    std::vector<std::string> names;
    for (const States* list : {&of_the_table(), &of_past_returns()})
        for (const auto& [name, change] : *list)
            names.push_back(name);
    return names;
}

Painter painter(const std::string& wanted) {
    const auto scene = std::make_shared<Scene>();
    scene->model.state = desk::ListState::ready;
    publish_one(*scene);
    for (const States* list : {&of_the_table(), &of_past_returns()})
        for (const auto& [name, change] : *list)
            if (name == wanted) change(*scene);
    return [scene](ui::Rect canvas) {
        desk::Viewing viewing = scene->desk.viewing(ui::language() == ui::Language::en);
        viewing.viewer.role = desk::Role::manager;
        policy::draw(
            scene->model, scene->ui,
            page_in_shell(
                canvas, {"more", ui::tr("Return policies"), ui::tr("By category and day"), false}),
            viewing);
    };
}

} // namespace

std::vector<GalleryPage> policy_pages() {
    return {{.name = "policy", .states = names_of_states(), .painter = painter}};
}

} // namespace foyer::gallery
