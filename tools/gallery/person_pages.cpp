// The card of a person.
#include <functional>
#include <memory>

#include "app/person_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

struct Scene {
    SampleDesk desk;
    app::PersonCard card;
    app::PersonUi ui;
};

returns::ListedReturn sample_return_row(
    const SampleDesk& desk, std::uint8_t n, const std::string& title, returns::Phase phase) {
    returns::ListedReturn row;
    row.id = returns::ReturnId{{n}};
    row.number = *desk::parse_number("TH01-260318-A000" + std::to_string(n));
    row.title = title;
    row.receipt = "0309-4-00162";
    row.phase = phase;
    row.money_back = Fen{129'00};
    row.opened_at = desk.at(18, 11, 2);
    row.opened_by = sample_staff(1);
    return row;
}

app::PersonCard sample_card(const SampleDesk& desk) {
    const bool english = ui::language() == ui::Language::en;
    app::PersonCard card;
    card.state = desk::ListState::ready;
    card.known = true;
    card.name = english ? "A** Lee" : "吴*芳";
    card.phone = "138****8000";
    card.whole = "13800138000";
    card.complaints.complaints_90_days = 3;
    card.complaints.open = 1;
    card.returns_90_days = 2;
    card.cases = sample_list(desk).rows;
    card.cases.resize(3);
    for (auto& one : card.cases)
        one.registered_at = desk.at(18, 14, 18);
    card.brought = {
        sample_return_row(
            desk, 3, english ? "Frying pan 28 cm" : "不粘煎锅 28 cm",
            returns::Phase::awaiting_approval),
        sample_return_row(
            desk, 1, english ? "Down jacket, and 1 more" : "羽绒服 等 2 件",
            returns::Phase::closed)};
    return card;
}

void put_into(Scene& scene, const std::string& state) {
    scene.card = sample_card(scene.desk);
    if (state == "loading") scene.card = {};
    if (state == "failed") scene.card.state = desk::ListState::failed;
    if (state == "unknown") scene.card.known = false;
    if (state == "new") {
        scene.card.complaints = {};
        scene.card.returns_90_days = 0;
        scene.card.cases.clear();
        scene.card.brought.clear();
        scene.card.name.clear();
    }
    if (state == "long") {
        scene.card.name = rare_name();
        for (auto& one : scene.card.cases)
            one.title = long_words();
        scene.card.brought.front().title = hostile_words();
    }
    if (state == "reason") scene.ui.choosing_reason = true;
    if (state == "shown")
        scene.ui.phone_shown_until = scene.desk.now + 24 * second_ms;
}

Painter painter(const std::string& state) {
    const auto scene = std::make_shared<Scene>();
    put_into(*scene, state);
    return [scene](ui::Rect canvas) {
        const bool english = ui::language() == ui::Language::en;
        const ui::Rect body = page_in_shell(
            canvas, {"", ui::tr("Customer"), ui::tr("What is open and what was")});
        desk::Viewing viewing = scene->desk.viewing(english);
        viewing.viewer = {sample_staff(5), desk::Role::supervisor};
        app::draw_person(PersonId{{1}}, scene->card, scene->ui, body, viewing);
    };
}

} // namespace

std::vector<GalleryPage> person_pages() {
    return {
        {.name = "person",
         .states =
             {"full", "new", "unknown", "long", "reason", "shown", "loading", "failed"},
         .painter = painter}};
}

} // namespace foyer::gallery
