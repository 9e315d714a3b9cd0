// Typing that may turn out to be a scanner's: a field shows its first key at once, and forgets it
// when it was none of a person's.
#pragma once

namespace foyer::ui {

struct FirstKey {
    bool may_be_taken_back = false; // this frame's key
    bool taken_back = false;        // the last such key
};
// Before the screens of a frame are drawn; holds for that frame.
void hear_first_key(FirstKey key);

} // namespace foyer::ui
