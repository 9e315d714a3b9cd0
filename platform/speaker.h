// The loudspeaker by ALSA: its own devices on a bare machine, and what a desktop's sound server
// offers as one.
#pragma once

#include <memory>
#include <string>

#include "app/speaker_port.h"

namespace foyer::platform {

// Opens the device for each sound and lets it go again, so that others can sound as well. Gone
// within half a second, whatever the device does. `device`: a name of ALSA's.
std::unique_ptr<app::Speaker> open_speaker(const std::string& device = "default");

} // namespace foyer::platform
