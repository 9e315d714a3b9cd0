// The store's own rules by category (rules 4.2.4), versioned by day: a purchase is judged by the
// rows of its day. Whatever a row says, the law's floor stays under it (`lawful`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/store_time.h"
#include "desk/returns/codes.h"

namespace foyer::returns {

// How goods have to come back when nothing is wrong with them.
enum class Intact : std::uint8_t {
    sealed,         // never opened
    unused,         // opened is fine
    tags_on,        // unused, with its tags
    tags_and_liner, // the same, with the hygiene liner: underwear
};
std::string_view code_of(Intact intact);
std::optional<Intact> find_intact(std::string_view code);

struct Policy {
    std::string category;
    std::int64_t no_reason_days = 0; // 0: not without a fault
    Intact intact = Intact::sealed;
    bool never_without_fault = false; // and no supervisor may decide otherwise: medicine
    std::int64_t quality_refund_days = 7;
    std::int64_t quality_exchange_days = 7;
    std::int64_t warranty_months = 0;
    std::int64_t main_parts_months = 0;
    bool three_guarantees = false; // 三包
    std::int64_t depreciation_per_10000_a_day = 0;
    Disposition disposition = Disposition::none;
    std::optional<Fen> unit_price_limit; // above it a supervisor signs, when nothing is wrong
    std::optional<Fen> approval_over;    // above it a supervisor approves any return
    bool needs_serial = false;
    bool needs_batch = false;
    // What the store says to the customer besides, in both languages, and by which articles.
    std::string customer_text_zh;
    std::string customer_text_en;
    std::vector<std::string> legal_refs;
    Date effective_from;
    std::optional<Date> effective_to; // the last day; nullopt: open
    std::int64_t version = 1;

    friend bool operator==(const Policy&, const Policy&) = default;
};

// What the law says of a category. Code, not settings: no edit reaches it.
struct CategoryLaw {
    std::string_view code;
    const char* english;
    bool food = false;
    // Consumer law, article 25: no right to give back without a reason.
    bool excluded_at_a_distance = false;
    bool excluded_when_opened = false;
    bool three_guarantees = false;
    std::int64_t warranty_months = 0;              // of the three guarantees, at least
    std::int64_t depreciation_per_10000_a_day = 0; // at most
};

class PolicyBook {
public:
    PolicyBook() = default; // the shipped rows
    explicit PolicyBook(std::vector<Policy> rows) : m_rows(std::move(rows)) {}

    // The row in force that day: the latest beginning, of two the higher version. Days that no row
    // covers fall back to the shipped one, categories that nobody knows to the law alone. Always
    // lawful.
    Policy row_of(std::string_view category, Date day) const;
    const std::vector<Policy>& rows() const { return m_rows; }

private:
    std::vector<Policy> m_rows;
};

// The shipped defaults. Valid for ever.
const std::vector<Policy>& shipped_policies();
const std::vector<CategoryLaw>& category_laws();
const CategoryLaw& law_of(std::string_view category); // nothing special for an unknown one
bool is_category(std::string_view code);

// The row lifted to what the law asks at least: 7 days for a refund of faulty goods (consumer law,
// article 24), for goods of the three guarantees 15 days for an exchange and their warranty.
// Numbers out of any sense are brought back into it.
Policy lawful(Policy row);

} // namespace foyer::returns
