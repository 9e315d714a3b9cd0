#include "platform/scanner_keys.h"

#include <linux/input-event-codes.h>
#include <xkbcommon/xkbcommon.h>

#include <array>

namespace foyer::platform {
namespace {

// XKB counts from the keyboards of X11 on.
constexpr std::uint32_t xkb_offset = 8;
constexpr std::int32_t released = 0;
constexpr std::int32_t pressed = 1;
constexpr const char* refused_key = "\x1B";

bool is_modifier(xkb_keysym_t key) {
    return (key >= XKB_KEY_Shift_L && key <= XKB_KEY_Hyper_R) || key == XKB_KEY_Num_Lock ||
        key == XKB_KEY_ISO_Level3_Shift;
}

} // namespace

void ScannerKeys::Free::operator()(xkb_context* context) const {
    xkb_context_unref(context);
}
void ScannerKeys::Free::operator()(xkb_keymap* keymap) const {
    xkb_keymap_unref(keymap);
}
void ScannerKeys::Free::operator()(xkb_state* state) const {
    xkb_state_unref(state);
}

Result<ScannerKeys> ScannerKeys::open() {
    ScannerKeys keys;
    keys.m_context.reset(xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES));
    const xkb_rule_names names{"evdev", "pc105", "us", "", ""};
    if (keys.m_context)
        keys.m_keymap.reset(
            xkb_keymap_new_from_names(keys.m_context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS));
    if (!keys.m_keymap)
        return fail(ErrorCode::device, "read the table of keys: install the package xkb-data");
    keys.release_all();
    return keys;
}

// The digits of a number pad are digits.
void ScannerKeys::release_all() {
    m_state.reset(xkb_state_new(m_keymap.get()));
    xkb_state_update_key(m_state.get(), KEY_NUMLOCK + xkb_offset, XKB_KEY_DOWN);
    xkb_state_update_key(m_state.get(), KEY_NUMLOCK + xkb_offset, XKB_KEY_UP);
}

std::string ScannerKeys::take(std::uint16_t code, std::int32_t value) {
    const std::uint32_t key = code + xkb_offset;
    if (value == released) xkb_state_update_key(m_state.get(), key, XKB_KEY_UP);
    if (value != pressed) return "";
    const std::string typed = typed_by(key);
    xkb_state_update_key(m_state.get(), key, XKB_KEY_DOWN);
    return typed;
}

std::string ScannerKeys::typed_by(std::uint32_t key) const {
    if (is_modifier(xkb_state_key_get_one_sym(m_state.get(), key))) return "";
    for (const char* modifier : {XKB_MOD_NAME_CTRL, XKB_MOD_NAME_ALT, XKB_MOD_NAME_LOGO})
        if (xkb_state_mod_name_is_active(m_state.get(), modifier, XKB_STATE_MODS_EFFECTIVE) > 0)
            return refused_key;
    std::array<char, 16> typed{};
    const int size = xkb_state_key_get_utf8(m_state.get(), key, typed.data(), typed.size());
    return size > 0 ? std::string(typed.data(), static_cast<std::size_t>(size)) : refused_key;
}

} // namespace foyer::platform
