#include "desk/knowledge/knowledge_refusals.h"

#include "desk/refusal_table.h"

namespace foyer::knowledge {
namespace {

constexpr desk::RefusalTable<Objection> knowledge_refusals{{
    {Objection::may_not_write, "4.10-write", N_("Only supervisors and managers write articles."),
     N_("Ask one of them, or say what is missing by \"It did not help\".")},
    {Objection::unknown_article, "4.10-unknown", N_("There is no such article."),
     N_("Choose one from the list.")},
    {Objection::written_already, "4.10-written-twice", N_("This article stands already."), ""},
    {Objection::title_missing, "4.10-title", N_("The article needs a title in both languages."),
     N_("Type the title.")},
    {Objection::when_missing, "4.10-when",
     N_("In both languages it must say when the article applies."), N_("Type one sentence.")},
    {Objection::steps_missing, "4.10-steps", N_("Both languages need at least one step."),
     N_("Type what to do, one line for each step.")},
    {Objection::phrase_title_missing, "4.10-phrase",
     N_("Each phrase begins with its heading and a colon."),
     N_("Type for instance: Calm first: \"I am sorry.\"")},
    {Objection::text_too_long, "4.10-length", N_("A line has {1} characters at the most."),
     N_("Shorten the text.")},
    {Objection::too_many_lines, "4.10-lines", N_("There are {1} lines of a sort at the most."),
     N_("Leave some out, or make two articles.")},
    {Objection::source_missing, "4.10-source",
     N_("A law card names the law in both languages and the number of its article."),
     N_("Type the name of the law and the number.")},
    {Objection::source_not_of_a_law, "4.10-source-of-law",
     N_("Only law cards name an article of a law."),
     N_("Choose the law cards that the article rests on.")},
    {Objection::unknown_law, "4.10-law", N_("There is no law card {1}."),
     N_("Choose law cards from the list.")},
    {Objection::reason_missing, "4.10-reason", N_("Why is it changed?"),
     N_("Type the reason: it stands in the versions.")},
    {Objection::changed_meanwhile, "4.10-changed-meanwhile",
     N_("Somebody has changed this article since."),
     N_("Drop the draft and look at the newest text.")},
    {Objection::nothing_changed, "4.10-unchanged", N_("Nothing was changed."), ""},
    {Objection::is_retired, "4.10-retired", N_("This article is retired."),
     N_("Bring it back first.")},
    {Objection::not_retired, "4.10-not-retired", N_("This article is in use."), ""},
    {Objection::nothing_new, "4.10-nothing-new",
     N_("All these articles are here already, or the store has its own text."), ""},
    {Objection::offered_twice, "4.10-offered-twice", N_("Article {1} is offered twice."),
     N_("Have the file corrected.")},
    {Objection::rated_already, "4.10-rated", N_("You have said so already."), ""},
}};

static_assert(desk::follows_enumeration(knowledge_refusals), "the table follows the enumeration");

} // namespace

desk::Refusal refuse(Objection objection, std::vector<std::string> values) {
    return desk::refusal_in(knowledge_refusals, objection, std::move(values));
}

} // namespace foyer::knowledge
