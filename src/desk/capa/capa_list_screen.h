// The list of corrective actions: what is to be done by whom until when, what waits for somebody
// else to look whether it helped.
#pragma once

#include <variant>
#include <vector>

#include "desk/capa/capa_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::capa {

struct ListUi {
    Scope scope = Scope::running;
    int limit = 200; // grows as one scrolls
};

using ListWish = std::variant<ui::Go, ui::ReadAgain>;

std::vector<ListWish>
draw(const CapaList& model, ListUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::capa
