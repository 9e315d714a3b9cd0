// The customer's side of the screen (design K7).
#include <memory>

#include "desk/satisfaction/survey_screen.h"
#include "tools/gallery/complaints_samples.h"
#include "tools/gallery/gallery.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

struct Scene {
    SampleDesk desk;
    satisfaction::SurveyModel model;
    satisfaction::SurveyUi ui;
};

Painter painter(const std::string& state) {
    const auto scene = std::make_shared<Scene>();
    const bool english = ui::language() == ui::Language::en;
    const auto viewing = scene->desk.viewing(english);
    scene->model = {
        english ? "Hefeng Market" : "和丰超市·滨湖店",
        ui::tr("Complaint {1}, served by {2}",
               {"TS01-260318-A0007", desk::name_of(viewing, sample_staff(1))})};
    scene->ui.touched_at = viewing.now;
    if (state == "happy") scene->ui.score = 4;
    if (state == "happy") scene->ui.reasons = {"staff", "speed"};
    if (state == "unhappy" || state == "sorry") scene->ui.score = 1;
    if (state == "thanks") scene->ui.score = 5;
    if (state == "thanks" || state == "sorry") scene->ui.thanked_at = viewing.now;
    return [scene, english](ui::Rect) {
        satisfaction::draw(scene->model, scene->ui, scene->desk.viewing(english));
    };
}

} // namespace

std::vector<GalleryPage> survey_pages() {
    return {
        {.name = "survey",
         .states = {"asked", "happy", "unhappy", "thanks", "sorry"},
         .painter = painter}};
}

} // namespace foyer::gallery
