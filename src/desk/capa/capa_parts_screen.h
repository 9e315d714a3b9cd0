// Pieces that the screens of corrective actions share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/capa/capa_view.h"
#include "desk/viewing.h"
#include "ui/chip_look.h"
#include "ui/columns.h"
#include "ui/navigation.h"
#include "ui/widgets.h"

namespace foyer::capa {

using ui::begin_column;
using ui::ChipLook;
using ui::end_column;

ChipLook phase_chip(Phase phase, bool effective);
// "Due 3 Dec", "2 days overdue"; done ones say from when on they can be verified.
ChipLook due_chip(Phase phase, Date due, Time done_at, const desk::Viewing& viewing);

// Why the desk would say no to this, in words; empty: it would not. Texts count as typed.
std::string why_not(
    const Command& command, const CapaDetail& detail, const desk::Viewing& viewing);

// Days from today that are offered as the day by which it is done.
std::span<const int> due_choices();
Date due_of(int choice, const desk::Viewing& viewing);
constexpr int usual_due_choice = 3;
// True when it changed.
bool draw_due(ui::Rect box, int& choice, const desk::Viewing& viewing);
// Of the people who work here; nil: nobody yet.
bool draw_owner(ui::Rect box, StaffId& owner, const desk::Viewing& viewing);

// The complaints of an action; where a tap leads.
float linked_cases_height(std::size_t count);
std::optional<ui::Go> draw_linked_cases(
    ui::Rect box, std::string_view heading, std::span<const LinkedCase> cases,
    const desk::Viewing& viewing);

// "3 Dec 2026" in the language of the screen.
std::string date_words(Date date, const desk::Viewing& viewing);

} // namespace foyer::capa
