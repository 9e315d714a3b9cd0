#include "app/sign_in_board_question.h"

#include "desk/staff/staff_table.h"
#include "journal/journal.h"

namespace foyer::app {

Result<BoardAnswer> sign_in_board_answer(
    database::Reader& reader, const BoardQuestion& question) {
    BoardAnswer answer;
    TRY(const auto head, journal::own_head(reader));
    const desk::Circumstance circumstance{
        Time{question.minute * minute_ms}, {}, {}, question.zone};
    TRY(answer.board, staff::sign_in_board(reader, head.terminal, circumstance));
    return answer;
}

void SignInAttempt::ask(Surface& surface) {
    const auto& viewing = surface.viewing();
    m_board.ask(surface.enquiries(), {viewing.now.ms / minute_ms, viewing.zone},
                surface.entries_landed(), &sign_in_board_answer);
}

void SignInAttempt::send(const staff::SignIn& wish, Surface& surface) {
    if (m_attempt == staff::Attempt::checking) return;
    m_op = surface.new_op();
    m_staff = wish.staff;
    m_refusal.reset();
    if (surface.sign_in(m_op, wish.staff, wish.pin)) m_attempt = staff::Attempt::checking;
}

void SignInAttempt::settled(OpId op, const Outcome& outcome) {
    if (op != m_op) return;
    m_attempt = staff::Attempt::none;
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
        m_attempt = staff::Attempt::refused;
        m_refusal = *refusal;
    } else if (const auto* recorded = std::get_if<Recorded>(&outcome)) {
        if (recorded->kinds.back() == "staff.pin_refused/1") m_attempt = staff::Attempt::wrong;
    }
    read_again();
}

staff::SignInPeople SignInAttempt::people(StaffId suggested) const {
    const BoardAnswer& answer = m_board.model();
    return {answer.state, answer.board, suggested, m_attempt, m_staff, m_refusal};
}

}  // namespace foyer::app
