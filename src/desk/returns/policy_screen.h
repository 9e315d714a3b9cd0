// The return policy in the settings (picture 14): the table of any version, a draft of the next
// one, what it changes, and what it would have changed of the last days, before it is published.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "desk/approval_screen.h"
#include "desk/returns/policy_edit.h"
#include "desk/returns/policy_replay.h"
#include "desk/returns/policy_signatures.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::returns::policy {

// The last play of the draft over past returns.
struct Played {
    int days = 0; // 0: none yet
    bool running = false;
    bool failed = false;
    std::int64_t of = 0;      // cases there are; found.cases of them are done
    std::vector<Policy> rows; // changed by the draft when it was played
    Replay found;
};

struct Model {
    desk::ListState state = desk::ListState::loading;
    PolicyShelf shelf;
    PolicySignatures signatures;
    Played played;
};

enum class Tab : std::uint8_t { table, changes, past };

constexpr std::int64_t draft_shown = -1;
struct Ui {
    std::optional<PolicyEdit> edit; // the draft, as far as it was typed
    // Version whose table is shown; 0: the shipped one, draft_shown: the draft. nullopt: the draft,
    // without one the newest version.
    std::optional<std::int64_t> shown;
    Tab tab = Tab::table;
    std::string category;                   // open in the editor; empty: none
    bool reveal = false;                    // its row is brought into sight
    std::string unit_limit, approval_limit; // of that category, as typed
    int days = 30;                          // of the replay
    bool dropping = false;                  // asked whether the draft is to go
    bool busy = false;
    desk::ApprovalUi approval;
};

struct SaveDraft {
    friend bool operator==(const SaveDraft&, const SaveDraft&) = default;
};
struct DropDraft {
    friend bool operator==(const DropDraft&, const DropDraft&) = default;
};
struct Publish {
    StaffId approver;
    Secret pin;
    friend bool operator==(const Publish&, const Publish&) = default;
};
struct PlayDraft {
    int days = 30;
    friend bool operator==(const PlayDraft&, const PlayDraft&) = default;
};
using Wish = std::variant<SaveDraft, DropDraft, Publish, PlayDraft, ui::ReadAgain>;

std::int64_t shown_version(const Model& model, const Ui& ui);
// The editor shows this category of the draft from now on; empty: none.
void open_category(Ui& ui, const std::string& category);

std::vector<Wish> draw(const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::returns::policy
