// The approval overlay (design 06): what is asked and why at the left, who allows it and their PIN
// at the right. The last digit enables the button; a tap confirms. The PIN is cleared when the
// approver or what is asked changes (rules 4.0).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/secret.h"
#include "desk/viewing.h"

namespace foyer::desk {

struct AskedFact {
    std::string label;
    std::string value;
    bool strong = false;

    friend bool operator==(const AskedFact&, const AskedFact&) = default;
};
struct ApprovalAsk {
    std::string title;    // "Supervisor approval"
    std::string subtitle; // "Complaint C-0318-007·asked by 林晓雨"
    std::vector<AskedFact> facts;
    std::string approve; // "Approve refund"
    Role least = Role::lead;
};

struct ApprovalUi {
    bool open = false;
    StaffId approver;
    Secret pin;
    bool choosing = false; // the list of approvers is open
    bool busy = false;
    bool wrong = false;           // the last PIN was: the dots shake until the next digit
    std::string refused;          // the desk's answer, in words
    std::vector<AskedFact> asked; // what the digits were typed for
};

struct ApprovalWish {
    StaffId approver;
    Secret pin;
};

// The wish when the button was pressed; `ui.open` is cleared when it was left.
std::optional<ApprovalWish> draw(const ApprovalAsk& ask, ApprovalUi& ui, const Viewing& viewing);

} // namespace foyer::desk
