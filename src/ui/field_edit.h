// Editing of one text on ImGui's field: the value stays valid UTF-8 without control characters and
// within its limit, whatever is typed, pasted or handed in.
#pragma once

#include <string>

#include "ui/widgets.h"

struct ImGuiInputTextCallbackData;

namespace foyer::ui {

// What ImGui's callbacks keep to while one field is edited.
struct EditRules {
    std::string* value = nullptr;
    std::size_t limit = 200;
    bool digits_only = false;
    bool lines = false;  // line feeds are text
};
// The callback for ImGui::InputText; its UserData is an EditRules.
int keep_rules(ImGuiInputTextCallbackData* edit);

// The value as the rules allow it.
std::string kept(std::string_view value, const EditRules& rules);
void keep(std::string& value, const EditRules& rules);

// One line, at ImGui's cursor and with its style.
Typed edit_line(const char* id, std::string& value, const Field& field);

// When the value was changed from outside while the field is edited, ImGui takes the new one.
// Call before and after each edit of the field with this id.
void take_outside_change(unsigned int id, const std::string& value);
void remember_value(unsigned int id, const std::string& value);
// A field that was given the focus goes on after its last character; ImGui would select all. Call
// after each edit of the field with this id; the focus arrives some frames after it was given.
void put_caret_at_end(unsigned int id, bool focus_given, bool was_active);

}  // namespace foyer::ui
