// What the law adds to a refund (rules 4.1.6): shown to supervisors and above, who decide.
#pragma once

#include <optional>
#include <vector>

#include "desk/complaints/complaint_state.h"
#include "desk/decision.h"

namespace foyer::complaints {

enum class Law : std::uint8_t {
    food_safety_148,  // unsafe food: ten times the price, at least ¥1,000
    consumer_55       // fraud: three times the price, at least ¥500
};
struct Claim {
    Law law = Law::consumer_55;
    Fen amount;  // besides the refund
};
// nullopt: neither food that was not safe nor a suspected fraud.
std::optional<Claim> statutory_claim(const Intake& intake);
const char* name_of(Law law);  // "Law art. 148"; in Chinese with the name of the law

// A remedy that suits the case. Without an amount: it is typed, or the viewer may not see it.
struct Offer {
    Remedy remedy = Remedy::explanation;
    std::optional<Fen> amount;

    friend bool operator==(const Offer&, const Offer&) = default;
};
// The best first, three at most; what the customer asks for is among them.
std::vector<Offer> offers_for(const State& state, const desk::Actor& viewer);

}  // namespace foyer::complaints
