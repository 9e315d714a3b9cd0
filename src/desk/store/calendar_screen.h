// The calendar of the store in the settings (picture 14): hours of the week at the left, the years
// whose holidays are known and dates with hours of their own at the right.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/store/calendar_decision.h"
#include "desk/store/store.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::store::calendar {

struct Model {
    desk::ListState state = desk::ListState::ready;
    Facts facts;
    bool busy = false;  // a wish is on its way
};

struct Ui {
    bool begun = false;  // the fields show the week that counts
    std::array<std::string, 7> week;
    std::string date, hours, reason;
    std::string file;
    bool asked_week = false;
    bool asked_date = false;
};

struct SaveWeek {
    desk::WeekHours week;
    friend bool operator==(const SaveWeek&, const SaveWeek&) = default;
};
struct SaveDay {
    Date date;
    std::optional<desk::DayHours> hours;  // nullopt: as on that weekday again
    std::string reason;
    friend bool operator==(const SaveDay&, const SaveDay&) = default;
};
struct ImportFile {
    std::string file;
    friend bool operator==(const ImportFile&, const ImportFile&) = default;
};
struct ReadAgain {
    friend bool operator==(const ReadAgain&, const ReadAgain&) = default;
};
using Wish = std::variant<SaveWeek, SaveDay, ImportFile, ReadAgain>;

// After a wish was recorded: the fields show what counts now.
void show_what_counts(Ui& ui);

// nullopt: a day cannot be read; an empty field is a day on which the store is closed.
std::optional<desk::WeekHours> week_in(const Ui& ui);

std::vector<Wish> draw(const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

}  // namespace foyer::store::calendar
