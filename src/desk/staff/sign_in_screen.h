// The locked terminal: who is at the desk? The whole window is the page (picture 01).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/staff/sign_in_parts_screen.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::staff::sign_in {

// What the last shift left for this one.
struct Note {
    std::string heading;  // "交接班留言·赵敏 14:05"
    std::string text;
};
// One true sentence about the machine: "数据完好", "打印机正常". Only what exists is listed.
struct Signal {
    ui::Icon icon = ui::Icon::none;
    std::string words;
};

struct Model {
    std::string store;  // "和丰超市·滨湖店"
    SignInPeople people;
    std::optional<Note> note;
    std::vector<Signal> signals;
    bool badge_reader = false;
};

using Ui = Chooser;

struct UseScheme {
    ui::Scheme scheme = ui::Scheme::light;
    friend bool operator==(const UseScheme&, const UseScheme&) = default;
};
struct UseLanguage {
    ui::Language language = ui::Language::zh;
    friend bool operator==(const UseLanguage&, const UseLanguage&) = default;
};
struct OpenSetUp {
    friend bool operator==(const OpenSetUp&, const OpenSetUp&) = default;
};
using Wish = std::variant<SignIn, UseScheme, UseLanguage, OpenSetUp, ReadStaffAgain>;

std::vector<Wish> draw(
    const Model& model, Ui& ui, ui::Rect window, const desk::Viewing& viewing);

}  // namespace foyer::staff::sign_in
