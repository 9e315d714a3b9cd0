// What has happened to a return. Kept for ever, so fields are only added. "personal": sealed under
// the key of `person`, or the return's own when nobody is known.
#pragma once

#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/number.h"
#include "desk/returns/inputs.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct Judged {
    ReturnId id;
    desk::Number number; // TH01-261122-A0007
    ReturnCase asked;    // with everything that the desk filled in
    std::vector<Goods> goods;
    std::vector<Payment> paid_with;
    Customer customer;
    std::string words; // personal
    Verdict verdict;   // as it was answered
    std::vector<PolicyNote> notes;

    friend bool operator==(const Judged&, const Judged&) = default;
};
struct Approved {
    ReturnId id;
    ApprovalId approval;
    Amounts amounts;
    std::vector<DutyKind> conditions_met;

    friend bool operator==(const Approved&, const Approved&) = default;
};
struct Overridden {
    ReturnId id;
    ApprovalId approval;
    Verdict verdict; // of judge_overridden()
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const Overridden&, const Overridden&) = default;
};
struct Denied {
    ReturnId id;
    PersonId person;
    std::string told; // personal

    friend bool operator==(const Denied&, const Denied&) = default;
};
struct Cancelled {
    ReturnId id;
    PersonId person;
    std::string reason; // personal

    friend bool operator==(const Cancelled&, const Cancelled&) = default;
};
struct Settled {
    ReturnId id;
    ApprovalId approval;
    Amounts amounts;
    std::vector<Payment> payouts;     // what goes back, electronic first, cash or credit note last
    std::optional<Payment> collected; // what comes in
    std::string new_receipt;

    friend bool operator==(const Settled&, const Settled&) = default;
};
struct ComplaintLinked {
    ReturnId id;
    CaseId complaint;

    friend bool operator==(const ComplaintLinked&, const ComplaintLinked&) = default;
};
struct Disposed {
    ReturnId id;
    std::vector<DisposedGoods> goods;

    friend bool operator==(const Disposed&, const Disposed&) = default;
};
struct Closed {
    ReturnId id;

    friend bool operator==(const Closed&, const Closed&) = default;
};
struct SlipSent {
    ReturnId id;
    int copy = 0; // n: stands on the paper as the n-th time again

    friend bool operator==(const SlipSent&, const SlipSent&) = default;
};

struct RepairReceived {
    ReturnId id;
    std::size_t position = 0;
    std::string serial;
    std::string fault;
    std::string loan;
    int count_for_serial = 1; // this one included

    friend bool operator==(const RepairReceived&, const RepairReceived&) = default;
};
struct RepairSent {
    ReturnId id;
    std::size_t repair = 0;
    std::string vendor;
    Date promised_on;

    friend bool operator==(const RepairSent&, const RepairSent&) = default;
};
struct RepairBack {
    ReturnId id;
    std::size_t repair = 0;
    RepairResult result = RepairResult::repaired;
    std::string text;

    friend bool operator==(const RepairBack&, const RepairBack&) = default;
};
struct RepairCalled {
    ReturnId id;
    std::size_t repair = 0;
    PersonId person;
    std::string text; // personal

    friend bool operator==(const RepairCalled&, const RepairCalled&) = default;
};
struct RepairHandedOut {
    ReturnId id;
    std::size_t repair = 0;

    friend bool operator==(const RepairHandedOut&, const RepairHandedOut&) = default;
};

using Event = OneOf<
    Judged, Approved, Overridden, Denied, Cancelled, Settled, ComplaintLinked, Disposed, Closed,
    SlipSent, RepairReceived, RepairSent, RepairBack, RepairCalled, RepairHandedOut>;

ReturnId return_of(const Event& event);

} // namespace foyer::returns
