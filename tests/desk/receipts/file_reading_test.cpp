// Till files of every sort, from their bytes to receipts.
#include "desk/receipts/file_reading.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include <unicode/ucnv.h>

#include "desk/receipts/row_values.h"
#include "tests/support/seeded_random.h"

namespace foyer::receipts {
namespace {

struct Read {
    std::vector<GatheredReceipt> receipts;
    std::vector<GatheredItem> items;
    std::vector<RowAside> aside;

    std::size_t rows() const {
        std::size_t count = aside.size() + items.size();
        for (const auto& one : receipts)
            count += one.places.size();
        return count;
    }
    std::vector<std::string> faults() const {
        std::vector<std::string> texts;
        for (const RowAside& one : aside)
            texts.push_back(std::to_string(one.place.line) + " " + std::string(code_of(one.fault)));
        return texts;
    }
};
using Texts = std::vector<std::string>;

const Mapping& named(const char* name) {
    return *find_mapping(shipped_mappings(), name);
}

Read read(
    std::string_view bytes, Mapping mapping = named("foyer"), std::size_t piece = 1'000'000,
    std::int64_t after = 0) {
    Read all;
    EncodingGuess guess;
    guess.look_at(as_bytes(bytes));
    FileReading reading(std::move(mapping), {2026, 11, 22}, guess.answer(), after, [&](Step step) {
        if (auto* receipt = std::get_if<GatheredReceipt>(&step)) {
            all.aside.insert(all.aside.end(), receipt->aside.begin(), receipt->aside.end());
            all.receipts.push_back(std::move(*receipt));
        }
        else if (auto* item = std::get_if<GatheredItem>(&step))
            all.items.push_back(std::move(*item));
        else
            all.aside.push_back(std::get<RowAside>(step));
    });
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        reading.read(as_bytes(bytes.substr(at, piece)));
    reading.finish();
    return all;
}

std::string in_encoding(const std::string& text, const char* name) {
    UErrorCode code = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 16, '\0');
    const auto size = ucnv_convert(
        name, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
        static_cast<std::int32_t>(text.size()), &code);
    REQUIRE(U_SUCCESS(code));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

const std::string heading =
    "receipt_no,sold_at,store,till,member_no,line,sku,name,category,qty,unit_price,net_paid,"
    "promotion,payments,origin_no,origin_line\n";
const std::string pan =
    "A-1,2026-11-20 10:15,01,4,88010042,1,10021,不粘炒锅 32 cm,KIT,1,169.00,169.00,300:50,"
    "wechat:386.80:6222007730,,\n";
const std::string towels =
    "A-1,2026-11-20 10:15,01,4,88010042,4,10024,纯棉毛巾 3 条装,BED,2,39.90,79.80,,,,\n";

TEST_CASE("a receipt is gathered from its rows", "[receipts]") {
    const Read all = read(heading + pan + towels);
    REQUIRE(all.receipts.size() == 1);
    CHECK(all.aside.empty());
    const Receipt& receipt = all.receipts[0].receipt;
    CHECK(receipt.number == "A-1");
    CHECK(receipt.date == Date{2026, 11, 20});
    CHECK(receipt.second_of_day == 10 * 3600 + 15 * 60);
    CHECK(receipt.member == "88010042");
    CHECK(receipt.total == Fen{24'880});
    REQUIRE(receipt.lines.size() == 2);
    CHECK(receipt.lines[1].line == 4);
    CHECK(receipt.lines[1].qty == 2);
    CHECK(receipt.lines[1].unit_price == Fen{3'990});
    CHECK(receipt.promotions == std::vector<Promotion>{{{30'000}, {5'000}, {1}}});
    CHECK(receipt.tenders == std::vector<Tender>{{"wechat", {38'680}, "7730"}});
    CHECK_FALSE(receipt.incomplete);
}

TEST_CASE("a till's text is read in whatever it is written", "[receipts]") {
    const std::string text = heading + pan + towels;
    const auto names = [](const Read& all) {
        Texts found;
        for (const auto& one : all.receipts)
            for (const auto& line : one.receipt.lines)
                found.push_back(line.name);
        return found;
    };
    const Texts expected{"不粘炒锅 32 cm", "纯棉毛巾 3 条装"};
    const std::vector<std::string> files = {
        text,
        "\xEF\xBB\xBF" + text,
        in_encoding(text, "gb18030"),
        in_encoding(text, "UTF-16"),
        in_encoding(text, "UTF-16LE"),
        in_encoding(text, "UTF-16BE"),
        "\xFF\xFE" + in_encoding(text, "UTF-16LE")};
    for (const std::string& file : files) {
        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1'000'000}}) {
            const Read all = read(file, named("foyer"), piece);
            CHECK(names(all) == expected);
            CHECK(all.aside.empty());
        }
    }
}

TEST_CASE("one broken byte does not turn a Chinese file into another encoding", "[receipts]") {
    const Read all = read(heading + pan + "B-1,2026-11-20,1,4,,1,1\xC4,x,,1,1,1,,,,\n" + towels);
    CHECK(all.faults() == Texts{"3 unreadable"});
    CHECK(all.receipts.size() == 1);
}

std::string row(const std::string& day, const std::string& rest) {
    return "B-2," + day + ",1,4,,," + rest + ",,,,\n";
}

TEST_CASE("rows that cannot be are put aside with line and reason", "[receipts]") {
    const std::string good = "10021,pan,KIT,1,5.00,5.00";
    const Read all = read(
        heading + row("2026-11-23", good) + row("2026-02-29", good) + row("2024-02-29", good) +
            row("2026-13-01", good) + row("yesterday", good) + row("2026-11-20 25:00", good) +
            "B-3,2026-11-20,2,4,,,10021,pan,KIT,1,5.00,5.00,,,,\n" +
            row("2026-11-20", ",pan,KIT,1,5,5") + row("2026-11-20", "1,pan,KIT,0,5,5") +
            row("2026-11-20", "1,pan,KIT,x,5,5") + row("2026-11-20", "1,pan,KIT,-1,5,5") +
            row("2026-11-20", "1,pan,KIT,1,5,1e9") +
            row("2026-11-20", "1,pan,KIT,1,99999999999999,") + "short,row\n" +
            ",2026-11-20,1,4,,,10021,pan,KIT,1,5.00,5.00,,,,\n" +
            "B-9,2026-11-20,1,4,,1,1,pan,KIT,1,5,5,5:300,,,\n" +
            "B-9,2026-11-20,1,4,,1,1,pan,KIT,1,5,5,,cash:x,,\n",
        [] {
            Mapping mapping = named("foyer");
            mapping.store = "01";
            return mapping;
        }());
    CHECK(
        all.faults() ==
        Texts{
            "2 in_future", "3 day", "5 day", "6 day", "7 day", "8 other_store", "9 goods",
            "10 quantity", "11 quantity", "12 below_zero", "13 amount", "14 amount", "15 columns",
            "16 number", "17 promotion", "18 payments"});
    REQUIRE(all.receipts.size() == 1);
    CHECK(all.receipts[0].receipt.date == Date{2024, 2, 29});
}

TEST_CASE("a receipt that lost a row says so, and a line stands once", "[receipts]") {
    const Read all = read(
        heading + "A-1,2026-11-20,1,4,,2,1,pan,KIT,x,1,1,,,,\n" + pan + pan + towels + "C,x\n");
    REQUIRE(all.receipts.size() == 1);
    CHECK(all.receipts[0].receipt.incomplete);
    CHECK(all.receipts[0].receipt.lines.size() == 2);
    CHECK(all.faults() == Texts{"2 quantity", "4 line_twice", "6 columns"});
}

TEST_CASE("goods by weight are one piece", "[receipts]") {
    const Read all = read(heading + row("2026-11-20", "20001,苹果,FRS,0.532,11.60,"));
    REQUIRE(all.receipts.size() == 1);
    const ReceiptLine& line = all.receipts[0].receipt.lines[0];
    CHECK(line.qty == 1);
    CHECK(line.grams == 532);
    CHECK(line.net_paid == Fen{617});
    CHECK(line.unit_price == Fen{617});
}

// Each step as text: the receipt, whether it is whole, and "#row " of every row it deals with.
std::string as_text(const Step& step) {
    const auto place = [](const Place& one) { return "#" + std::to_string(one.row) + " "; };
    if (const auto* aside = std::get_if<RowAside>(&step))
        return "aside " + place(aside->place);
    const auto& gathered = std::get<GatheredReceipt>(step);
    std::string text = gathered.receipt.number + (gathered.receipt.incomplete ? " part " : " ");
    for (const Place& one : gathered.places)
        text += place(one);
    for (const RowAside& one : gathered.aside)
        text += "aside " + place(one.place);
    return text;
}

std::vector<std::string> steps_as_text(std::string_view bytes, std::int64_t after) {
    std::vector<std::string> steps;
    FileReading reading(
        named("foyer"), {2026, 11, 22}, Encoding::utf8, after,
        [&](const Step& step) { steps.push_back(as_text(step)); });
    reading.read(as_bytes(bytes));
    reading.finish();
    return steps;
}

bool stands_once(const std::vector<std::string>& steps, std::size_t count, std::int64_t row) {
    const std::string wanted = "#" + std::to_string(row) + " ";
    const auto names_it = [&](const std::string& step) { return step.contains(wanted); };
    return std::count_if(
               steps.begin(), steps.begin() + static_cast<long>(count), names_it) == 1;
}

TEST_CASE("a reading that goes on hands on what the first one had not", "[receipts]") {
    test::SeededRandom random(3);
    std::string text = heading;
    for (int i = 0; i < 120; ++i) {
        const std::string number = "N-" + std::to_string(i / 4);
        const char* const qty = random.number(5) == 0 ? "0" : "1";
        text +=
            number + ",2026-11-20,1,4,,,10" + std::to_string(i) + ",pan,KIT," + qty + ",5,5,,,,\n";
        if (random.number(9) == 0) text += "\"open,x\n";
    }
    const std::vector<std::string> whole = steps_as_text(text, 0);
    REQUIRE(whole.size() > 20);
    std::int64_t done = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const std::vector<std::string> rest(whole.begin() + static_cast<long>(i), whole.end());
        REQUIRE(steps_as_text(text, done) == rest);
        done += std::ranges::count(whole[i], '#');
        // What was handed on so far is a beginning of the file, row by row.
        for (std::int64_t row = 1; row <= done; ++row)
            REQUIRE(stands_once(whole, i + 1, row));
    }
}

TEST_CASE("lists of items are read with all their bar codes", "[receipts]") {
    const Read all = read(
        "sku,barcode,name,category,supplier,unit_price\n"
        "10021,6901 6902,不粘炒锅,KIT,厨具厂,169.00\n,6903,x,KIT,,\n",
        named("foyer-items"));
    REQUIRE(all.items.size() == 1);
    CHECK(
        all.items[0].item ==
        ListedItem{"10021", "不粘炒锅", "KIT", "厨具厂", {16'900}, {"6901", "6902"}});
    CHECK(all.faults() == Texts{"3 goods"});
}

const std::string poslog =
    "<?xml version=\"1.0\"?>\n<p:POSLog xmlns:p=\"http://www.nrf-arts.org/IXRetail/namespace/\">\n"
    "<p:Transaction><p:RetailStoreID>1</p:RetailStoreID><p:WorkstationID>4</p:WorkstationID>"
    "<p:SequenceNumber>162</p:SequenceNumber><p:BeginDateTime>2026-11-20T10:15:00</p:BeginDateTime>"
    "<p:RetailTransaction>"
    "<p:LineItem><p:SequenceNumber>1</p:SequenceNumber><p:Sale><p:ItemID>10021</p:ItemID>"
    "<p:Description>不粘炒锅 &amp; 盖</p:Description>"
    "<p:ActualSalesUnitPrice>169.00</p:ActualSalesUnitPrice>"
    "<p:ExtendedAmount>169.00</p:ExtendedAmount><p:Quantity>1</p:Quantity></p:Sale></p:LineItem>"
    "<p:LineItem><p:SequenceNumber>2</p:SequenceNumber><p:Return><p:ItemID>10030</p:ItemID>"
    "<p:ExtendedAmount>5.00</p:ExtendedAmount><p:Quantity>1</p:Quantity>"
    "<p:TransactionLink><p:WorkstationID>4</p:WorkstationID>"
    "<p:SequenceNumber>99</p:SequenceNumber></p:TransactionLink></p:Return></p:LineItem>"
    "<p:LineItem><p:Tender TenderType=\"CreditDebit\"><p:Amount>164.00</p:Amount>"
    "<p:CreditDebit><p:PrimaryAccountNumber>6222007730</p:PrimaryAccountNumber></p:CreditDebit>"
    "</p:Tender></p:LineItem></p:RetailTransaction></p:Transaction>\n"
    "<p:Transaction><p:SequenceNumber>163</p:SequenceNumber></p:Transaction>\n</p:POSLog>\n";

TEST_CASE("POSLog gives sales and what came back, in pieces of any size", "[receipts]") {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{50}, std::size_t{1'000'000}}) {
        const Read all = read(poslog, named("poslog"), piece);
        CHECK(all.aside.empty());
        REQUIRE(all.receipts.size() == 2);
        const Receipt& sale = all.receipts[0].receipt;
        CHECK(sale.number == "4-162");
        CHECK(sale.lines[0].name == "不粘炒锅 & 盖");
        CHECK(sale.tenders == std::vector<Tender>{{"card", {16'400}, "7730"}});
        CHECK(all.receipts[1].receipt.number == "R4-162");
        CHECK(all.receipts[1].receipt.is_return);
        CHECK(all.receipts[1].origins[0].number == "4-99");
    }
}

TEST_CASE("POSLog that is none, or means harm, is put aside", "[receipts]") {
    const auto with = [](std::string text, const std::string& what, const std::string& by) {
        text.replace(text.find(what), what.size(), by);
        return text;
    };
    const Texts refused{"1 unknown_element"};
    CHECK(read(with(poslog, "nrf-arts", "example"), named("poslog")).faults() == refused);
    CHECK(read("<html></html>", named("poslog")).faults() == refused);
    const Read bomb = read(
        with(
            poslog, "<p:POSLog",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n"
            "<p:POSLog"),
        named("poslog"));
    CHECK(bomb.faults() == refused);
    CHECK(bomb.receipts.empty());
    const Read entity = read(with(poslog, "&amp;", "&b;"), named("poslog"));
    CHECK(entity.receipts.at(0).receipt.lines[0].name == "不粘炒锅 &b; 盖");
    const Read cut = read(poslog.substr(0, poslog.size() / 2), named("poslog"));
    CHECK(cut.aside.size() == 1);
    const Read endless = read(poslog.substr(0, 300) + std::string(5u << 20, 'x'), named("poslog"));
    CHECK(endless.aside.size() == 1);
}

TEST_CASE("numbers and days are read as tills write them", "[receipts]") {
    CHECK(amount_in("1,018.90") == Fen{101'890});
    CHECK(amount_in("¥12.5") == Fen{1'250});
    CHECK(amount_in("-0.405") == Fen{-41});
    CHECK(amount_in("0.001") == Fen{0});
    CHECK_FALSE(amount_in(""));
    CHECK_FALSE(amount_in("1.2.3"));
    CHECK_FALSE(amount_in("NaN"));
    CHECK(thousandths_in("2") == 2'000);
    CHECK(thousandths_in("0.532") == 532);
    const auto day = [](const char* text, DateOrder order) {
        return day_and_time_in(text, order).value_or(DayAndTime{}).date;
    };
    CHECK(day("20261122143210", DateOrder::year_month_day) == Date{2026, 11, 22});
    CHECK(day("2026/11/22", DateOrder::year_month_day) == Date{2026, 11, 22});
    CHECK(day("12-01-2010 08:26", DateOrder::month_day_year) == Date{2010, 12, 1});
    CHECK(day("01.12.2010", DateOrder::day_month_year) == Date{2010, 12, 1});
    CHECK_FALSE(day_and_time_in("2026-02-29", DateOrder::year_month_day));
    CHECK_FALSE(day_and_time_in("", DateOrder::year_month_day));
}

TEST_CASE("a mapping is found by the headings, and stands in an entry", "[receipts]") {
    const auto look = look_at_beginning(as_bytes(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"));
    const Mapping* found = mapping_for(shipped_mappings(), look.heading);
    REQUIRE(found != nullptr);
    CHECK(found->name == "online-retail");
    CHECK(mapping_for(shipped_mappings(), {"a", "b"}) == nullptr);
    CHECK(look_at_beginning(as_bytes("  <POSLog>")).form == Form::poslog);
    for (const Mapping& mapping : shipped_mappings()) {
        const auto again = mapping_of(to_json(mapping), "test");
        REQUIRE(again.has_value());
        CHECK(*again == mapping);
    }
    CHECK_FALSE(mapping_of({{"name", "x"}, {"columns", {{"colour", "c"}}}}, "test").has_value());
}

} // namespace
} // namespace foyer::receipts
