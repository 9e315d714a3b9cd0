#include "tools/foyerctl/return_json.h"

#include "base/json_text.h"
#include "desk/returns/field_json.h"
#include "desk/returns/returns_table.h"
#include "tools/foyerctl/question.h"

namespace foyer::foyerctl {

using nlohmann::json;

json json_of(const returns::ListedReturn& listed, const TimeZone& zone) {
    return {
        {"no", desk::text_of(listed.number)},
        {"id", text_of(listed.id)},
        {"title", listed.title},
        {"customer", listed.customer},
        {"phone", listed.phone},
        {"receipt_no", listed.receipt},
        {"state", returns::code_of(listed.phase)},
        {"verdict", returns::code_of(listed.response)},
        {"money_back", listed.money_back.value},
        {"opened_at", zone.iso(listed.opened_at)},
        {"duplicate", listed.duplicate}};
}

json json_of(const returns::ReturnDetail& detail, const TimeZone& zone) {
    const returns::State& state = detail.state;
    json written{
        {"no", desk::text_of(state.number)},
        {"id", text_of(state.id)},
        {"state", returns::code_of(state.phase)},
        {"customer", detail.customer},
        {"phone", detail.phone},
        {"case", returns::field_json(state.asked)},
        {"goods", json::array()},
        {"verdict", returns::field_json(state.verdict)},
        {"overridden", state.overridden},
        {"payouts", json::array()},
        {"told", state.told},
        {"duplicate", detail.duplicate},
        {"timeline", json::array()}};
    for (const returns::Goods& goods : state.goods)
        written["goods"].push_back(returns::field_json(goods));
    for (const returns::Payment& payout : state.payouts)
        written["payouts"].push_back(returns::field_json(payout));
    if (state.collected) written["collected"] = returns::field_json(*state.collected);
    for (const returns::ReturnLine& line : detail.timeline)
        written["timeline"].push_back(
            {{"at", zone.iso(line.at)}, {"seq", line.seq}, {"text", line.text}});
    return written;
}

Result<returns::ReturnId> return_named(database::Reader& reader, const std::string& words) {
    if (const auto number = desk::parse_number(words)) {
        TRY(const auto id, returns::return_with_number(reader, *number));
        if (id) return *id;
    } else if (const auto id = parse_id<returns::ReturnId>(words)) {
        return *id;
    }
    return fail(ErrorCode::not_found, "no return " + words);
}

Result<json> json_in(const std::string& file) {
    TRY(const auto text, question_text(file));
    json parsed = parse_json(text);
    if (!parsed.is_object()) return fail(ErrorCode::corrupt, file + " is no JSON object");
    return parsed;
}

} // namespace foyer::foyerctl
