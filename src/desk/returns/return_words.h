// The words a return is described with besides what it is judged by (inputs.h, verdict.h): where it
// stands, what the goods are, how money goes back, what becomes of the goods (rules 4.2.5, 4.2.6).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/store_time.h"
#include "desk/returns/codes.h"

namespace foyer::returns {

using ReturnId = Id<struct ReturnTag>;
// Made of what was approved: return, amounts, positions and what is done for each. What is settled
// has to have the same one, so an approval never covers another amount (approval_id.h).
using ApprovalId = Id<struct ApprovalTag>;

// Where a return stands (rules 4.2.6). `draft` is one that has not been opened.
enum class Phase : std::uint8_t {
    draft,
    judged,            // denied by the rules and not told yet, or conditions have to be looked at
    awaiting_approval, // somebody else's PIN
    approved,          // by the rules alone, or by somebody
    settled,           // money and papers are done; goods are still at the desk
    goods_disposed,    // every position; a repair or a complaint that has to be linked is left
    closed,
    denied, // the customer was told
    cancelled
};
constexpr std::size_t phases_count = 9;
// Holds its lines of the receipt: nobody opens them in another return (R-I6).
constexpr bool is_pending(Phase phase) {
    return phase == Phase::judged || phase == Phase::awaiting_approval || phase == Phase::approved;
}
// Money and goods have changed hands.
constexpr bool is_done(Phase phase) {
    return phase == Phase::settled || phase == Phase::goods_disposed || phase == Phase::closed;
}

// How the purchase was paid for, and how money goes back.
enum class Tender : std::uint8_t { cash, card, wechat, alipay, prepaid_card, credit_note };
// Goes back over the original route, in 1 to 7 days; Foyer records it, the till moves it.
constexpr bool is_electronic(Tender tender) {
    return tender != Tender::cash && tender != Tender::credit_note;
}
struct Payment {
    Tender tender = Tender::cash;
    Fen amount;
    std::string reference; // of the till or the payment service; may be empty

    friend bool operator==(const Payment&, const Payment&) = default;
};

// What the slip and the warehouse call one position of the request.
struct Goods {
    std::string name;    // "不粘炒锅 32 cm"
    std::string barcode; // may be empty
    std::string serial;  // where the policy of the category needs it
    std::string batch;   // likewise

    friend bool operator==(const Goods&, const Goods&) = default;
};

struct Customer {
    PersonId person;        // nil: not known as a person of the store
    std::string name_given; // personal
    std::string phone;      // normal form (base/phone.h) or empty; personal

    friend bool operator==(const Customer&, const Customer&) = default;
};

// The store's own words about a category, as they were shown with the verdict (policy.h).
struct PolicyNote {
    std::int64_t line = 0;
    std::int64_t policy_version = 0; // 0: the shipped row
    std::string text_zh;
    std::string text_en;
    std::vector<std::string> legal_refs;
    Disposition disposition = Disposition::none; // what the policy does with the goods

    friend bool operator==(const PolicyNote&, const PolicyNote&) = default;
};

// What became of the goods of one position.
struct DisposedGoods {
    std::size_t position = 0; // of the request, from 0
    Disposition disposition = Disposition::shelf;
    std::int64_t weight_grams = 0; // scrap only, and then more than 0
    std::string note;              // may be empty

    friend bool operator==(const DisposedGoods&, const DisposedGoods&) = default;
};

enum class RepairResult : std::uint8_t { repaired, no_fault_found, not_repairable };
constexpr int repair_days_most = 30;

std::string_view code_of(Phase value);        // "awaiting_approval"
std::string_view code_of(Tender value);       // "wechat"
std::string_view code_of(RepairResult value); // "not_repairable"
std::optional<Phase> find_phase(std::string_view code);
std::optional<Tender> find_tender(std::string_view code);
std::optional<RepairResult> find_repair_result(std::string_view code);
// English, keys of their translations.
const char* name_of(Phase value);
const char* name_of(Tender value);
const char* name_of(RepairResult value);
const char* name_of(Disposition value);

} // namespace foyer::returns
