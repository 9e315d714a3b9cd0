// While somebody chooses photos: what lies in the folder, looked at again and again.
#pragma once

#include <string>
#include <vector>

#include "app/picture_room.h"
#include "base/clock.h"
#include "desk/complaints/photo_choice_screen.h"

namespace foyer::app {

class PhotoWatch {
public:
    // Once a frame while the choice is on the screen. nullptr: this terminal shows no photos.
    // What the camera took is chosen at once; of a choice that was left meanwhile it is not, for
    // another case may be on the screen by then.
    void bring(
        PictureRoom* room, Time now, complaints::PhotoChoice& choice,
        std::vector<std::string>& chosen);
    // The choice was left: the next time begins with a look.
    void leave() {
        m_looked_at = {};
        m_waits = false;
    }

private:
    Time m_looked_at;
    bool m_waits = false; // for the photo that was wished here
};

} // namespace foyer::app
