#include "desk/staff/person_fields_screen.h"

#include <algorithm>
#include <vector>

#include "desk/role_titles.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::staff {

using ui::Rect;
using ui::tr;

float row_height(const ShownNotices& notices, std::initializer_list<Slot> slots) {
    const bool noticed = notices.shown && std::any_of(slots.begin(), slots.end(), [&](Slot slot) {
        return notice_at(*notices.notices, slot) != nullptr;
    });
    return field_row_h + (noticed ? notice_h : 0);
}

bool draw_field(Rect column, std::string& value, const FieldLook& look,
                const ShownNotices& notices) {
    const auto* notice =
        notices.shown ? notice_at(*notices.notices, look.slot) : nullptr;
    const std::string error =
        notice == nullptr ? std::string() : ui::tr_values(notice->text, notice->values);
    const auto typed = ui::text_field(
        control_in(column), value,
        {.label = look.label,
         .placeholder = look.placeholder,
         .error = error,
         .secret = look.secret,
         .digits_only = look.digits_only,
         .limit = look.limit,
         .take_focus = notices.focus == look.slot,
         .content = ui::Content::personal});
    return typed.submitted;
}

bool draw_pin_fields(Rect first, Rect second, PinForm& form, const ShownNotices& notices) {
    constexpr auto digits_max = static_cast<std::size_t>(pin_length_max);
    const bool once = draw_field(
        first, form.pin,
        {.label = tr("PIN"), .slot = Slot::pin, .limit = digits_max, .digits_only = true,
         .secret = true},
        notices);
    const bool again = draw_field(
        second, form.again,
        {.label = tr("PIN again"), .slot = Slot::again, .limit = digits_max, .digits_only = true,
         .secret = true},
        notices);
    return once || again;
}

void draw_role_select(Rect column, desk::Role& role) {
    const auto& roles = roles_of_people();
    std::vector<std::string> titles;
    for (const auto each : roles) titles.emplace_back(tr(desk::title_of(each)));
    const auto at = std::find(roles.begin(), roles.end(), role);
    int chosen = at == roles.end() ? -1 : static_cast<int>(at - roles.begin());
    ui::text({column.x, column.y}, tr("Role"), ui::type::label, ui::colour(ui::Token::t2),
             column.w);
    if (ui::select(control_in(column), tr("Role"), titles, chosen) && chosen >= 0) {
        role = roles[static_cast<std::size_t>(chosen)];
    }
}

}  // namespace foyer::staff
