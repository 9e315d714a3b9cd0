#include "tools/gallery/shell_sample.h"

#include "ui/texts.h"

namespace foyer::gallery {

using ui::Icon;
using ui::tr;

app::ShellModel sample_shell(const SampleHead& head) {
    const bool english = ui::language() == ui::Language::en;
    app::ShellModel model;
    model.title = head.title;
    model.below = head.below;
    model.rail = head.rail;
    model.is_home = head.rail == "home";
    model.has_back = !model.is_home;
    model.items = {
        {"home", "home", tr("rail", "Desk"), Icon::home, 0},
        {"complaints", "complaints", tr("rail", "Cases"), Icon::support_agent, 2},
        {"returns", "returns", tr("rail", "Returns"), Icon::swap_horiz, 0},
        {"log", "log", tr("rail", "Log"), Icon::menu_book, 0},
        {"more", "settings", tr("rail", "More"), Icon::apps, 0}};
    model.staff_name = english ? "Lin Xiaoyu" : "林晓雨";
    if (head.offline) model.banner = disk_full();
    model.staff_below = english ? "Service desk 01" : "服务台 01";
    return model;
}

app::ShellModel::Banner disk_full() {
    return {
        ui::Tone::danger, Icon::sd_card_alert,
        tr("Nothing can be saved: the disk is full or read-only"),
        tr("What is recorded is safe. Note new cases on paper and call for help.")};
}

ui::Rect page_in_shell(ui::Rect canvas, const SampleHead& head) {
    app::ScanUi scan;
    return app::draw_shell(canvas, sample_shell(head), scan).body;
}

} // namespace foyer::gallery
