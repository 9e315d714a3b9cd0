// Photos for the screen: asked for by the UI thread, read and decoded on a thread of their own,
// handed over as pixels at the start of a frame. The sealed ones are opened by the worker, who has
// the keys.
//
// UI thread, all of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/camera_port.h"
#include "app/print_room.h"
#include "base/bytes.h"
#include "base/ids.h"
#include "base/result.h"
#include "desk/complaints/attachment.h"
#include "desk/complaints/photo_folder.h"
#include "ui/picture.h"

namespace foyer::app {

// nullopt: the person was erased.
using TakeContent = std::function<void(Result<std::optional<Bytes>>)>;
// Calls back from any thread; false: it is busy, nothing was taken.
using ReadSealed = std::function<bool(PersonId key, const Hash& hash, TakeContent take)>;

class PictureRoom {
public:
    // `folder`: where photos come in; made when it is not there. `landed` wakes the window.
    // The camera outlives the room; nullptr: this desk has none.
    PictureRoom(
        std::string folder, ReadSealed read, std::function<void()> landed,
        Camera* camera = nullptr);
    ~PictureRoom(); // finishes what it decodes
    PictureRoom(const PictureRoom&) = delete;
    PictureRoom& operator=(const PictureRoom&) = delete;

    // At the start of a frame: what was decoded since goes to the screen.
    void take_landed();
    // What there is of it now; what is missing is fetched.
    ui::PictureView of_case(
        PersonId key, const complaints::AttachedFile& file,
        ui::PictureUse use = ui::PictureUse::tile);
    ui::PictureView of_file(const complaints::FolderFile& file);
    // A part of a slip that waits in the room's spool. The room outlives this one.
    ui::PictureView of_slip(const PrintRoom& room, const SpoolJob& job, int part);

    // Asks what lies in the folder; the answer comes with a later frame.
    void look();
    const complaints::PhotoFolder& folder() const { return *m_folder; }
    // By the desk's camera into that folder. False: one is on its way already, or nobody takes it.
    bool take_photo(Time now);
    bool taking_photo() const { return m_taking; }
    // Of the last one, once: the path of its file, or why there is none.
    std::optional<Result<std::string>> photo_taken() { return std::exchange(m_taken, {}); }
    bool idle() const;

private:
    struct Shared;
    struct Wanted {
        ui::PictureId id = 0;
        ui::PictureUse use = ui::PictureUse::tile;
        auto operator<=>(const Wanted&) const = default;
    };
    // Pixels, or why there are none.
    struct Landed {
        Wanted wanted;
        std::optional<Picture> pixels;
    };
    ui::PictureView view_of(const Wanted& wanted, const std::function<bool()>& fetch);

    std::shared_ptr<Shared> m_shared;
    ReadSealed m_read;
    Camera* m_camera;
    bool m_taking = false;
    std::optional<Result<std::string>> m_taken;
    std::shared_ptr<const complaints::PhotoFolder> m_folder;
    std::set<Wanted> m_fetched; // on the way
    std::set<Wanted> m_failed;
};

} // namespace foyer::app
