// Who may sign in here and who is locked out: asked by the sign-in screen and the quick switch.
#pragma once

#include "app/page.h"
#include "app/standing.h"
#include "desk/staff/sign_in_parts_screen.h"

namespace foyer::app {

struct BoardQuestion {
    std::int64_t minute = 0;
    const TimeZone* zone = nullptr;

    friend bool operator==(const BoardQuestion&, const BoardQuestion&) = default;
};
struct BoardAnswer {
    desk::ListState state = desk::ListState::loading;
    staff::SignInBoard board;
};
Result<BoardAnswer> sign_in_board_answer(
    database::Reader& reader, const BoardQuestion& question);

// The one who signs in: what was sent, what came of it.
class SignInAttempt {
public:
    void ask(Surface& surface);
    void take(const Answer& answer) { m_board.take(answer); }
    void send(const staff::SignIn& wish, Surface& surface);
    void settled(OpId op, const Outcome& outcome);
    void read_again() { m_board.forget_question(); }
    // What the screens draw.
    staff::SignInPeople people(StaffId suggested) const;

private:
    Standing<BoardQuestion, BoardAnswer> m_board;
    OpId m_op;
    StaffId m_staff;
    staff::Attempt m_attempt = staff::Attempt::none;
    std::optional<desk::Refusal> m_refusal;
};

}  // namespace foyer::app
