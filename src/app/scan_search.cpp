#include "app/scan_search.h"

#include "app/return_search.h"
#include "base/phone.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"
#include "desk/receipts/receipts_table.h"
#include "desk/returns/returns_table.h"

namespace foyer::app {
namespace {

constexpr int most_of_a_kind = 5;
constexpr std::size_t receipt_least = 4; // characters of a number, before receipts are looked for

Done find_people(database::Reader& reader, const std::string& words, ScanFound& found) {
    TRY(const auto matches, people::search(reader, {words, most_of_a_kind}));
    for (const auto& [person, row, at] : matches.people)
        found.people.push_back({person.id, masked_name(person.name), masked_phone(person.phone)});
    return {};
}

Done find_cases(database::Reader& reader, const std::string& words, ScanFound& found) {
    complaints::CaseQuery query;
    query.scope = complaints::Scope::all;
    query.order = complaints::Order::newest;
    query.search = words;
    query.limit = most_of_a_kind;
    TRY(auto page, complaints::list_cases(reader, query, {}, {}));
    found.cases = std::move(page.rows);
    return {};
}

Done find_receipts(database::Reader& reader, const std::string& words, ScanFound& found) {
    if (words.size() < receipt_least) return {};
    receipts::ReceiptSearch search;
    search.number = words;
    search.limit = most_of_a_kind;
    TRY(const auto matches, receipts::find_receipts(reader, search));
    for (const receipts::ReceiptHead& head : matches.receipts)
        found.receipts.push_back({head.number, head.date, head.total, head.first_goods});
    return {};
}

Done find_returns(database::Reader& reader, const ScanQuestion& question, ScanFound& found) {
    returns::ReturnSearch search =
        read_return_search(question.typed, question.today, question.store);
    search.limit = most_of_a_kind;
    TRY(found.returns, returns::search_returns(reader, search));
    return {};
}

} // namespace

Result<ScanFound> scan_search(database::Reader& reader, const ScanQuestion& question) {
    ScanFound found;
    found.typed = question.typed;
    const auto scanned = read_scan(question.typed, question.today, question.store);
    if (!scanned) return found;
    std::string words;
    if (const auto* number = std::get_if<ScannedNumber>(&*scanned)) {
        words = desk::text_of(number->number);
    } else if (const auto* phone = std::get_if<ScannedPhone>(&*scanned)) {
        found.phone = phone->normal;
        words = local_phone(phone->normal);
    } else {
        words = std::get<ScannedWords>(*scanned).words;
    }
    CHECK_OK(find_cases(reader, words, found));
    CHECK_OK(find_returns(reader, question, found));
    CHECK_OK(find_people(reader, words, found));
    CHECK_OK(find_receipts(reader, words, found));
    return found;
}

bool people_first(const ScanFound& found) {
    return !found.phone.empty() && !found.people.empty();
}

// A receipt whose whole number was scanned comes before cases that speak of it, and before what has
// come back of it.
std::optional<ui::Go> first_of(const ScanFound& found) {
    const bool whole = found.receipts.size() == 1 && found.receipts.front().number == found.typed;
    if (whole) return ui::Go{"returns.new", found.receipts.front().number};
    if (people_first(found)) return ui::Go{"person", text_of(found.people.front().id)};
    if (!found.cases.empty()) return ui::Go{"complaints.case", text_of(found.cases.front().id)};
    if (!found.returns.empty())
        return ui::Go{"returns.one", text_of(found.returns.front().id)};
    if (!found.receipts.empty()) return ui::Go{"returns.new", found.receipts.front().number};
    if (!found.people.empty())
        return ui::Go{"person", text_of(found.people.front().id)};
    if (!found.phone.empty()) return ui::Go{"complaints.new", "phone:" + found.phone};
    return std::nullopt;
}

} // namespace foyer::app
