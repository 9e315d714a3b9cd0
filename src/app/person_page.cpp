#include "app/person_page.h"

#include "app/person_screen.h"
#include "app/standing.h"
#include "desk/refusal_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::int64_t phone_shown_ms = 30 * second_ms;

class PersonPage final : public Page {
public:
    explicit PersonPage(PersonId id) : m_id(id) {}

    PageHead head(const Surface&) const override {
        return {tr("Customer"), tr("What is open and what was"), true, ""};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const Time now = surface.viewing().now;
        m_card.ask(
            surface.enquiries(), {m_id, now.ms / minute_ms}, surface.entries_landed(),
            &person_card);
        if (now < m_ui.phone_shown_until) ui::need_frame_in(second_ms - now.ms % second_ms);
        for (const auto& wish :
             draw_person(m_id, m_card.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_card.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_ui.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            m_ui.refused = desk::words_of(*refusal);
            m_op = surface.new_op();
        } else if (std::holds_alternative<Recorded>(outcome)) {
            m_ui.choosing_reason = false;
            m_ui.phone_shown_until = surface.viewing().now + phone_shown_ms;
        }
    }

    bool hears_escape() const override { return m_ui.choosing_reason; }

private:
    void hear(const AskForNumber&, Surface& surface) { m_op = surface.new_op(); }
    void hear(const ShowNumber& wish, Surface& surface) {
        if (m_ui.busy) return;
        m_ui.refused.clear();
        m_ui.busy = surface.submit(
            m_op, {people::Command(people::RevealPhone{
                      m_id, wish.reason, id_cast<SubjectId>(wish.in_hand)})});
    }
    void hear(const ui::ReadAgain&, Surface&) { m_card.forget_question(); }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }

    PersonId m_id;
    OpId m_op; // of the number that is asked for
    PersonUi m_ui;
    Standing<PersonQuestion, PersonCard> m_card;
};

} // namespace

std::unique_ptr<Page> make_person_page(const std::string& subject) {
    return std::make_unique<PersonPage>(parse_id<PersonId>(subject).value_or(PersonId{}));
}

} // namespace foyer::app
