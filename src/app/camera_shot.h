// A photo of the desk's camera, put where those of scanners and phones are.
#pragma once

#include <string>

#include "app/camera_port.h"
#include "base/clock.h"

namespace foyer::app {

// The path of the file. Errors of the camera as in camera_port.h; Error{storage}: the folder takes
// nothing. Waits for both: never on the UI thread.
Result<std::string> shoot_into(Camera& camera, const std::string& folder, Time now);

} // namespace foyer::app
