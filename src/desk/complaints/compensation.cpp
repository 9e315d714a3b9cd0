#include "desk/complaints/compensation.h"

#include <algorithm>

namespace foyer::complaints {
namespace {

constexpr std::size_t offers_most = 3;

bool is_fraud(const Intake& intake) {
    return intake.subcategory == "suspected_fake" || intake.subcategory == "expired" ||
        intake.subcategory == "scanned_twice" || intake.subcategory == "price_tag" ||
        intake.subcategory == "short_weight";
}

Remedy remedy_for(Demand demand) {
    switch (demand) {
    case Demand::refund: return Remedy::refund;
    case Demand::exchange: return Remedy::exchange;
    case Demand::repair: return Remedy::repair;
    case Demand::apology: return Remedy::apology;
    case Demand::compensation: return Remedy::compensation;
    case Demand::none:
    case Demand::explanation:
    case Demand::other: break;
    }
    return Remedy::explanation;
}

void add(std::vector<Offer>& offers, Offer offer) {
    const bool there = std::ranges::any_of(
        offers, [&](const Offer& one) { return one.remedy == offer.remedy; });
    if (!there && offers.size() < offers_most) offers.push_back(offer);
}

}  // namespace

std::optional<Claim> statutory_claim(const Intake& intake) {
    const auto at_least = [&](int times, std::int64_t fen) {
        return Fen{std::max(intake.amount.value * times, fen)};
    };
    if (intake.category == "food") return Claim{Law::food_safety_148, at_least(10, 1'000'00)};
    if (is_fraud(intake)) return Claim{Law::consumer_55, at_least(3, 500'00)};
    return std::nullopt;
}

const char* name_of(Law law) {
    return law == Law::food_safety_148 ? N_("Law art. 148") : N_("Law art. 55");
}

std::vector<Offer> offers_for(const State& state, const desk::Actor& viewer) {
    const Intake& intake = state.intake;
    const auto claim = statutory_claim(intake);
    const bool calculates =
        viewer.role == desk::Role::supervisor || viewer.role == desk::Role::manager;
    std::vector<Offer> offers;
    if (claim) {
        const Fen whole = intake.amount + claim->amount;
        add(offers, {Remedy::refund_and_compensation,
                     calculates ? std::optional(whole) : std::nullopt});
    }
    const bool paid = intake.amount.value > 0;
    if (paid) add(offers, {Remedy::refund, intake.amount});
    const Remedy asked = remedy_for(intake.demand);
    add(offers, {asked, std::nullopt});
    if (intake.category == "goods") add(offers, {Remedy::exchange, std::nullopt});
    add(offers, {Remedy::apology, std::nullopt});
    add(offers, {Remedy::compensation, std::nullopt});
    return offers;
}

}  // namespace foyer::complaints
