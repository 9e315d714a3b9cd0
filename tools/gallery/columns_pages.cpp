// What the columns of the tills hold.
#include <memory>

#include "desk/receipts/columns_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

namespace columns = receipts::columns;
using receipts::Field;

struct Scene {
    SampleDesk desk;
    columns::Model model;
    columns::Ui ui;
};

columns::WaitingFile waiting() {
    return {
        "north-20260318.csv",
        {"Slip", "Day", "sku", "Article", "Pieces", "Price", "Cashier"},
        {"K-77", "18/03/2026 14:12", "4711", "Kettle 1.7 l", "1", "129.00", "07"}};
}

receipts::Mapping own() {
    receipts::Mapping mapping;
    mapping.name = "Till South";
    mapping.columns = {
        {Field::number, "No"},
        {Field::sold_at, "Date"},
        {Field::sku, "Code"},
        {Field::qty, "Qty"},
        {Field::net_paid, "Paid"}};
    return mapping;
}

void put_into(Scene& scene, const std::string& state) {
    scene.model.state = desk::ListState::ready;
    if (state == "loading") scene.model.state = desk::ListState::loading;
    if (state == "failed") scene.model.state = desk::ListState::failed;
    if (state == "empty") return;
    scene.model.waiting = {waiting()};
    scene.model.own = {own()};
    if (state == "long") {
        scene.model.waiting.front().name = hostile_words();
        scene.model.own.front().name = long_words();
    }
    if (state == "editor") columns::begin(scene.ui, waiting());
    if (state != "twice" && state != "known" && state != "refused") return;
    columns::begin(scene.ui, own());
    if (state == "twice") scene.ui.columns[1].field = Field::number;
    if (state == "refused")
        scene.ui.refused = ui::tr("Your role may not set the columns of a till.");
}

Painter painter(const std::string& state) {
    const auto scene = std::make_shared<Scene>();
    put_into(*scene, state);
    return [scene](ui::Rect canvas) {
        const ui::Rect body = page_in_shell(
            canvas, {"more", ui::tr("Columns of the tills"), ui::tr("What a till's files hold")});
        desk::Viewing viewing = scene->desk.viewing(ui::language() == ui::Language::en);
        viewing.viewer = {sample_staff(5), desk::Role::supervisor};
        columns::draw(scene->model, scene->ui, body, viewing);
    };
}

} // namespace

std::vector<GalleryPage> columns_pages() {
    return {
        {.name = "receipts.columns",
         .states =
             {"full", "empty", "long", "editor", "twice", "known", "refused", "loading", "failed"},
         .painter = painter}};
}

} // namespace foyer::gallery
