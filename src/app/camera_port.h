// A camera that stands at the desk, for photos of goods and papers.
#pragma once

#include "base/bytes.h"
#include "base/picture.h"
#include "base/result.h"

namespace foyer::app {

// One of both, as the device gives it.
struct CameraFrame {
    Bytes jpeg;
    Picture pixels;
};

// Any thread but the UI's: every call asks the device and waits for it.
class Camera {
public:
    virtual ~Camera() = default;
    virtual bool is_there_blocking() = 0;
    // Within a few seconds, when the light is measured. Error{not_found}: it has gone;
    // Error{conflict}: another program has it; Error{device}: it does not answer.
    virtual Result<CameraFrame> photo_blocking() = 0;
};

} // namespace foyer::app
