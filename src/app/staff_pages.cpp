#include "app/staff_pages.h"

#include "app/backup_watch.h"
#include "app/chain_watch.h"
#include "app/desk_state.h"
#include "app/preferences.h"
#include "app/sign_in_board_question.h"
#include "desk/staff/quick_switch_screen.h"
#include "desk/staff/sign_in_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace sign_in = staff::sign_in;
namespace quick_switch = staff::quick_switch;
using ui::tr;

void use(Surface& surface, const sign_in::UseScheme& wish) {
    Preferences changed = surface.preferences();
    changed.scheme = wish.scheme;
    surface.prefer(changed);
}

void use(Surface& surface, const sign_in::UseLanguage& wish) {
    Preferences changed = surface.preferences();
    changed.language = wish.language;
    surface.prefer(changed);
}

sign_in::Signal chain_signal(const ChainState& chain) {
    const bool intact = chain.verdict &&
                        chain.verdict->soundness == journal::Soundness::intact && !chain.error;
    if (chain.checking) return {ui::Icon::sync, tr("Checking the log")};
    if (!intact) return {ui::Icon::gpp_maybe, tr("Log not verified")};
    return {ui::Icon::verified, tr("Log verified")};
}

std::vector<sign_in::Signal> signals_of(Surface& surface) {
    std::vector<sign_in::Signal> signals{chain_signal(surface.chain().state())};
    if (surface.backup().failed) signals.push_back({ui::Icon::backup, tr("No backup copy")});
    return signals;
}

class SignInPage final : public Page {
public:
    PageHead head(const Surface&) const override { return {}; }

    void draw(ui::Rect window, Surface& surface) override {
        m_attempt.ask(surface);
        sign_in::Model model;
        if (const auto& store = surface.desk().store) model.store = store::full_name(*store);
        model.people = m_attempt.people(surface.last_staff());
        model.signals = signals_of(surface);
        for (const auto& wish : sign_in::draw(model, m_ui, window, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_attempt.take(answer); }
    void settled(OpId op, const Outcome& outcome, Surface&) override {
        m_attempt.settled(op, outcome);
    }

private:
    void hear(const staff::SignIn& wish, Surface& surface) { m_attempt.send(wish, surface); }
    void hear(const sign_in::UseScheme& wish, Surface& surface) { use(surface, wish); }
    void hear(const sign_in::UseLanguage& wish, Surface& surface) { use(surface, wish); }
    void hear(const sign_in::OpenSetUp&, Surface& surface) { surface.go({"set_up", ""}); }
    void hear(const staff::ReadStaffAgain&, Surface&) { m_attempt.read_again(); }

    SignInAttempt m_attempt;
    sign_in::Ui m_ui;
};

class SwitchStaffPage final : public Page {
public:
    PageHead head(const Surface&) const override { return {}; }

    void draw(ui::Rect, Surface& surface) override {
        m_attempt.ask(surface);
        const auto people = m_attempt.people({});
        for (const auto& wish : quick_switch::draw(people, m_ui, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_attempt.take(answer); }
    void settled(OpId op, const Outcome& outcome, Surface&) override {
        m_attempt.settled(op, outcome);
    }

private:
    void hear(const staff::SignIn& wish, Surface& surface) { m_attempt.send(wish, surface); }
    void hear(const quick_switch::Lock&, Surface& surface) {
        surface.lock(staff::LeaveReason::lock);
    }
    void hear(const quick_switch::Close&, Surface& surface) { surface.close_switch(); }
    void hear(const staff::ReadStaffAgain&, Surface&) { m_attempt.read_again(); }

    SignInAttempt m_attempt;
    quick_switch::Ui m_ui;
};

}  // namespace

std::unique_ptr<Page> make_sign_in_page(const std::string&) {
    return std::make_unique<SignInPage>();
}

std::unique_ptr<Page> make_switch_staff_page(const std::string&) {
    return std::make_unique<SwitchStaffPage>();
}

}  // namespace foyer::app
