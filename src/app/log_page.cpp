#include "app/log_page.h"

#include "app/chain_watch.h"
#include "app/standing.h"
#include "desk/counter_log/log_screen.h"
#include "desk/counter_log/log_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

counter_log::Chain chain_of(const ChainState& state) {
    using Shown = counter_log::Chain::State;
    counter_log::Chain chain;
    if (state.checking) {
        chain.state = Shown::checking;
        chain.done = state.progress.done;
        chain.entries = state.progress.total;
        return chain;
    }
    if (!state.verdict || state.error) return chain;
    // The check goes on from where the last one ended: all up to its last entry are proven.
    chain.entries = state.verdict->position;
    chain.verified_at = state.verified_at;
    chain.at_entry = state.verdict->seq;
    switch (state.verdict->soundness) {
        case journal::Soundness::intact: chain.state = Shown::verified; break;
        case journal::Soundness::torn_tail: chain.state = Shown::torn; break;
        case journal::Soundness::broken: chain.state = Shown::broken; break;
    }
    return chain;
}

class LogPage final : public Page {
public:
    explicit LogPage(const std::string& subject) {
        if (const auto id = parse_id<SubjectId>(subject)) m_ui = counter_log::about_subject(*id);
    }

    PageHead head(const Surface& surface) const override {
        const auto& viewing = surface.viewing();
        return {tr("Counter log"), ui::day_text(viewing.now, *viewing.zone), true, "log"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const auto& viewing = surface.viewing();
        m_page.ask(surface.enquiries(), counter_log::question_of(m_ui, body, viewing),
                   surface.entries_landed(), &counter_log::page);
        const counter_log::Chain chain = chain_of(surface.chain().state());
        for (const auto& wish :
             counter_log::draw({m_page.model(), chain}, m_ui, body, viewing))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_page.take(answer); }
    bool hears_escape() const override { return m_ui.open != counter_log::OpenList::none; }

private:
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Notify& toast, Surface& surface) { surface.notify(toast); }
    void hear(const counter_log::Verify&, Surface& surface) { surface.chain().check_all(); }
    void hear(const counter_log::Reload&, Surface&) { m_page.forget_question(); }

    counter_log::Ui m_ui;
    Standing<counter_log::LogQuestion, counter_log::LogPage> m_page;
};

}  // namespace

std::unique_ptr<Page> make_log_page(const std::string& subject) {
    return std::make_unique<LogPage>(subject);
}

}  // namespace foyer::app
