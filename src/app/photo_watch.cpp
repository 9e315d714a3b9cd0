#include "app/photo_watch.h"

#include <utility>

#include "ui/motion.h"

namespace foyer::app {
namespace {

constexpr std::int64_t look_every_ms = 2 * second_ms;

complaints::CameraTrouble trouble_of(const Error& error) {
    switch (error.code) {
    case ErrorCode::not_found: return complaints::CameraTrouble::gone;
    case ErrorCode::conflict: return complaints::CameraTrouble::busy;
    case ErrorCode::storage: return complaints::CameraTrouble::no_room;
    default: return complaints::CameraTrouble::silent;
    }
}

} // namespace

void PhotoWatch::bring(
    PictureRoom* room, Time now, complaints::PhotoChoice& choice,
    std::vector<std::string>& chosen) {
    if (room == nullptr) return;
    // First what came of the last wish: the next one waits for its own photo.
    const auto photo = room->photo_taken();
    if (photo && std::exchange(m_waits, false)) {
        if (*photo) chosen.push_back(**photo);
        else choice.trouble = trouble_of(photo->error());
        m_looked_at = {};
    }
    if (std::exchange(choice.photo_wished, false)) {
        choice.trouble = {};
        m_waits = room->take_photo(now) || m_waits;
    }
    choice.taking_photo = room->taking_photo();
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
