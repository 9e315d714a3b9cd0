#include <memory>

#include "desk/receipts/receipts_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

namespace till = receipts::till;

struct Scene {
    SampleDesk desk;
    till::Model model;
    till::Ui ui;
};

till::FileLine
file_line(std::int64_t id, const char* name, std::size_t mapping, receipts::RowCounts rows) {
    till::FileLine line;
    line.id = id;
    line.file.name = name;
    line.file.sha256 = std::to_string(id);
    line.file.mapping = receipts::shipped_mappings()[mapping];
    line.file.rows = rows;
    line.finished = true;
    line.at = Time{1'795'329'130'000 - id * hour_ms};
    return line;
}

void fill(Scene& scene) {
    scene.model.files = {
        file_line(5, "sales-20261122.csv", 0, {18'422, 3, 0}),
        file_line(4, "sales-20261121.csv", 0, {21'907, 0, 12}),
        file_line(3, "items.csv", 1, {8'114, 0, 0}),
        file_line(2, "POSLog-4-20261121.xml", 3, {4'120, 0, 0}),
        file_line(1, "online-retail.csv", 2, {9'965, 35, 0})};
    scene.model.aside = {
        {41, "in_future", "2027-11-21 18:22"}, {902, "quotes", ""}, {903, "quantity", "0"}};
}

Painter painter(const std::string& state) {
    const auto scene = std::make_shared<Scene>();
    scene->model.state = desk::ListState::ready;
    scene->model.inbox = "inbox";
    if (state != "empty") fill(*scene);
    if (state == "waiting") scene->model.waiting = 2;
    if (state == "in hand") scene->model.files.front().finished = false;
    if (state == "all taken") scene->ui.chosen = 4;
    if (state == "loading") scene->model.state = desk::ListState::loading;
    if (state == "failed") scene->model.state = desk::ListState::failed;
    return [scene](ui::Rect canvas) {
        till::draw(
            scene->model, scene->ui,
            page_in_shell(
                canvas,
                {"more", ui::tr("Receipts of the till"),
                 ui::tr("Files and their lines"), false}),
            scene->desk.viewing(ui::language() == ui::Language::en));
    };
}

} // namespace

std::vector<GalleryPage> receipts_pages() {
    return {
        {.name = "receipts",
         .states = {"full", "in hand", "waiting", "all taken", "empty", "loading", "failed"},
         .painter = painter}};
}

} // namespace foyer::gallery
