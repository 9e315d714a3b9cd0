// Articles and a desk for the tests of the knowledge: a clock, who acts, and the fold of what
// happened, without a database.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/knowledge/knowledge.h"

namespace foyer::knowledge::testing {

constexpr Time opening{1'773'800'000'000};

inline ArticleId article_id(int n) {
    ArticleId id;
    id.bytes[15] = static_cast<std::uint8_t>(n);
    return id;
}
inline StaffId staff_id(int n) {
    StaffId id;
    id.bytes[15] = static_cast<std::uint8_t>(n);
    return id;
}
inline TerminalId terminal_id(int n) {
    TerminalId id;
    id.bytes[0] = static_cast<std::uint8_t>(n);
    return id;
}

inline Words words_in(const std::string& language, const std::string& about) {
    return {
        about + " " + language,
        "when " + language,
        {"first " + language, "second " + language},
        {{"Calm " + language, "\"words " + language + "\""}},
        {"never " + language},
        {"key" + language}};
}
inline Article guide(int number, const std::string& about = "About milk") {
    Article article;
    article.kind = Kind::guide;
    article.group = Group::goods;
    article.number = number;
    article.code = "guide-" + std::to_string(number);
    article.topics = {"food", "food/expired"};
    article.zh = words_in("zh", about);
    article.en = words_in("en", about);
    return article;
}
inline Article law(int number) {
    Article article = guide(number, "The law");
    article.kind = Kind::law;
    article.group = Group::law;
    article.code = "law-" + std::to_string(number);
    article.topics = {};
    article.source = {"食品安全法", "Food Safety Law", "148"};
    return article;
}

class Desk {
public:
    Time now = opening;
    TerminalId terminal = terminal_id(1);
    desk::Actor actor{staff_id(1), desk::Role::supervisor};
    std::vector<std::pair<Event, desk::Stamp>> happened;

    // Says yes: the events happened. Says no: nothing did.
    Decision ask(const Command& command) {
        const Decision decision = decide(command, facts(), {now, actor, {}, nullptr});
        if (const auto* events = std::get_if<0>(&decision))
            for (const Event& event : *events)
                happen(event);
        return decision;
    }
    void happen(const Event& event) {
        desk::Stamp stamp;
        stamp.terminal = terminal;
        stamp.seq = ++m_seq;
        stamp.at = now;
        stamp.hlc = (now.ms << 16) + stamp.seq;
        stamp.actor = actor.staff;
        State& state = state_of(subject_of(event));
        state = evolve(state, event, stamp);
        happened.emplace_back(event, stamp);
    }
    State article(int n) { return state_of(article_id(n)); }
    Facts facts() const {
        Facts facts;
        for (const State& state : m_states) {
            if (state.version == 0) continue; // asked for, never written
            facts.articles.push_back(state);
            facts.highest_number = std::max(facts.highest_number, state.article.number);
            if (state.article.kind == Kind::law) facts.laws.push_back(state.article.code);
        }
        facts.empty = facts.articles.empty();
        return facts;
    }

private:
    State& state_of(ArticleId id) {
        const auto at = std::ranges::find(m_states, id, &State::id);
        if (at != m_states.end()) return *at;
        m_states.emplace_back().id = id;
        return m_states.back();
    }

    std::vector<State> m_states;
    std::int64_t m_seq = 0;
};

// Articles 1 and 2, as shipped, and the law card 3.
inline Desk desk_with_articles() {
    Desk desk;
    desk.ask(TakeIn{
        "shipped",
        {{article_id(1), guide(1)}, {article_id(2), guide(2)}, {article_id(3), law(3)}}});
    return desk;
}

inline const desk::Refusal* refusal_of(const Decision& decision) {
    return std::get_if<desk::Refusal>(&decision);
}

} // namespace foyer::knowledge::testing
