// Writing and changing an article: both languages, and beside them how it will read.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/knowledge/article_form.h"
#include "desk/knowledge/knowledge_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::knowledge {

// A category of complaints, or a part of one, that an article can be about.
struct TopicChoice {
    std::string code;  // "food", "food/expired"
    std::string shown; // in the language of the screen
};

struct EditorModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<State> known; // none: a new article
    std::vector<LawCard> laws;
    std::vector<TopicChoice> topics;
    bool busy = false;
    std::optional<desk::Refusal> refusal; // of the last try
};

struct EditorUi {
    ArticleForm form;
    bool english = false; // the language being typed
    bool choosing_group = false;
    bool choosing_topics = false;
    bool choosing_laws = false;
};

struct SendArticle {}; // the app makes Write or Revise of the form
struct LeaveEditor {}; // what was typed is kept as a draft
struct DropDraft {};   // back to the text as it stands
using EditorWish = std::variant<SendArticle, LeaveEditor, DropDraft, ui::ReadAgain>;

// body includes the action bar at the bottom.
std::vector<EditorWish>
draw(const EditorModel& model, EditorUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::knowledge
