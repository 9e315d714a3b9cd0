// The first camera of this machine that hands out photos. It is opened for each photo and let go
// again: other programs may use it in between, and it may be plugged in at any time.
#pragma once

#include <memory>
#include <string>

#include "app/camera_port.h"
#include "platform/video_capture.h"

namespace foyer::platform {

// `devices`: where video0 and the others are.
std::unique_ptr<app::Camera> open_camera(
    std::string devices = "/dev", const DeviceCalls& calls = kernel_calls());

} // namespace foyer::platform
