#include "desk/returns/returns.h"
#include "tools/foyerctl/return_question.h"
#include "tools/foyerctl/rules_answers.h"
#include "ui/language_texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using ui::Language;

// Values may be keys themselves: a role's title, a category's name.
std::string text_in(Language language, const desk::Sentence& sentence) {
    std::vector<std::string> values;
    for (const std::string& value : sentence.values)
        values.push_back(ui::tr_in(language, value, {}));
    return ui::tr_in(language, sentence.text, values);
}

json reason_json(const returns::Reason& reason) {
    json written{
        {"rule", reason.rule},
        {"text_zh", text_in(Language::zh, reason.text)},
        {"text_en", text_in(Language::en, reason.text)}};
    if (!reason.legal_ref.empty())
        written["legal_ref"] = ui::tr_in(Language::zh, reason.legal_ref, {});
    return written;
}

json amounts_json(const returns::Amounts& amounts) {
    return {
        {"refund", amounts.refund.value},
        {"collect", amounts.collect.value},
        {"store_credit", amounts.store_credit.value},
        {"price_diff", amounts.price_diff.value},
        {"points_take_back", amounts.points_take_back},
        {"points_give_back", amounts.points_give_back},
        {"gift_deduction", amounts.gift_deduction.value},
        {"depreciation", amounts.depreciation.value}};
}

json remedies_json(const std::vector<returns::Remedy>& remedies) {
    json written = json::array();
    for (const returns::Remedy remedy : remedies)
        written.push_back(returns::code_of(remedy));
    return written;
}

json duty_json(const returns::Duty& duty) {
    json written{{"duty", returns::code_of(duty.kind)}};
    if (duty.line != 0) written["line"] = duty.line;
    if (duty.level != 0) written["level"] = duty.level;
    if (duty.amount.value != 0) written["amount"] = duty.amount.value;
    return written;
}

json line_json(const returns::LineVerdict& line) {
    return {
        {"line", line.line},
        {"verdict", returns::code_of(line.response)},
        {"remedies", remedies_json(line.remedies)},
        {"amounts", amounts_json(line.amounts)}};
}

json trace_json(const std::vector<returns::TraceStep>& trace) {
    json written = json::array();
    for (const returns::TraceStep& step : trace) {
        json one{{"rule", step.rule}, {"outcome", returns::code_of(step.outcome)}};
        if (step.line != 0) one["line"] = step.line;
        written.push_back(std::move(one));
    }
    return written;
}

json verdict_json(const returns::Verdict& verdict) {
    json written{
        {"verdict", returns::code_of(verdict.response)},
        {"remedies", remedies_json(verdict.remedies)},
        {"amounts", amounts_json(verdict.amounts)},
        {"reasons", json::array()},
        {"trace", trace_json(verdict.trace)}};
    for (const returns::Reason& reason : verdict.reasons)
        written["reasons"].push_back(reason_json(reason));
    if (verdict.approval) written["approval"] = {{"role", desk::code_of(*verdict.approval)}};
    for (const returns::Duty& duty : verdict.duties)
        written["duties"].push_back(duty_json(duty));
    if (verdict.lines.size() > 1) {
        for (const returns::LineVerdict& line : verdict.lines)
            written["lines"].push_back(line_json(line));
    }
    return written;
}

} // namespace

Result<json> return_answer(const json& question) {
    TRY(const auto read, read_return_question(question));
    return verdict_json(returns::judge(read.asked, read.book));
}

} // namespace foyer::foyerctl
