// The till's files (settings): what was taken and when, how far the one in hand has come, and the
// lines that were put aside, with the reason. What waits because nobody knows its columns is told.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "desk/receipts/taken_file.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::receipts::till {

struct FileLine {
    std::int64_t id = 0;
    TakenFile file;
    bool finished = false;
    Time at;
};
struct AsideLine {
    std::int64_t line = 0; // of the file's text
    std::string fault;     // its code
    std::string value;
};
struct Model {
    desk::ListState state = desk::ListState::loading;
    std::string inbox;           // the folder into which the till drops its files
    std::int64_t waiting = 0;    // files of the inbox that nobody could read
    std::vector<FileLine> files; // newest first
    // Of the chosen file, as far as they were asked for.
    std::vector<AsideLine> aside;
};
struct Ui {
    std::int64_t chosen = 0; // id of the file; 0: the newest
};

struct ReadAgain {
    friend bool operator==(const ReadAgain&, const ReadAgain&) = default;
};
struct OpenColumns { // what the columns of a till's files hold
    friend bool operator==(const OpenColumns&, const OpenColumns&) = default;
};
using Wish = std::variant<ReadAgain, OpenColumns>;

// nullptr: there is none.
const FileLine* chosen_file(const Model& model, const Ui& ui);

std::vector<Wish> draw(const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::receipts::till
