#include "desk/returns/return_words.h"

#include <algorithm>
#include <array>

#include "desk/decision.h"

namespace foyer::returns {
namespace {

template <class Enum>
struct Word {
    Enum value;
    std::string_view code;
    const char* english;
};

constexpr std::array phase_words{
    Word<Phase>{Phase::draft, "draft", N_("Not opened")},
    Word<Phase>{Phase::judged, "judged", N_("Judged")},
    Word<Phase>{Phase::awaiting_approval, "awaiting_approval", N_("Waits for approval")},
    Word<Phase>{Phase::approved, "approved", N_("Approved")},
    Word<Phase>{Phase::settled, "settled", N_("Settled")},
    Word<Phase>{Phase::goods_disposed, "goods_disposed", N_("Goods dealt with")},
    Word<Phase>{Phase::closed, "closed", N_("Closed")},
    Word<Phase>{Phase::denied, "denied", N_("Denied")},
    Word<Phase>{Phase::cancelled, "cancelled", N_("Cancelled")}};
static_assert(phase_words.size() == phases_count);

constexpr std::array tender_words{
    Word<Tender>{Tender::cash, "cash", N_("Cash")},
    Word<Tender>{Tender::card, "card", N_("Bank card")},
    Word<Tender>{Tender::wechat, "wechat", N_("WeChat Pay")},
    Word<Tender>{Tender::alipay, "alipay", N_("Alipay")},
    Word<Tender>{Tender::prepaid_card, "prepaid_card", N_("Shopping card")},
    Word<Tender>{Tender::credit_note, "credit_note", N_("Credit note")}};

constexpr std::array result_words{
    Word<RepairResult>{RepairResult::repaired, "repaired", N_("Repaired")},
    Word<RepairResult>{RepairResult::no_fault_found, "no_fault_found", N_("No fault found")},
    Word<RepairResult>{RepairResult::not_repairable, "not_repairable", N_("Cannot be repaired")}};

constexpr std::array disposition_names{
    Word<Disposition>{Disposition::shelf, "", N_("Back on the shelf")},
    Word<Disposition>{Disposition::scrap, "", N_("Scrapped")},
    Word<Disposition>{Disposition::vendor, "", N_("Back to the supplier")},
    Word<Disposition>{Disposition::repair, "", N_("To be repaired")},
    Word<Disposition>{Disposition::quarantine, "", N_("Quarantined")},
    Word<Disposition>{Disposition::counter, "", N_("Back to the counter")},
    Word<Disposition>{Disposition::replace_gift, "", N_("Gift replaced")},
    Word<Disposition>{Disposition::none, "", N_("Nothing chosen")}};

template <class Words, class Enum>
const auto& word_of(const Words& words, Enum value) {
    return *std::ranges::find(words, value, &Word<Enum>::value);
}
template <class Enum, std::size_t n>
std::optional<Enum> found(const std::array<Word<Enum>, n>& words, std::string_view code) {
    const auto* word = std::ranges::find(words, code, &Word<Enum>::code);
    return word == words.end() ? std::nullopt : std::optional(word->value);
}

} // namespace

std::string_view code_of(Phase value) {
    return word_of(phase_words, value).code;
}
std::string_view code_of(Tender value) {
    return word_of(tender_words, value).code;
}
std::string_view code_of(RepairResult value) {
    return word_of(result_words, value).code;
}

std::optional<Phase> find_phase(std::string_view code) {
    return found(phase_words, code);
}
std::optional<Tender> find_tender(std::string_view code) {
    return found(tender_words, code);
}
std::optional<RepairResult> find_repair_result(std::string_view code) {
    return found(result_words, code);
}

const char* name_of(Phase value) {
    return word_of(phase_words, value).english;
}
const char* name_of(Tender value) {
    return word_of(tender_words, value).english;
}
const char* name_of(RepairResult value) {
    return word_of(result_words, value).english;
}
const char* name_of(Disposition value) {
    return word_of(disposition_names, value).english;
}

} // namespace foyer::returns
