// Whether a person did anything: what keeps the desk from locking itself.
#pragma once

namespace foyer::ui {

// True in a frame that took in a key, a touch, a mouse move or a press.
bool somebody_is_there();

} // namespace foyer::ui
