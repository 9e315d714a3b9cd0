// The papers besides slip and form: what stands on them, and what never does.
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaint_slip.h"
#include "printing/layout.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

// Every text of a document, one after the other.
std::string all_texts(const printing::Document& document) {
    std::string all;
    for (const printing::Block& block : document.blocks) {
        if (const auto* text = std::get_if<printing::Text>(&block)) all += text->text + "\n";
        if (const auto* pair = std::get_if<printing::KeyValue>(&block)) all += pair->value + "\n";
        if (const auto* head = std::get_if<printing::Heading>(&block)) all += head->text + "\n";
        const auto* table = std::get_if<printing::Table>(&block);
        for (std::size_t i = 0; table != nullptr && i < table->rows.size(); ++i)
            for (const auto& cell : table->rows[i])
                all += cell.text + "\n";
    }
    return all;
}

std::string english(std::string_view text, const std::vector<std::string>& values) {
    std::string words(text);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string mark = "{" + std::to_string(i + 1) + "}";
        if (const auto at = words.find(mark); at != std::string::npos)
            words.replace(at, mark.size(), values[i]);
    }
    return words;
}

// The milk, found justified, paid back and followed up.
PaperFacts told(ComplaintDesk& desk) {
    const CaseId id = case_id(1);
    REQUIRE(desk.act(registering(id, milk_intake())).empty());
    REQUIRE(desk.act(Assign{id, {}, {"fresh"}, "请查同批次"}).empty());
    REQUIRE(desk.act(Accept{id, ""}).empty());
    REQUIRE(desk.act(Find{id, Finding::established, "shelf_care"}).empty());
    REQUIRE(desk.act(Propose{id, Remedy::refund, Fen{18'90}, "原路退款"}).empty());
    REQUIRE(desk.act(AcceptOffer{id}).empty());
    REQUIRE(
        desk.act(FollowUp{id, FollowUpOutcome::satisfied, 5, "收到退款", {}, false}, lead).empty());
    PaperFacts facts;
    const auto detail = find_case(*desk.writer, id);
    REQUIRE(detail);
    facts.state = (*detail)->state;
    for (const TimelineLine& line : (*detail)->timeline)
        facts.lines.insert(facts.lines.begin(), {line, "林晓雨"});
    facts.store = "和丰超市";
    facts.place = "滨湖店";
    facts.owner = "Fresh food";
    facts.zone = &shanghai;
    return facts;
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the case file has every entry, and no whole name or number", "[complaints]") {
    ComplaintDesk desk;
    const PaperFacts facts = told(desk);
    const std::string text = all_texts(document_of(CasePaper::case_file, facts, english));
    CHECK(facts.lines.size() == 7);
    CHECK(has(text, "Complaint registered"));
    CHECK(has(text, "Remedy proposed·Refund ¥18.90"));
    CHECK(has(text, "Follow-up call·Satisfied·5/5\n收到退款"));
    CHECK(has(text, "Shelf care"));
    CHECK_FALSE(has(text, "张小敏"));
    CHECK_FALSE(has(text, "13800138000"));
}

TEST_CASE("the transfer slip says to whom, by when, and what for", "[complaints]") {
    ComplaintDesk desk;
    PaperFacts facts = told(desk);
    facts.state.assignments = {
        {"fresh", {}, monday_ten, {shanghai_time({2026, 11, 23}, 11, 0), {}}, std::nullopt}};
    const std::string text = all_texts(document_of(CasePaper::transfer, facts, english));
    CHECK(has(text, "Fresh food"));
    CHECK(has(text, "2026-11-23 11:00"));
    CHECK(has(text, "昨晚买的鲜牛奶"));
    CHECK_FALSE(has(text, "张小敏"));
}

TEST_CASE("the follow-up record has the calls only", "[complaints]") {
    ComplaintDesk desk;
    const std::string text = all_texts(document_of(CasePaper::follow_up, told(desk), english));
    CHECK(has(text, "5 / 5"));
    CHECK(has(text, "收到退款"));
    CHECK_FALSE(has(text, "Complaint registered"));
}

TEST_CASE("the first paper of its kind is no copy, the next ones count", "[complaints]") {
    ComplaintDesk desk;
    const PaperFacts facts = told(desk);
    const auto copy_of = [&](CasePaper paper) {
        const auto decision = desk.decided(PrintPaper{case_id(1), paper});
        REQUIRE(event_in(decision) != nullptr);
        return get<PaperSent>(*event_in(decision)).copy;
    };
    CHECK(copy_of(CasePaper::slip) == 1);
    CHECK(copy_of(CasePaper::transfer) == 1);
    CHECK(copy_of(CasePaper::case_file) == 0);
    REQUIRE(desk.act(PrintPaper{case_id(1), CasePaper::case_file}).empty());
    CHECK(copy_of(CasePaper::case_file) == 1);
}

} // namespace foyer::complaints
