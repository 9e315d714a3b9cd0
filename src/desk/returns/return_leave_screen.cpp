// A return that somebody else decides on later: whom to call then.
#include "base/phone.h"
#include "base/text.h"
#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float label_h = 26;
constexpr float field_gap = 14;
constexpr float fields_h = 2 * (label_h + 56 + field_gap) + 30 + 24;

bool callable(const std::string& typed) {
    return trimmed(typed).empty() || normal_phone(typed).has_value();
}

void draw_fields(Rect& in, Leaving& leaving, const KnownPerson& called) {
    ui::text_in(
        ui::cut_top(in, 24, 6), tr("Both may be left empty; then the customer comes back to ask"),
        ui::type::label, ui::colour(Token::t2));
    ui::cut_top(in, label_h);
    ui::text_field(
        ui::cut_top(in, 56, field_gap), leaving.name,
        {.label = tr("Name"),
         .placeholder = tr("Who is called"),
         .limit = 40,
         .content = ui::Content::personal});
    ui::cut_top(in, label_h);
    ui::text_field(
        ui::cut_top(in, 56, field_gap), leaving.phone,
        {.label = tr("Phone number"),
         .placeholder = tr("To say yes or no"),
         .limit = 30,
         .content = ui::Content::number});
    if (called.id.is_nil()) return;
    ui::text_in(
        ui::cut_top(in, 24), tr("The number of {1}: it goes on their card", {called.name}),
        ui::type::label, ui::colour(Token::t2));
}

} // namespace

void draw_leave_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    if (state.sheet != ReturnSheet::leave) return;
    const ui::Dialog dialog = ui::begin_dialog("leave", tr("Whom to call?"), 640, 454);
    Rect in = dialog.inside;
    const bool ready = callable(state.leaving.phone);
    const bool pressed = draw_done(
        in, {.label = tr("Leave for approval"),
             .icon = Icon::hourglass_bottom,
             .kind = ui::Kind::primary,
             .shortcut = ui::ctrl(ui::Key::enter),
             .enabled = ready,
             .busy = state.busy,
             .why_not = tr("This is no number that one could call")});
    Rect area = ui::begin_column("leave", in, fields_h, ui::dialog_edge);
    draw_fields(area, state.leaving, scene.model.called);
    ui::end_column();
    if (dialog.closed && !state.busy) state.sheet = ReturnSheet::none;
    ui::end_dialog();
    if (pressed) scene.wishes.emplace_back(LeaveForDecision{state.leaving});
}

} // namespace foyer::returns
