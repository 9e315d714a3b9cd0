// What the columns of a till's files hold (settings): for a till whose files are none of those
// shipped, each heading is told what it is, with the first row of a waiting file beside it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "desk/receipts/mapping.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::receipts::columns {

// A file of the inbox that nobody could read yet.
struct WaitingFile {
    std::string name;
    std::vector<std::string> heading;
    std::vector<std::string> first_row; // may be shorter

    friend bool operator==(const WaitingFile&, const WaitingFile&) = default;
};
struct Model {
    desk::ListState state = desk::ListState::loading;
    std::vector<WaitingFile> waiting;
    std::vector<Mapping> own;
};

// One heading and what it is; Field::count_: not used.
struct Column {
    std::string heading;
    std::string sample;
    Field field = Field::count_;
};
struct Ui {
    bool editing = false;
    Mapping mapping; // all but its columns
    std::vector<Column> columns;
    std::string refused; // the desk's answer, in words
    bool busy = false;
};

struct Save {
    Mapping mapping;
};
struct Drop {
    std::string name;
};
using Wish = std::variant<Save, Drop, ui::ReadAgain>;

const char* name_of(Field field); // English, key of its translation
Mapping mapping_of(const Ui& ui);
// Opens the editor on what is known of the file: headings that a shipped mapping knows are filled.
void begin(Ui& ui, const WaitingFile& file);
void begin(Ui& ui, const Mapping& mapping);

std::vector<Wish> draw(const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::receipts::columns
