// The two halves of every sign-in: the people to choose from and the PIN pad. Used by the sign-in
// screen and by the quick switch over any page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.h"
#include "desk/staff/sign_in_board.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::staff {

// Where the last entered PIN stands; the app knows.
enum class Attempt { none, checking, wrong, refused };

struct SignInPeople {
    desk::ListState state = desk::ListState::ready;
    SignInBoard board;
    StaffId suggested;  // who left the screen last; nil: nobody
    Attempt attempt = Attempt::none;
    StaffId attempted;  // whose PIN it was
    std::optional<desk::Refusal> refusal;
};

struct Chooser {
    StaffId selected;
    std::string filter;  // letters typed while no field has the focus
    Secret pin;
};

struct SignIn {
    StaffId staff;
    Secret pin;
    friend bool operator==(const SignIn&, const SignIn&) = default;
};
struct ReadStaffAgain {
    friend bool operator==(const ReadStaffAgain&, const ReadStaffAgain&) = default;
};

// Those whose name, pinyin, Latin name or number fits the letters.
std::vector<const SignInTile*> fitting_tiles(const SignInBoard& board, const std::string& filter);
// Who the pad is for: the selected, else the suggested, else the only one; nullptr: nobody.
const SignInTile* chosen_tile(const SignInPeople& people, const Chooser& chooser);

// Letters filter, arrows choose, Esc takes back. Call once a frame, before drawing.
void listen(const SignInPeople& people, Chooser& chooser);

// The cards, 86 high; their box begins at the first card. True: try again to read the staff.
bool draw_people(ui::Rect box, const SignInPeople& people, Chooser& chooser,
                 const desk::Viewing& viewing);
constexpr float pad_h_max = 450;  // keys 82 high
// Words, dots and keys in a column; the wish comes with the last digit.
std::optional<SignIn> draw_pin(ui::Rect column, const SignInPeople& people, Chooser& chooser,
                               const desk::Viewing& viewing);

}  // namespace foyer::staff
