#include "desk/staff/quick_switch_screen.h"

#include <algorithm>

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::staff::quick_switch {

using ui::Rect;
using ui::tr;

std::vector<Wish> draw(const Model& model, Ui& ui, const desk::Viewing& viewing) {
    std::vector<Wish> wishes;
    const ui::Dialog dialog = ui::begin_dialog("quick-switch", tr("Switch staff"), 880, 640);
    // Esc takes typed digits and letters back before it closes.
    const bool has_typed = !ui.pin.empty() || !ui.filter.empty();
    listen(model, ui);

    Rect area = dialog.inside;
    Rect pad = ui::cut_right(area, 320, 32);
    pad.h = std::min(pad.h, pad_h_max);
    Rect bottom = ui::cut_bottom(area, 56, 16);
    if (draw_people(area, model, ui, viewing)) wishes.emplace_back(ReadStaffAgain{});
    if (auto wish = draw_pin(pad, model, ui, viewing)) wishes.emplace_back(*wish);

    const ui::Button lock{.label = tr("Lock the screen"), .icon = ui::Icon::lock};
    if (ui::button(ui::cut_right(bottom, ui::button_width(lock), 8), lock)) {
        wishes.emplace_back(Lock{});
    }
    const ui::Button cancel{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    const bool cancelled = ui::button(ui::cut_left(bottom, ui::button_width(cancel)), cancel);
    if (cancelled || (dialog.closed && !has_typed)) {
        ui = {};
        wishes.emplace_back(Close{});
    }
    ui::end_dialog();
    return wishes;
}

}  // namespace foyer::staff::quick_switch
