#include <algorithm>
#include <memory>

#include "app/home_screen.h"
#include "app/scan_search.h"
#include "app/scanner_words.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/home_samples.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using ui::Icon;
using ui::tr;

bool english() {
    return ui::language() == ui::Language::en;
}

struct HomeScene {
    SampleDesk desk;
    app::HomeModel home;
    app::ShellModel shell;
    app::ScanUi scan;
    app::ScanFound found; // while something stands in the scan box
};

app::ShellModel home_shell() {
    app::ShellModel shell = sample_shell(
        {"home", english() ? "Hefeng Market·Lakeside" : "和丰超市·滨湖店",
         english() ? "Wed 18 Mar 14:32" : "3 月 18 日 周三 14:32"});
    shell.chips = {{ui::Tone::ok, Icon::verified, tr("Log verified {1}", {"14:30"}), "log"}};
    return shell;
}

std::shared_ptr<HomeScene> home_scene() {
    auto scene = std::make_shared<HomeScene>();
    scene->home = sample_home();
    scene->shell = home_shell();
    scene->scan.take_focus = true;
    return scene;
}

Painter painter_of(const std::shared_ptr<HomeScene>& scene) {
    return [scene](ui::Rect canvas) {
        const app::ShellDrawn shell = app::draw_shell(canvas, scene->shell, scene->scan);
        std::vector<app::ShellWish> wishes;
        const ui::Rect hero = app::home_hero_box(shell.body);
        app::draw_scan_box(hero, scene->scan, true, wishes);
        app::draw_home(scene->home, shell.body, wishes);
        if (!scene->scan.text.empty())
            app::draw_found_sheet(
                hero, canvas.bottom() - 16, scene->found, scene->desk.viewing(english()));
    };
}

// ---- the page ---------------------------------------------------------------------------------

void fill_home(HomeScene& scene, const std::string& state) {
    if (state == "loading") scene.home.state = desk::ListState::loading;
    if (state == "failed") scene.home.state = desk::ListState::failed;
    if (state == "empty") {
        scene.home.attention.clear();
        scene.home.recent.clear();
        scene.home.figures = {
            {"0", tr("registered")}, {"0", tr("open")}, {"0", tr("closed so far")}};
        for (app::RailItem& item : scene.shell.items)
            item.badge = 0;
    }
    if (state == "loading" || state == "failed" || state == "empty") scene.home.recent.clear();
    if (state == "loading" || state == "failed") scene.home.attention.clear();
    if (state != "long") return;
    scene.shell.title = long_words().substr(0, 120);
    scene.shell.staff_name = "Maximiliana Featherstonehaugh-Cholmondeley";
    scene.shell.items[1].badge = 1284;
    for (app::HomeRecent& recent : scene.home.recent)
        recent.title = long_words().substr(0, 240);
    for (app::HomeAttention& attention : scene.home.attention)
        attention.below = long_words().substr(0, 120);
    scene.home.figures[0].value = "1,284,507";
}

Painter home_painter(const std::string& state) {
    const auto scene = home_scene();
    fill_home(*scene, state);
    return painter_of(scene);
}

// ---- what the frame may have to say -----------------------------------------------------------

void lose_scanner(app::ShellModel& shell) {
    const app::DeviceWords words = app::words_of(app::ScannerTrouble::unplugged);
    shell.chips.insert(
        shell.chips.begin(), {words.tone, words.icon, words.chip, "devices", "scanner"});
    shell.banner = {words.tone, words.icon, words.title, tr("Type the number under the bar code.")};
}

void fill_shell(HomeScene& scene, const std::string& state) {
    auto& chip = scene.shell.chips.front();
    if (state == "checking") chip = {ui::Tone::neutral, Icon::sync, tr("Checking the log"), "log"};
    if (state == "not-checked") chip = {ui::Tone::warn, Icon::help, tr("Log not checked"), "log"};
    if (state == "broken") chip = {ui::Tone::danger, Icon::gpp_maybe, tr("Log broken"), "log"};
    if (state == "offline") scene.shell.banner = disk_full();
    if (state == "scanner-lost") lose_scanner(scene.shell);
    if (state == "scan-good") scene.scan.give(ui::ScanSign::Kind::good);
    if (state == "scan-refused") scene.scan.give(ui::ScanSign::Kind::bad);
    if (state == "damaged")
        scene.shell.banner = {
            ui::Tone::danger, Icon::sd_card_alert,
            tr("Nothing can be saved: the data file is damaged"),
            tr("What is recorded is safe. Note new cases on paper and call for help.")};
}

Painter shell_painter(const std::string& state) {
    const auto scene = home_scene();
    fill_shell(*scene, state);
    return painter_of(scene);
}

// ---- what the scan box finds ------------------------------------------------------------------

void fill_found(HomeScene& scene, const std::string& state) {
    app::ScanFound& found = scene.found;
    scene.scan.text = "5678";
    found = sample_found(scene.desk);
    if (state == "loading") found = {};
    if (state == "many")
        for (int more = 0; more < 5; ++more)
            found.cases.push_back(found.cases[0]);
    if (state == "people") found.cases.clear();
    if (state == "one") found = {found.state, "", {found.cases[0]}, {}, {}, {}, ""};
    if (state == "new-phone") {
        scene.scan.text = "13912345678";
        found = {desk::ListState::ready, scene.scan.text, {}, {}, {}, {}, "+8613912345678"};
    }
    if (state == "refused") {
        scene.scan.text = "TS01-260318-A0999";
        scene.scan.unknown = true;
        found = {desk::ListState::ready, scene.scan.text, {}, {}, {}, {}, ""};
    }
    if (state == "failed") found = {desk::ListState::failed, scene.scan.text, {}, {}, {}, {}, ""};
    if (state != "long") return;
    scene.scan.text = long_words().substr(0, 300);
    for (auto& row : found.cases)
        row.title = long_words().substr(0, 300);
    for (auto& person : found.people)
        person.name = "Maximiliana A** Featherstonehaugh-Cholmondeley";
}

Painter found_painter(const std::string& state) {
    const auto scene = home_scene();
    fill_found(*scene, state);
    return painter_of(scene);
}

// In the bar of another page.
Painter found_in_bar_painter(const std::string& state) {
    const auto scene = home_scene();
    fill_found(*scene, state);
    scene->shell = sample_shell({"complaints", tr("Cases"), english() ? "6 open" : "处理中 6 件"});
    return [scene](ui::Rect canvas) {
        const app::ShellDrawn shell = app::draw_shell(canvas, scene->shell, scene->scan);
        const auto viewing = scene->desk.viewing(english());
        complaints::ListUi list;
        complaints::draw(sample_list(scene->desk), list, shell.body, viewing);
        app::draw_found_sheet(shell.scan_box, canvas.bottom() - 16, scene->found, viewing);
    };
}

} // namespace

std::vector<GalleryPage> home_pages() {
    return {
        {"home", {"full", "empty", "loading", "failed", "long"}, home_painter},
        {"shell",
         {"checking", "not-checked", "broken", "offline", "damaged", "scanner-lost", "scan-good",
          "scan-refused"},
         shell_painter},
        {"found",
         {"full", "many", "people", "one", "new-phone", "loading", "failed", "refused", "long"},
         found_painter},
        {"found-in-bar", {"full", "refused", "long"}, found_in_bar_painter}};
}

} // namespace foyer::gallery
