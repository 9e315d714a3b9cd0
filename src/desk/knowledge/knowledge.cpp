#include "desk/knowledge/knowledge.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "desk/knowledge/article_checks.h"
#include "desk/knowledge/knowledge_refusals.h"
#include "desk/typed.h"

namespace foyer::knowledge {
namespace {

using desk::Circumstance;
using MaybeRefusal = std::optional<desk::Refusal>;

Decision no(Objection objection, std::vector<std::string> values = {}) {
    return refuse(objection, std::move(values));
}
Decision yes(Event event) {
    return std::vector<Event>{std::move(event)};
}

MaybeRefusal
objection_to_change(const Facts& facts, const Circumstance& circumstance, ArticleId id) {
    if (!may_write(circumstance.actor.role)) return refuse(Objection::may_not_write);
    if (find(facts, id) == nullptr) return refuse(Objection::unknown_article);
    return {};
}

MaybeRefusal objection_to_reason(const std::string& reason) {
    if (reason.empty()) return refuse(Objection::reason_missing);
    if (character_count(reason) > reason_characters_max) {
        return refuse(Objection::text_too_long, {std::to_string(reason_characters_max)});
    }
    return {};
}

// ---- taking in -------------------------------------------------------------------------------

// What is offered may rest on law cards that are offered with it.
std::vector<std::string> laws_with(const Facts& facts, const std::vector<Offered>& offered) {
    std::vector<std::string> laws = facts.laws;
    for (const Offered& one : offered) {
        if (one.article.kind == Kind::law) laws.push_back(one.article.code);
    }
    return laws;
}

MaybeRefusal objection_to_offer(const Facts& facts, const std::vector<Offered>& offered) {
    const auto laws = laws_with(facts, offered);
    std::set<ArticleId> seen;
    for (const Offered& one : offered) {
        if (!seen.insert(one.id).second) {
            return refuse(Objection::offered_twice, {label_of(one.article.number)});
        }
        if (auto objection = objection_to(tidied(one.article), laws)) return objection;
    }
    return {};
}

bool is_wanted(const Facts& facts, const Offered& offered) {
    const State* known = find(facts, offered.id);
    if (known == nullptr) return true;
    return known->shipped && known->article != tidied(offered.article);
}

Decision answer(const TakeIn& command, const Facts& facts, const Circumstance& circumstance) {
    if (!facts.empty && !may_write(circumstance.actor.role)) return no(Objection::may_not_write);
    if (auto objection = objection_to_offer(facts, command.articles)) return *objection;
    std::vector<Event> events;
    for (const Offered& one : command.articles) {
        if (is_wanted(facts, one)) {
            events.push_back(TakenIn{one.id, tidied(one.article), desk::one_line(command.origin)});
        }
    }
    if (events.empty()) return no(Objection::nothing_new);
    return events;
}

// The door has made a TakeIn of it; where nothing is shipped there is nothing to take.
Decision answer(const TakeShipped&, const Facts&, const Circumstance&) {
    return no(Objection::nothing_new);
}

// ---- writing ---------------------------------------------------------------------------------

Decision answer(const Write& command, const Facts& facts, const Circumstance& circumstance) {
    if (!may_write(circumstance.actor.role)) return no(Objection::may_not_write);
    if (find(facts, command.id) != nullptr) return no(Objection::written_already);
    Article article = tidied(command.article);
    if (auto objection = objection_to(article, facts.laws)) return *objection;
    article.number = std::max(own_numbers_from, facts.highest_number + 1);
    article.code = "own-" + std::to_string(article.number);
    return yes(Written{command.id, std::move(article)});
}

Decision answer(const Revise& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance, command.id)) return *objection;
    const State& known = *find(facts, command.id);
    if (known.retired) return no(Objection::is_retired);
    if (command.based_on != known.version) return no(Objection::changed_meanwhile);
    Article article = tidied(command.article);
    article.kind = known.article.kind;
    article.number = known.article.number;
    article.code = known.article.code;
    if (auto objection = objection_to(article, facts.laws)) return *objection;
    if (article == known.article) return no(Objection::nothing_changed);
    std::string reason = desk::one_line(command.reason);
    if (auto objection = objection_to_reason(reason)) return *objection;
    return yes(Revised{command.id, std::move(article), std::move(reason)});
}

Decision answer(const Retire& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance, command.id)) return *objection;
    if (find(facts, command.id)->retired) return no(Objection::is_retired);
    std::string reason = desk::one_line(command.reason);
    if (auto objection = objection_to_reason(reason)) return *objection;
    return yes(Retired{command.id, std::move(reason)});
}

Decision answer(const Restore& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance, command.id)) return *objection;
    if (!find(facts, command.id)->retired) return no(Objection::not_retired);
    return yes(Restored{command.id});
}

// ---- using -----------------------------------------------------------------------------------

Decision answer(const Use& command, const Facts& facts, const Circumstance&) {
    if (find(facts, command.id) == nullptr) return no(Objection::unknown_article);
    return yes(Used{command.id});
}

Decision answer(const Rate& command, const Facts& facts, const Circumstance& circumstance) {
    const State* known = find(facts, command.id);
    if (known == nullptr) return no(Objection::unknown_article);
    const auto before = known->votes.find(circumstance.actor.staff);
    if (before != known->votes.end() && before->second == command.helped) {
        return no(Objection::rated_already);
    }
    return yes(Rated{command.id, command.helped});
}

} // namespace

const State* find(const Facts& facts, ArticleId id) {
    const auto found = std::ranges::find(facts.articles, id, &State::id);
    return found == facts.articles.end() ? nullptr : &*found;
}

bool may_write(desk::Role role) {
    return desk::may(role, desk::Act::draft_policy);
}

Decision decide(const Command& command, const Facts& facts, const Circumstance& circumstance) {
    return visit([&](const auto& one) { return answer(one, facts, circumstance); }, command);
}

} // namespace foyer::knowledge
