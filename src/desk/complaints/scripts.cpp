#include "desk/complaints/scripts.h"

#include <utility>

#include "desk/decision.h"

namespace foyer::complaints {
namespace {

using Steps = std::array<Script, 3>;

constexpr Steps any_steps{
    Script{
        N_("Calm first"),
        N_("\"I am sorry this happened. Please tell me, I will write it down.\"")},
    Script{N_("Keep the evidence"), N_("\"May I copy the receipt? You keep the original.\"")},
    Script{
        N_("Explain what comes"),
        N_("\"You get a case number now and an answer by the time we agree.\"")}};
constexpr Steps food_steps{
    Script{
        N_("Calm first"),
        N_("\"I am sorry. How does your child feel? We can go to the hospital with you.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"I seal and photograph the goods and the receipt and give you a slip.\"")},
    Script{
        N_("Explain the rule"),
        N_("Food Safety Law art. 148: money back; what else is due, a supervisor confirms.")}};
constexpr Steps goods_steps{
    Script{N_("Calm first"), N_("\"I am sorry for the trouble. Let us look at it together.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"May I photograph the goods and the receipt? You keep both.\"")},
    Script{
        N_("Explain the rule"),
        N_("With a fault: repair, exchange or money back, by the rules of returns.")}};
constexpr Steps price_steps{
    Script{
        N_("Calm first"), N_("\"I am sorry. I will check the shelf label with you right now.\"")},
    Script{N_("Keep the evidence"), N_("\"I photograph the label and copy the receipt.\"")},
    Script{
        N_("Explain the rule"),
        N_("The lower price counts; the difference is paid back at this desk.")}};
constexpr Steps service_steps{
    Script{
        N_("Calm first"),
        N_("\"I am sorry that you were treated like this. I will listen to you.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"Where and when was it? I ask for the recording to be kept.\"")},
    Script{
        N_("Explain what comes"),
        N_("\"The lead of the team hears of it today and will call you.\"")}};
constexpr Steps facility_steps{
    Script{N_("Calm first"), N_("\"Are you hurt? Please sit down, I will get somebody at once.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"I close off the place and take a photo before it is cleaned.\"")},
    Script{
        N_("Explain what comes"),
        N_("\"Property takes care of it now; I will tell you when it is done.\"")}};

constexpr std::array special{
    std::pair{std::string_view("food"), &food_steps},
    std::pair{std::string_view("goods"), &goods_steps},
    std::pair{std::string_view("returns"), &goods_steps},
    std::pair{std::string_view("price"), &price_steps},
    std::pair{std::string_view("payment"), &price_steps},
    std::pair{std::string_view("service"), &service_steps},
    std::pair{std::string_view("facility"), &facility_steps},
    std::pair{std::string_view("safety"), &facility_steps},
    std::pair{std::string_view("parking"), &facility_steps}};

} // namespace

const std::array<Script, 3>& scripts_of(std::string_view category) {
    for (const auto& [code, steps] : special) {
        if (code == category) return *steps;
    }
    return any_steps;
}

const char* script_warning() {
    return N_("Promise no compensation here; a supervisor confirms it");
}

} // namespace foyer::complaints
