// What has happened to a complaint. Kept for ever, so fields are only added. "personal": sealed
// under the key of `person` (complaints_entry.h).
#pragma once

#include "base/one_of.h"
#include "desk/complaints/attachment.h"
#include "desk/complaints/complaint_words.h"
#include "desk/number.h"

namespace foyer::complaints {

struct Registered {
    CaseId id;
    desk::Number number;
    Intake intake; // received_at is always set
    int level = 1;
    int minimum_level = 1;
    std::vector<std::string> level_reasons; // codes: levels.h
    std::optional<Time> promised_at;
    Limits limits;
    bool answered_at_once = false; // taken down face to face or on the phone

    friend bool operator==(const Registered&, const Registered&) = default;
};
struct Taken {
    CaseId id;

    friend bool operator==(const Taken&, const Taken&) = default;
};
struct Assigned {
    CaseId id;
    StaffId staff;
    std::string department;
    PersonId person;    // whose key seals the reason
    std::string reason; // personal
    Limit accept;       // until when it has to be accepted
    // Departments that had it before and keep it, to work on it side by side; all others lose it.
    std::vector<std::string> beside{};

    friend bool operator==(const Assigned&, const Assigned&) = default;
};
struct Accepted {
    CaseId id;
    PersonId person;
    std::string by_name; // personal
    std::string department{}; // that was asked; empty: the only one, or a person

    friend bool operator==(const Accepted&, const Accepted&) = default;
};
struct Contacted {
    CaseId id;
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const Contacted&, const Contacted&) = default;
};
struct Noted {
    CaseId id;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const Noted&, const Noted&) = default;
};
struct LevelRaised {
    CaseId id;
    int level = 1;
    PersonId person;
    std::string reason; // personal
    Limits limits;

    friend bool operator==(const LevelRaised&, const LevelRaised&) = default;
};
struct PhoneRevealed {
    CaseId id;
    std::string reason;

    friend bool operator==(const PhoneRevealed&, const PhoneRevealed&) = default;
};
// Sent to the printer; whether it came out, only the printer knows.
struct PaperSent {
    CaseId id;
    CasePaper paper = CasePaper::slip;
    int copy = 0; // 0: the original; n stands on the paper as the n-th time again
    std::string department{}; // transfer: whose slip; empty: whoever had it first

    friend bool operator==(const PaperSent&, const PaperSent&) = default;
};
struct Bounced {
    CaseId id;
    PersonId person;
    std::string reason; // personal
    std::string department{}; // that was asked; empty: the only one, or a person

    friend bool operator==(const Bounced&, const Bounced&) = default;
};
struct Chased {
    CaseId id;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const Chased&, const Chased&) = default;
};
struct WaitStarted {
    CaseId id;
    Phase phase = Phase::waiting_customer; // or waiting_external
    Time until;
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const WaitStarted&, const WaitStarted&) = default;
};
struct Resumed {
    CaseId id;
    Limits limits; // pushed back by the time of the pause

    friend bool operator==(const Resumed&, const Resumed&) = default;
};
struct Found {
    CaseId id;
    Finding finding = Finding::unknown;
    std::string cause;

    friend bool operator==(const Found&, const Found&) = default;
};
struct Proposed {
    CaseId id;
    Remedy remedy = Remedy::explanation;
    Fen amount;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const Proposed&, const Proposed&) = default;
};
struct OfferAccepted {
    CaseId id;
    std::optional<Limit> follow_up; // none: nobody can be called

    friend bool operator==(const OfferAccepted&, const OfferAccepted&) = default;
};
struct OfferRejected {
    CaseId id;
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const OfferRejected&, const OfferRejected&) = default;
};
struct Imposed {
    CaseId id;
    PersonId person;
    std::string reason; // personal
    std::optional<Limit> follow_up;

    friend bool operator==(const Imposed&, const Imposed&) = default;
};
struct FollowedUp {
    CaseId id;
    FollowUpOutcome outcome = FollowUpOutcome::satisfied;
    int satisfaction = 0;
    PersonId person;
    std::string text;          // personal
    std::optional<Limit> next; // the next call; none: no more is due

    friend bool operator==(const FollowedUp&, const FollowedUp&) = default;
};
struct Closed {
    CaseId id;
    PersonId person;
    std::string resolution; // personal
    std::string skip_follow_up;

    friend bool operator==(const Closed&, const Closed&) = default;
};
struct Reopened {
    CaseId id;
    PersonId person;
    std::string reason; // personal
    Limits limits;

    friend bool operator==(const Reopened&, const Reopened&) = default;
};
struct Withdrawn {
    CaseId id;
    PersonId person;
    std::string words; // personal

    friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};
struct Voided {
    CaseId id;
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const Voided&, const Voided&) = default;
};
struct LevelLowered {
    CaseId id;
    int level = 1;
    PersonId person;
    std::string reason; // personal
    Limits limits;

    friend bool operator==(const LevelLowered&, const LevelLowered&) = default;
};
struct PromiseMade {
    CaseId id;
    Time due;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const PromiseMade&, const PromiseMade&) = default;
};
struct PromiseKept {
    CaseId id;
    int promise = 0;

    friend bool operator==(const PromiseKept&, const PromiseKept&) = default;
};
struct PromiseExcused {
    CaseId id;
    int promise = 0;
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const PromiseExcused&, const PromiseExcused&) = default;
};
struct Merged {
    CaseId id;
    CaseId into;

    friend bool operator==(const Merged&, const Merged&) = default;
};
// On the side of the case that stays: its clocks keep the earlier receipt (rules 4.1.4).
struct Absorbed {
    CaseId id;
    CaseId other;
    Time received_at; // of the other
    Limits limits;

    friend bool operator==(const Absorbed&, const Absorbed&) = default;
};
struct Unmerged {
    CaseId id;
    CaseId from;

    friend bool operator==(const Unmerged&, const Unmerged&) = default;
};
struct Released {
    CaseId id;
    CaseId other;
    Limits limits;

    friend bool operator==(const Released&, const Released&) = default;
};
struct ParentJoined {
    CaseId id;
    CaseId parent; // nil: on its own again

    friend bool operator==(const ParentJoined&, const ParentJoined&) = default;
};
struct AuthorityAnswered {
    CaseId id;
    PersonId person;
    std::string document; // personal

    friend bool operator==(const AuthorityAnswered&, const AuthorityAnswered&) = default;
};

// Written by the terminal itself (breaches.h).
enum class ClockKind : std::uint8_t;
struct ClockBreached {
    CaseId id;
    ClockKind clock{};
    Time due;
    std::string department{}; // accept: who was asked

    friend bool operator==(const ClockBreached&, const ClockBreached&) = default;
};

// The file lies sealed beside the journal under the key that seals the case's words.
struct Attached {
    CaseId id;
    AttachedFile file;
    FileSource source = FileSource::folder;

    friend bool operator==(const Attached&, const Attached&) = default;
};

using Event = OneOf<
    Registered, Taken, Assigned, Accepted, Contacted, Noted, LevelRaised, PhoneRevealed, PaperSent,
    Bounced, Chased, WaitStarted, Resumed, Found, Proposed, OfferAccepted, OfferRejected, Imposed,
    FollowedUp, Closed, Reopened, Withdrawn, Voided, LevelLowered, PromiseMade, PromiseKept,
    PromiseExcused, Merged, Absorbed, Unmerged, Released, ParentJoined, AuthorityAnswered,
    ClockBreached, Attached>;

CaseId case_of(const Event& event);

} // namespace foyer::complaints
