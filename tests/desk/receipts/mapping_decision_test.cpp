// The store's own columns: what may be set, by whom, and how the word is kept.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "desk/receipts/mapping_decision.h"
#include "desk/receipts/receipts_entry.h"
#include "desk/receipts/receipts_refusals.h"
#include "desk/written.h"

namespace foyer::receipts {
namespace {

Mapping till() {
    Mapping mapping;
    mapping.name = "Till North";
    mapping.columns = {
        {Field::number, "Slip"},
        {Field::sold_at, "Day"},
        {Field::sku, "Article"},
        {Field::qty, "Pieces"},
        {Field::unit_price, "Price"}};
    return mapping;
}

// The rule that said no; "": it is recorded.
std::string said_to(const Command& command, desk::Role role, bool known = false) {
    Facts facts;
    facts.mapping_known = known;
    const auto decision = decide(command, facts, {{}, {{}, role}, {}, nullptr});
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    return refusal == nullptr ? std::string() : refusal->rule;
}

std::string said_to(Mapping mapping) {
    return said_to(SetMapping{{}, std::move(mapping)}, desk::Role::manager);
}

} // namespace

TEST_CASE("columns of the store's own are set by those who may draft a policy") {
    CHECK(said_to(SetMapping{{}, till()}, desk::Role::supervisor).empty());
    CHECK(said_to(SetMapping{{}, till()}, desk::Role::clerk) == "4.0.1-columns");
    CHECK(said_to(DropMapping{{}, "Till North"}, desk::Role::clerk, true) == "4.0.1-columns");
    CHECK(said_to(DropMapping{{}, "Till North"}, desk::Role::manager, true).empty());
    CHECK(
        said_to(DropMapping{{}, "Till South"}, desk::Role::manager) == "4.2.1-columns-unknown");
}

TEST_CASE("columns that could not be read with are refused by name") {
    Mapping nameless = till();
    nameless.name = "  ";
    CHECK(said_to(nameless) == "4.2.1-columns-name");
    Mapping shipped = till();
    shipped.name = "foyer";
    CHECK(said_to(shipped) == "4.2.1-columns-shipped");
    Mapping log = till();
    log.form = Form::poslog;
    CHECK(said_to(log) == "4.2.1-columns-form");
    Mapping twice = till();
    twice.columns[Field::barcode] = "Article";
    CHECK(said_to(twice) == "4.2.1-columns-twice");
    Mapping priceless = till();
    priceless.columns.erase(Field::unit_price);
    CHECK(said_to(priceless) == "4.2.1-columns-receipts");
    priceless.columns[Field::net_paid] = "Paid";
    CHECK(said_to(priceless).empty());
    Mapping items = till();
    items.content = Content::items;
    CHECK(said_to(items) == "4.2.1-columns-items");
}

TEST_CASE("every no to columns has words of its own") {
    std::set<std::string> rules;
    const auto first = static_cast<std::size_t>(Objection::may_not_map);
    const auto end = static_cast<std::size_t>(Objection::count_);
    for (std::size_t i = first; i < end; ++i) {
        const auto refusal = refuse(static_cast<Objection>(i), {"Till North"});
        CHECK_FALSE(refusal.reason.text.empty());
        rules.insert(refusal.rule);
    }
    CHECK(rules.size() == end - first);
}

TEST_CASE("what was set and dropped reads from the journal as it was written") {
    for (const Event& event :
         {Event(MappingSet{SubjectId{{1}}, till()}),
          Event(MappingDropped{SubjectId{{1}}, "Till North"})}) {
        const auto back = read_event(written(event));
        REQUIRE(back);
        CHECK(*back == event);
        CHECK_FALSE(log_line(event).title.text.empty());
    }
}

} // namespace foyer::receipts
