// What is typed about a corrective action, sheet by sheet.
#pragma once

#include "desk/capa/capa_screen.h"

namespace foyer::capa {

// Fills the fields with what is there already.
void open_sheet(CapaUi& ui, Sheet sheet, const State& state);
void draw_sheet(
    const CapaDetail& model, CapaUi& ui, const desk::Viewing& viewing,
    std::vector<CapaWish>& wishes);

} // namespace foyer::capa
