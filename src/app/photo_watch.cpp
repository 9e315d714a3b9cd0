#include "app/photo_watch.h"

#include "ui/motion.h"

namespace foyer::app {
namespace {

constexpr std::int64_t look_every_ms = 2 * second_ms;

} // namespace

void PhotoWatch::bring(PictureRoom* room, Time now, complaints::PhotoChoice& choice) {
    if (room == nullptr) return;
    if (now - m_looked_at >= look_every_ms) {
        room->look();
        m_looked_at = now;
    }
    ui::need_frame_in(look_every_ms);
    choice.folder = room->folder();
    choice.pictures.clear();
    for (const auto& file : choice.folder.files)
        choice.pictures.push_back(room->of_file(file));
}

} // namespace foyer::app
