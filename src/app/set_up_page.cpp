#include "app/desk_state.h"
#include "app/preferences.h"
#include "app/staff_pages.h"
#include "desk/staff/set_up_screen.h"
#include "ui/input_method.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace set_up = staff::set_up;

class SetUpPage final : public Page {
public:
    PageHead head(const Surface&) const override { return {}; }

    void draw(ui::Rect window, Surface& surface) override {
        m_model.keyboard_hidden = !ui::typing_habits().screen_keyboard;
        for (const auto& wish : set_up::draw(m_model, m_ui, window, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void settled(OpId op, const Outcome& outcome, Surface&) override {
        if (op != m_op) return;
        m_model.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) m_model.refusal = *refusal;
        if (std::holds_alternative<Error>(outcome))
            m_model.error = ui::tr("The store could not be saved. Check the disk and try again.");
    }

private:
    void hear(const set_up::SetUp& wish, Surface& surface) {
        if (m_model.busy) return;
        m_op = surface.new_op();
        m_model.refusal.reset();
        m_model.error.clear();
        const std::string language = wish.language == ui::Language::en ? "en" : "zh";
        const store::Open open{SubjectId{surface.new_uuid()},
                               {wish.store, wish.branch, wish.code, wish.letter, wish.desk,
                                language}};
        const staff::Add first{.staff = StaffId{surface.new_uuid()}, .number = wish.number,
                               .names = wish.names, .role = wish.role, .keeper = true, .pin = {}};
        m_model.busy = surface.submit(m_op, {store::Command(open), staff::Command(first)},
                                      wish.pin);
    }
    void hear(const set_up::ShowKeyboard&, Surface& surface) { surface.wish(ShowKeyboard{}); }
    void hear(const staff::sign_in::UseScheme& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.scheme = wish.scheme;
        surface.prefer(changed);
    }
    void hear(const staff::sign_in::UseLanguage& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.language = wish.language;
        surface.prefer(changed);
    }

    OpId m_op;
    set_up::Model m_model;
    set_up::Ui m_ui = set_up::fresh_ui();
};

}  // namespace

std::unique_ptr<Page> make_set_up_page(const std::string&) { return std::make_unique<SetUpPage>(); }

}  // namespace foyer::app
