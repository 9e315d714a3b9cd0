// What one can ask of a complaint (rules 4.1.4). Which of these is allowed when, and to whom:
// transitions.h.
#pragma once

#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/complaints/attachment.h"
#include "desk/complaints/complaint_words.h"

namespace foyer::complaints {

struct Register {
    CaseId id; // made when the form opened
    Intake intake;
    int level = 0;                   // wished level 1-4; 0: the automatic minimum
    std::optional<Time> promised_at; // when the customer was told to expect an answer
    int store = 1;                   // of this desk, for the number
    char terminal = 'A';
};
struct Take {
    CaseId id;
};
// To a person, to a department, to a person of it, or to several departments that work on it side
// by side. Departments of the list that have it already keep it, those that are not on it lose it.
struct Assign {
    CaseId id;
    StaffId staff; // nil: whoever of the department
    std::vector<std::string> departments; // codes
    std::string reason;
};
struct Accept {
    CaseId id;
    std::string by_name; // who of the department said yes, when the desk records it for them
    std::string department{}; // empty: the only one that was asked
};
struct Contact {
    CaseId id;
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    std::string text;
};
struct Note {
    CaseId id;
    std::string text;
};
struct RaiseLevel {
    CaseId id;
    int level = 0;
    std::string reason;
};
// Shows the whole telephone number to one person; the log keeps who and why.
struct RevealPhone {
    CaseId id;
    std::string reason; // code of reveal_reasons()
};
// Sends it to the printer once more (the first slip prints by itself when a case is registered).
struct PrintPaper {
    CaseId id;
    CasePaper paper = CasePaper::slip;
    std::string department{}; // transfer: whose slip; empty: whoever had it first
};

// ---- departments ------------------------------------------------------------------------------

// The department sends it back; the desk may record it for them.
struct Bounce {
    CaseId id;
    std::string reason;
    std::string department{}; // empty: the only one that was asked
};
// Reminds whoever has it of the case.
struct Chase {
    CaseId id;
    std::string text;
};

// ---- waiting ----------------------------------------------------------------------------------

struct WaitForCustomer {
    CaseId id;
    Time until; // when it comes back by itself
    std::string reason;
};
struct WaitForOthers { // an inspection, a supplier, an authority
    CaseId id;
    Time until;
    std::string reason;
};
struct Resume {
    CaseId id;
};

// ---- towards an end ---------------------------------------------------------------------------

struct Find {
    CaseId id;
    Finding finding = Finding::none;
    std::string cause; // code of root_causes()
};
struct Propose {
    CaseId id;
    Remedy remedy = Remedy::explanation;
    Fen amount;
    std::string text;
};
struct AcceptOffer {
    CaseId id;
};
struct RejectOffer {
    CaseId id;
    std::string reason;
};
// No agreement: the customer was told of the ways that remain (Consumer Law art. 39).
struct Impose {
    CaseId id;
    std::string reason;
};
struct FollowUp {
    CaseId id;
    FollowUpOutcome outcome = FollowUpOutcome::satisfied;
    int satisfaction = 0; // 1-5; 0: not said
    std::string text;
    std::optional<Time> later; // call_later: when
    bool reopen = false;       // dissatisfied: this case again (else a new one is registered)
};
// Asks only for what is missing (closing.h); fields of what is there already stay empty.
struct Close {
    CaseId id;
    std::string resolution;
    Finding finding = Finding::none;
    std::string cause;
    std::string skip_follow_up; // code of skip_reasons(); empty: it was done
    std::string excuse;         // why promises that are still open are not kept
};
struct Reopen {
    CaseId id;
    std::string reason;
};
struct Withdraw {
    CaseId id;
    std::string words; // the customer's
};
struct Void {
    CaseId id;
    std::string reason;
};

// ---- levels, promises, other cases ------------------------------------------------------------

struct LowerLevel {
    CaseId id;
    int level = 0;
    std::string reason;
};
struct MakePromise {
    CaseId id;
    Time due;
    std::string text;
};
// `promise` counts from 0 in the order in which they were made.
struct KeepPromise {
    CaseId id;
    int promise = 0;
};
struct ExcusePromise {
    CaseId id;
    int promise = 0;
    std::string reason;
};
struct Merge {
    CaseId id;
    CaseId into;
};
struct Unmerge {
    CaseId id;
};
// Makes it a part of a larger case that cannot close before it; nil: on its own again.
struct JoinParent {
    CaseId id;
    CaseId parent;
};
struct ReplyToAuthority {
    CaseId id;
    std::string document; // what was sent, and how
};
// Puts a photo or a paper to the case. The file is kept before the desk decides, by whoever has the
// keys: `kept` or else `fault` says what came of it.
struct Attach {
    CaseId id;
    std::string file; // path
    FileSource source = FileSource::folder;
    std::optional<AttachedFile> kept{};
    FileFault fault = FileFault::gone;
};

using Command = OneOf<
    Register, Take, Assign, Accept, Contact, Note, RaiseLevel, RevealPhone, PrintPaper, Bounce,
    Chase, WaitForCustomer, WaitForOthers, Resume, Find, Propose, AcceptOffer, RejectOffer, Impose,
    FollowUp, Close, Reopen, Withdraw, Void, LowerLevel, MakePromise, KeepPromise, ExcusePromise,
    Merge, Unmerge, JoinParent, ReplyToAuthority, Attach>;

CaseId case_of(const Command& command);

} // namespace foyer::complaints
