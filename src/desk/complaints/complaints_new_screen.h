// Taking down a complaint (design 03): who, how, how grave, what about, in the customer's words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/complaints/complaint_form.h"
#include "desk/complaints/complaints_view.h"
#include "desk/complaints/photo_choice_screen.h"
#include "desk/complaints/radar_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::complaints {

// What the store knows of the person while one types: masked.
struct KnownCustomer {
    PersonId person;
    std::string name;
    std::string phone;
    PersonHistory history;
};

// What to say while one types: the article of the store's knowledge that fits best. Nothing to say:
// there is none.
struct Advice {
    std::string article; // what the page "knowledge" opens it by
    std::string label;   // "KB-03·v2"
    std::string title;
    struct Said {
        std::string title;
        std::string words;
        friend bool operator==(const Said&, const Said&) = default;
    };
    std::vector<Said> say;
    std::string warning;

    friend bool operator==(const Advice&, const Advice&) = default;
};

struct NewModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<KnownCustomer> customer; // of the form's person, or of the number typed
    Advice advice;
    RadarAnswer radar;        // what the form would repeat, and what it may be
    bool offers_capa = false; // who looks may open a corrective action
};

struct NewUi {
    Form form;
    std::vector<FieldNotice> notices; // after "Register" was pressed and something is missing
    bool busy = false;                // sent, not settled yet
    bool saved = false;               // the draft is on disk
    std::optional<Time> closes;       // the store, today; by the page
    bool choosing_channel = false;
    bool choosing_department = false;
    bool choosing_category = false;
    bool choosing_facts = false;
    bool choosing_goods = false;
    bool showing_clusters = false;          // behind the banner
    bool choosing_photos = false;
    PhotoChoice photos;                     // while choosing; by the page
    std::vector<std::string> used_articles; // whose words stand in the note
    std::optional<FieldName> focus;         // moves the focus there in the next frame
};

struct SendForm {
    Register command;
};
struct DropForm {}; // cancelled: the draft goes too
struct SetAside {}; // kept as a draft for later
using NewWish = std::variant<SendForm, DropForm, SetAside, ui::Go, ui::Notify>;

// body includes the action bar at the bottom.
std::vector<NewWish>
draw(const NewModel& model, NewUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::complaints
