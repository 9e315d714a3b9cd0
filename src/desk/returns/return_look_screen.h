// How the state of a return, its sum and what has happened to it look.
#pragma once

#include <string>

#include "desk/returns/return_judgement.h"
#include "desk/returns/returns_view.h"
#include "desk/viewing.h"
#include "ui/chip_look.h"

namespace foyer::returns {

// A judged one says what the rules answered; one in repair says so.
ui::ChipLook phase_chip(Phase phase, Response response, bool repairing);

// What a row of the sum is for; "": goods, which have names of their own.
const char* label_of(MoneyRow::Kind kind);

// One entry of the timeline in words: "Approved by 周志强".
struct ToldStep {
    ui::Icon icon = ui::Icon::none;
    ui::Tone tone = ui::Tone::neutral;
    std::string title;
    std::string text;
};
ToldStep told(const ReturnLine& line, const desk::Viewing& viewing);

} // namespace foyer::returns
