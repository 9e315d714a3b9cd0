// Fields of the forms about people, with their notices below: shared by set-up and settings.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "desk/staff/staff_form.h"
#include "ui/geometry.h"

namespace foyer::staff {

// A row of fields: the label's line, the control, and the notice's line where there is one.
constexpr float field_row_h = 26 + 56 + 8;
constexpr float notice_h = 24;

// The control's box inside a column of a row.
inline ui::Rect control_in(ui::Rect column) { return {column.x, column.y + 26, column.w, 56}; }

// What is shown beside the fields; empty until the person asked to go on.
struct ShownNotices {
    const Notices* notices = nullptr;
    bool shown = false;
    std::optional<Slot> focus;  // this field takes the focus, in this frame
};
float row_height(const ShownNotices& notices, std::initializer_list<Slot> slots);
// When the person asked to go on and something is wrong: the first field that has a notice.
inline std::optional<Slot> first_slot(const Notices& notices) {
    return notices.empty() ? std::nullopt : std::optional(notices.front().slot);
}

struct FieldLook {
    const char* label;
    Slot slot;
    std::size_t limit = name_characters_max;
    const char* placeholder = "";
    bool digits_only = false;
    bool secret = false;
};
// True when Enter was pressed in it.
bool draw_field(ui::Rect column, std::string& value, const FieldLook& look,
                const ShownNotices& notices);
// A PIN and the PIN again, side by side.
bool draw_pin_fields(ui::Rect first, ui::Rect second, PinForm& form, const ShownNotices& notices);
// "6 digits" under the role that needs them.
void draw_role_select(ui::Rect column, desk::Role& role);

}  // namespace foyer::staff
