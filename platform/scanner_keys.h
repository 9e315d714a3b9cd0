// The keys of a scanner that is a keyboard to the kernel, as letters. Scanners leave their makers
// set to a keyboard of the USA, and so they are read, whatever the person's own keyboard is.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

struct xkb_context;
struct xkb_keymap;
struct xkb_state;

namespace foyer::platform {

// One thread.
class ScannerKeys {
public:
    // Error{device}: the tables of keys are not installed.
    static Result<ScannerKeys> open();

    // `code` and `value` as in linux/input.h. What a press types; "" for a release, a repeat and
    // Shift. A key that types nothing, or one with Ctrl or Alt, gives Escape: no scan may press it.
    std::string take(std::uint16_t code, std::int32_t value);
    // All keys are up: the device has gone, or nobody knows what was let go.
    void release_all();

private:
    struct Free {
        void operator()(xkb_context* context) const;
        void operator()(xkb_keymap* keymap) const;
        void operator()(xkb_state* state) const;
    };
    ScannerKeys() = default;
    std::string typed_by(std::uint32_t key) const;

    std::unique_ptr<xkb_context, Free> m_context;
    std::unique_ptr<xkb_keymap, Free> m_keymap;
    std::unique_ptr<xkb_state, Free> m_state;
};

} // namespace foyer::platform
