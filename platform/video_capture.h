// One frame of a camera by Video4Linux 2. Private to camera.*.
#pragma once

#include <cstddef>
#include <string>

#include <poll.h>
#include <sys/types.h>

#include "app/camera_port.h"

namespace foyer::platform {

// What is asked of the kernel, so that a test can be the camera. All as in their man pages.
struct DeviceCalls {
    int (*open)(const char* path);
    int (*close)(int file);
    int (*ioctl)(int file, unsigned long request, void* argument);
    void* (*map)(std::size_t length, int file, off_t offset);
    int (*unmap)(void* start, std::size_t length);
    int (*poll)(pollfd* asked, nfds_t count, int wait_ms);
};
const DeviceCalls& kernel_calls();

// Whether there is a camera that hands out photos (JPEG, or YUYV) at this path.
bool can_capture(const std::string& path, const DeviceCalls& calls);
// Lets some frames go by until the light is measured, some two seconds.
Result<app::CameraFrame> capture_blocking(const std::string& path, const DeviceCalls& calls);

// Two pixels share a colour: Y0 U Y1 V, rows of `row_bytes`. Empty when there are too few bytes.
Picture picture_of_yuyv(ByteView bytes, int width, int height, std::size_t row_bytes);

} // namespace foyer::platform
