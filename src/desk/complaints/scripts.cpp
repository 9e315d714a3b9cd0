#include "desk/complaints/scripts.h"

#include <utility>

#include "desk/decision.h"

namespace foyer::complaints {
namespace {

using Steps = std::array<Script, 3>;

constexpr Steps any_steps{
    Script{N_("Calm first"), N_("\"I am sorry. Please tell me, I will write it down.\"")},
    Script{N_("Keep the evidence"), N_("\"May I copy the receipt? You keep the original.\"")},
    Script{
        N_("Explain what comes"),
        N_("\"You get a number now and an answer by the time we agree.\"")}};
constexpr Steps food_steps{
    Script{
        N_("Calm first"), N_("\"I am sorry. How is your child? We can go to a doctor with you.\"")},
    Script{N_("Keep the evidence"), N_("\"I seal and photograph the goods and give you a slip.\"")},
    Script{
        N_("Explain the rule"), N_("Food Safety Law art. 148: money back; more by a supervisor.")}};
constexpr Steps goods_steps{
    Script{N_("Calm first"), N_("\"I am sorry for the trouble. Let us look at it together.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"May I photograph the goods and the receipt? You keep both.\"")},
    Script{N_("Explain the rule"), N_("With a fault: repair, exchange or refund, by the rules.")}};
constexpr Steps price_steps{
    Script{
        N_("Calm first"), N_("\"I am sorry. I will check the shelf label with you right now.\"")},
    Script{N_("Keep the evidence"), N_("\"I photograph the label and copy the receipt.\"")},
    Script{
        N_("Explain the rule"), N_("The lower price counts; the desk pays the difference back.")}};
constexpr Steps service_steps{
    Script{N_("Calm first"), N_("\"I am sorry about that. Please tell me how it was.\"")},
    Script{N_("Keep the evidence"), N_("\"Where and when was it? I have the recording kept.\"")},
    Script{N_("Explain what comes"), N_("\"The lead of the team will call you today.\"")}};
constexpr Steps facility_steps{
    Script{N_("Calm first"), N_("\"Are you hurt? Please sit down, I get somebody.\"")},
    Script{
        N_("Keep the evidence"),
        N_("\"I close the place off and photograph it before cleaning.\"")},
    Script{
        N_("Explain what comes"), N_("\"Property sees to it now; I tell you when it is done.\"")}};

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
    return N_("Promise no money: a supervisor decides");
}

} // namespace foyer::complaints
