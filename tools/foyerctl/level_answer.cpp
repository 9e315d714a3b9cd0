#include "base/iso_time.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/levels.h"
#include "tools/foyerctl/question.h"
#include "tools/foyerctl/rules_answers.h"

namespace foyer::foyerctl {
namespace {

using complaints::Intake;
using complaints::LevelHistory;
using nlohmann::json;

template <class Codes>
std::string listed(const Codes& codes) {
    std::string all;
    for (const auto& one : codes) {
        if (!all.empty()) all += ", ";
        all += one.code;
    }
    return all;
}

Done read_channel(const Question& fields, Intake& intake) {
    TRY(const auto code, fields.text_or("channel", "visit"));
    // A hot line may also be called by its number alone.
    auto channel = complaints::channel_of(code);
    if (!channel) channel = complaints::channel_of("relay_" + code);
    if (channel) {
        intake.channel = *channel;
        return {};
    }
    std::string known;
    for (const complaints::Channel one : complaints::channels())
        known += (known.empty() ? "" : ", ") + std::string(complaints::code_of(one));
    return fields.wrong("channel", "\"" + code + "\" is not one of " + known);
}

Done read_category(const Question& fields, Intake& intake) {
    TRY(intake.category, fields.text("category_id"));
    const auto* category = complaints::find_category(intake.category);
    if (category == nullptr)
        return fields.wrong(
            "category_id",
            "\"" + intake.category + "\" is not one of " + listed(complaints::categories()));
    TRY(intake.subcategory, fields.text_or("subcategory_id", ""));
    const bool known = intake.subcategory.empty() ||
        complaints::find_subcategory(intake.category, intake.subcategory) != nullptr;
    if (known) return {};
    return fields.wrong(
        "subcategory_id",
        "\"" + intake.subcategory + "\" is not one of " + listed(category->subcategories));
}

Done read_demand(const Question& fields, Intake& intake) {
    TRY(const auto code, fields.text_or("demand", "none"));
    const auto demand = complaints::demand_of(code);
    if (!demand) return fields.wrong("demand", "\"" + code + "\" is not a demand");
    intake.demand = *demand;
    const auto most = complaints::amount_most.value;
    TRY(intake.amount.value, fields.number_or("amount_fen", 0, 0, most));
    TRY(intake.demand_amount.value, fields.number_or("demand_amount_fen", 0, 0, most));
    return {};
}

Done read_flags(const Question& fields, Intake& intake) {
    TRY(intake.flags.injury, fields.flag("injury"));
    TRY(intake.flags.media, fields.flag("media"));
    TRY(intake.flags.minors, fields.flag("minors"));
    TRY(intake.flags.police, fields.flag("police"));
    TRY(const auto persons, fields.number_or("persons", 1, 1, complaints::persons_most));
    intake.persons_count = static_cast<int>(persons);
    const json* relay = fields.find("relay");
    if (relay != nullptr && !relay->is_object())
        return fields.wrong("relay", "has to be an object");
    if (relay != nullptr) intake.relay.emplace();
    return {};
}

Result<LevelHistory> read_history(const Question& fields) {
    constexpr int most = 1'000'000;
    TRY(const auto earlier, fields.number_or("earlier_by_person_30_days", 0, 0, most));
    TRY(const auto others, fields.number_or("persons_same_cause_7_days", 0, 0, most));
    TRY(const auto reopened, fields.number_or("reopened_count", 0, 0, most));
    return LevelHistory{
        static_cast<int>(earlier), static_cast<int>(others), static_cast<int>(reopened)};
}

} // namespace

Result<json> level_answer(const json& question) {
    // Behind the first line stand those of a complaint that have no say in its level.
    TRY(const auto fields,
        Question::of(
            question, "",
            {"channel",
             "category_id",
             "subcategory_id",
             "amount_fen",
             "demand",
             "demand_amount_fen",
             "injury",
             "media",
             "minors",
             "police",
             "persons",
             "relay",
             "earlier_by_person_30_days",
             "persons_same_cause_7_days",
             "reopened_count",
             "no",
             "kind",
             "received_at",
             "occurred_at",
             "person_id",
             "anonymous",
             "name_given",
             "phone",
             "is_member",
             "lang",
             "against",
             "sku",
             "barcode",
             "name",
             "receipt_no",
             "purchase_date",
             "facts",
             "level",
             "level_reason"}));
    Intake intake;
    CHECK_OK(read_channel(fields, intake));
    CHECK_OK(read_category(fields, intake));
    CHECK_OK(read_demand(fields, intake));
    CHECK_OK(read_flags(fields, intake));
    TRY(const auto history, read_history(fields));
    const auto minimum = complaints::minimum_level(intake, history);
    return json{{"minimum_level", minimum.level}, {"reasons", minimum.reasons}};
}

} // namespace foyer::foyerctl
