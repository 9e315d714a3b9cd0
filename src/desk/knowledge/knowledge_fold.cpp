#include "desk/knowledge/knowledge.h"

namespace foyer::knowledge {
namespace {

struct Step {
    State state;
    const desk::Stamp& stamp;

    void change(std::string reason) {
        state.reason = std::move(reason);
        state.changed_at = stamp.at;
        state.changed_by = stamp.actor;
    }
    void put_text(const Article& article, bool shipped, std::string reason) {
        state.article = article;
        state.shipped = shipped;
        ++state.version;
        change(std::move(reason));
    }

    void operator()(const TakenIn& taken) { put_text(taken.article, true, {}); }
    void operator()(const Written& written) { put_text(written.article, false, {}); }
    void operator()(const Revised& revised) { put_text(revised.article, false, revised.reason); }
    void operator()(const Retired& retired) {
        state.retired = true;
        change(retired.reason);
    }
    void operator()(const Restored&) {
        state.retired = false;
        change({});
    }
    void operator()(const Used&) { ++state.uses; }
    void operator()(const Rated& rated) { state.votes[stamp.actor] = rated.helped; }
};

} // namespace

ArticleId subject_of(const Event& event) {
    return visit([](const auto& one) { return one.id; }, event);
}

State evolve(State state, const Event& event, const desk::Stamp& stamp) {
    Step step{std::move(state), stamp};
    visit(step, event);
    step.state.id = subject_of(event);
    return std::move(step.state);
}

} // namespace foyer::knowledge
