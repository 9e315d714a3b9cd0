#include "app/policy_run.h"

namespace foyer::app {
namespace {

constexpr std::size_t cases_shown_most = 5'000;

} // namespace

Result<PieceAnswer> replayed_piece(database::Reader& reader, const PieceQuestion& question) {
    PieceAnswer answer;
    answer.run = question.run;
    answer.after = question.after;
    if (question.after == returns::replay_begin(question.since)) {
        TRY(answer.of, returns::cases_since(reader, question.since));
    }
    TRY(const auto published, returns::policy_book(reader));
    TRY(answer.piece,
        returns::replay_piece(
            reader, returns::replay_book(published, *question.rows), question.after,
            returns::replay_piece_cases, cases_shown_most));
    return answer;
}

void PolicyRun::begin(std::vector<returns::Policy> rows, int days, Time now) {
    if (m_played.failed) m_piece = {};
    m_played = {};
    m_played.days = days;
    m_played.running = true;
    m_played.rows = rows;
    const Time since = now - days * day_ms;
    m_question = {
        m_question.run + 1, since, returns::replay_begin(since),
        std::make_shared<const std::vector<returns::Policy>>(std::move(rows))};
}

void PolicyRun::go_on(Enquiries& enquiries) {
    if (!m_played.running) return;
    take_in_piece();
    if (m_played.running) m_piece.ask(enquiries, m_question, 0, &replayed_piece);
}

void PolicyRun::take_in_piece() {
    const PieceAnswer& answer = m_piece.model();
    if (answer.state == desk::ListState::failed) {
        m_played.running = false;
        m_played.failed = true;
        m_piece.forget_question();
        return;
    }
    const bool wanted = answer.state == desk::ListState::ready && answer.run == m_question.run &&
        answer.after == m_question.after;
    if (!wanted) return;
    m_played.of = std::max(m_played.of, answer.of);
    returns::take_in(m_played.found, answer.piece.found, cases_shown_most);
    m_played.running = answer.piece.next.has_value();
    if (answer.piece.next) m_question.after = *answer.piece.next;
}

} // namespace foyer::app
