#include "ui/chip_look.h"

namespace foyer::ui {

float draw_chip(Point at, const ChipLook& look, bool small) {
    return look.label.empty() ? 0 : status_chip(at, look.tone, look.icon, look.label, small);
}

float chip_width(const ChipLook& look, bool small) {
    return look.label.empty() ? 0 : status_chip_width(look.icon, look.label, small);
}

} // namespace foyer::ui
