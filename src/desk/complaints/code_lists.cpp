#include "desk/complaints/code_lists.h"

#include <algorithm>
#include <array>

namespace foyer::complaints {
namespace {

constexpr std::array goods_words{
    Code{"spoiled", N_("Spoiled")},
    Code{"expired", N_("Expired")},
    Code{"foreign_body", N_("Foreign body")},
    Code{"broken", N_("Broken")},
    Code{"malfunction", N_("Does not work properly")},
    Code{"not_as_described", N_("Not as described")},
    Code{"suspected_fake", N_("Suspected fake")}};
constexpr std::array food_words{
    Code{"expired", N_("Expired")},
    Code{"spoiled", N_("Spoiled")},
    Code{"foreign_body", N_("Foreign body")},
    Code{"illness", N_("Unwell after eating")},
    Code{"suspected_fake", N_("Suspected fake")}};
constexpr std::array price_words{
    Code{"price_tag", N_("Shelf price differs")},
    Code{"short_weight", N_("Short weight")},
    Code{"scanned_twice", N_("Scanned twice")},
    Code{"promotion_not_kept", N_("Promotion not honoured")}};
constexpr std::array payment_words{
    Code{"wrong_change", N_("Wrong change")},
    Code{"charged_twice", N_("Charged twice")},
    Code{"invoice", N_("Invoice")}};
constexpr std::array service_words{
    Code{"attitude", N_("Attitude")},
    Code{"sent_around", N_("Sent from one to another")},
    Code{"waiting", N_("Waiting too long")},
    Code{"misleading", N_("Misleading advice")},
    Code{"mistake", N_("Mistake of staff")}};
constexpr std::array facility_words{
    Code{"slipped", N_("Slipped or fell")},
    Code{"air_conditioning", N_("Air conditioning")},
    Code{"lift", N_("Lift or escalator")},
    Code{"toilet", N_("Toilet")}};
constexpr std::array bags_words{
    Code{"lost", N_("Bag lost")},
    Code{"damaged", N_("Bag damaged")},
    Code{"refused", N_("Bag not taken in")}};
constexpr std::array returns_words{
    Code{"refused", N_("Return refused")},
    Code{"delayed", N_("Return delayed")},
    Code{"amount", N_("Amount disputed")}};
constexpr std::array member_words{
    Code{"points", N_("Points")},
    Code{"record", N_("Personal details wrong")},
    Code{"unwanted_messages", N_("Unwanted messages")}};
constexpr std::array safety_words{
    Code{"injury", N_("Personal injury")},
    Code{"theft", N_("Belongings stolen")},
    Code{"searched", N_("Searched or held")}};
constexpr std::array none = std::array<Code, 0>{};

constexpr std::array category_list{
    Category{"goods", N_("Goods quality"), true, "purchasing", goods_words},
    Category{"food", N_("Food safety"), true, "food_safety", food_words},
    Category{"price", N_("Price or weight"), true, "pricing", price_words},
    Category{"payment", N_("Checkout"), true, "checkout", payment_words},
    Category{"service", N_("Service"), true, "service_desk", service_words},
    Category{"facility", N_("Facilities"), true, "property", facility_words},
    Category{"bags", N_("Bag check"), true, "service_desk", bags_words},
    Category{"returns", N_("Returns"), false, "service_desk", returns_words},
    Category{"gifts", N_("Gifts and promotions"), false, "marketing", none},
    Category{"members", N_("Membership"), false, "service_desk", member_words},
    Category{"safety", N_("Safety"), false, "security", safety_words},
    Category{"pickup", N_("Pick-up and delivery"), false, "service_desk", none},
    Category{"parking", N_("Parking"), false, "security", none},
    Category{"other", N_("Other"), true, "service_desk", none}};

constexpr std::array department_list{
    Code{"service_desk", N_("Service desk")},
    Code{"food_safety", N_("Food safety team")},
    Code{"fresh", N_("Fresh food")},
    Code{"grocery", N_("Grocery")},
    Code{"non_food", N_("General goods")},
    Code{"checkout", N_("Checkouts")},
    Code{"pricing", N_("Pricing")},
    Code{"purchasing", N_("Purchasing")},
    Code{"marketing", N_("Marketing")},
    Code{"security", N_("Security")},
    Code{"property", N_("Property and technology")},
    Code{"store_office", N_("Store office")}};

constexpr std::array root_cause_list{
    Code{"supplier", N_("Supplier")},
    Code{"receiving", N_("Goods receiving")},
    Code{"shelf_care", N_("Shelf care")},
    Code{"price_system", N_("Price labels")},
    Code{"checkout", N_("Checkout operation")},
    Code{"staff_attitude", N_("Staff attitude")},
    Code{"staff_skill", N_("Staff skill")},
    Code{"rules", N_("Gap in the rules")},
    Code{"facility", N_("Facility")},
    Code{"customer_error", N_("Misunderstanding")},
    Code{"force_majeure", N_("Force majeure")},
    Code{"unknown", N_("Could not be found out")}};

constexpr std::array quick_fact_list{
    Code{"goods_kept", N_("Goods kept as evidence")},
    Code{"photos_taken", N_("Photos taken")},
    Code{"child_or_elder", N_("Eaten by child or elder")},
    Code{"written_reply", N_("Wants a written reply")},
    Code{"receipt_shown", N_("Receipt shown")},
    Code{"witness", N_("Witness named")}};

constexpr std::array language_list{
    Code{"zh", N_("Chinese")},  Code{"en", N_("English")}, Code{"ja", N_("Japanese")},
    Code{"ko", N_("Korean")},   Code{"ru", N_("Russian")}, Code{"ar", N_("Arabic")},
    Code{"other", N_("Another language")}};

constexpr std::array reveal_reason_list{
    Code{"identity", N_("Check identity")}, Code{"contact", N_("Contact the customer")},
    Code{"courier", N_("Delivery")}, Code{"other", N_("Other")}};

}  // namespace

std::span<const Category> categories() { return category_list; }
std::span<const Code> departments() { return department_list; }
std::span<const Code> root_causes() { return root_cause_list; }
std::span<const Code> quick_facts() { return quick_fact_list; }
std::span<const Code> languages() { return language_list; }
std::span<const Code> reveal_reasons() { return reveal_reason_list; }

const Category* find_category(std::string_view code) {
    const auto* found = std::ranges::find(category_list, code, &Category::code);
    return found == category_list.end() ? nullptr : found;
}

const Code* find_subcategory(std::string_view category, std::string_view code) {
    const Category* parent = find_category(category);
    if (parent == nullptr) return nullptr;
    const auto found = std::ranges::find(parent->subcategories, code, &Code::code);
    return found == parent->subcategories.end() ? nullptr : &*found;
}

const char* english_of(std::span<const Code> list, std::string_view code) {
    const auto found = std::ranges::find(list, code, &Code::code);
    return found == list.end() ? "" : found->english;
}

const char* category_name(std::string_view code) {
    const Category* found = find_category(code);
    return found == nullptr ? "" : found->english;
}

const char* subcategory_name(std::string_view category, std::string_view code) {
    const Code* found = find_subcategory(category, code);
    return found == nullptr ? "" : found->english;
}

const char* department_name(std::string_view code) { return english_of(department_list, code); }

}  // namespace foyer::complaints
