// Pieces that the parts of the policy page share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/returns/policy_screen.h"
#include "desk/returns/policy_words.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns::policy {

// What one frame is drawn from; lives as long as the frame.
struct Scene {
    const Model& model;
    Ui& ui;
    const desk::Viewing& viewing;
    std::vector<Wish>& wishes;
    std::int64_t version;       // shown
    std::vector<Policy> table;  // of that version
    std::vector<Policy> before; // of the version before the draft
    std::vector<PolicyChange> changes;

    bool draft() const { return version == draft_shown; }
};

std::string said(const desk::Sentence& sentence);
std::string category_name(std::string_view category);
std::string day_words(Date day, const desk::Viewing& viewing);
// Why the draft as it is cannot be recorded; "": it can. Asks the rules.
std::string objection_to_draft(const Scene& scene);

// ---- the parts of the page, from the top --------------------------------------------------------

float head_height(float width, const Scene& scene);
void draw_head(ui::Rect box, const Scene& scene);
void draw_table(ui::Rect box, const Scene& scene);
// The columns of one category, at the foot of the table or in its place.
void draw_editor(ui::Rect box, const Scene& scene);
void draw_changes(ui::Rect box, const Scene& scene);
void draw_past(ui::Rect box, const Scene& scene);
void draw_approval(const Scene& scene);
void draw_dropping(const Scene& scene);

} // namespace foyer::returns::policy
