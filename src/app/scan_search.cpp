#include "app/scan_search.h"

#include "base/phone.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"

namespace foyer::app {
namespace {

constexpr int most_of_a_kind = 5;

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
    CHECK_OK(find_people(reader, words, found));
    return found;
}

std::optional<ui::Go> first_of(const ScanFound& found) {
    if (!found.cases.empty()) return ui::Go{"complaints.case", text_of(found.cases.front().id)};
    if (!found.people.empty())
        return ui::Go{"complaints.new", "person:" + text_of(found.people.front().id)};
    if (!found.phone.empty()) return ui::Go{"complaints.new", "phone:" + found.phone};
    return std::nullopt;
}

} // namespace foyer::app
