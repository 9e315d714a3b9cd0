// A draft of the policy played over past returns, a piece at a time on the reader's thread, so that
// the questions of other screens come in between and the page can say how far it is. UI thread.
#pragma once

#include <memory>
#include <vector>

#include "app/standing.h"
#include "desk/returns/policy_screen.h"
#include "desk/returns/returns_table.h"

namespace foyer::app {

struct PieceQuestion {
    int run = 0;
    Time since;
    returns::ReplayCursor after;
    std::shared_ptr<const std::vector<returns::Policy>> rows; // that the draft changes

    // A run has one draft and one beginning.
    friend bool operator==(const PieceQuestion& one, const PieceQuestion& other) {
        return one.run == other.run && one.after == other.after;
    }
};
struct PieceAnswer {
    desk::ListState state = desk::ListState::loading;
    int run = 0;
    returns::ReplayCursor after;
    std::int64_t of = 0; // of the first piece: how many cases there are
    returns::ReplayPiece piece;
};
Result<PieceAnswer> replayed_piece(database::Reader& reader, const PieceQuestion& question);

class PolicyRun {
public:
    void begin(std::vector<returns::Policy> rows, int days, Time now);
    // Once a frame: takes in what was answered, asks for the next piece.
    void go_on(Enquiries& enquiries);
    void take(const Answer& answer) { m_piece.take(answer); }
    const returns::policy::Played& played() const { return m_played; }

private:
    void take_in_piece();

    PieceQuestion m_question;
    returns::policy::Played m_played;
    Standing<PieceQuestion, PieceAnswer> m_piece;
};

} // namespace foyer::app
