// The till's receipts: taking a file in, beside what sqlite3 needs to import it into one table, and
// finding them again by every key that a customer may know.
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

#include "app/receipt_intake.h"
#include "base/repeatable_random.h"
#include "desk/receipts/receipts_table.h"
#include "platform/clock.h"
#include "platform/random.h"
#include "tools/bench/benches.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr long lines_per_entry = 50; // 1,000,000 lines with the entries of a common run
constexpr int lines_of_receipt = 5;
constexpr int goods_known = 20'000;
constexpr int members_known = 50'000;
constexpr int days_told = 700;
constexpr int questions = 1'000;
constexpr double import_goal = 0.5;
constexpr double look_up_goal_ms = 10;

struct Sale {
    std::string number, member, sku, tail;
    Date date;
    Fen total;
};

// Receipts as they come day by day; a few are remembered to be asked for.
std::vector<Sale> write_till_file(const std::string& path, long lines) {
    std::ofstream out(path, std::ios::binary);
    out << "receipt_no,sold_at,store,till,member_no,line,sku,name,category,qty,unit_price,"
           "payments\n";
    RepeatableRandom random(7);
    std::vector<Sale> kept;
    const long receipts = lines / lines_of_receipt;
    for (long i = 0; i < receipts; ++i) {
        Sale sale;
        sale.date = add_days({2024, 1, 1}, static_cast<int>(i * days_told / receipts));
        sale.number = fmt::format("{:02}{:02}-{}-{:07}", sale.date.month, sale.date.day, i % 9, i);
        sale.member =
            random.below(3) == 0 ? "" : std::to_string(88'000'000 + random.below(members_known));
        sale.tail = fmt::format("{:04}", random.below(10'000));
        for (int line = 1; line <= lines_of_receipt; ++line) {
            const auto goods = random.below(goods_known);
            const auto price = static_cast<std::int64_t>(100 + goods * 37 % 20'000);
            const auto qty = static_cast<std::int64_t>(1 + random.below(3));
            sale.sku = std::to_string(100'000 + goods);
            sale.total = sale.total + Fen{price * qty};
            out << fmt::format(
                "{},{} {:02}:{:02},1,{},{},{},{},商品 {},KIT,{},{}.{:02},{}\n", sale.number,
                iso_date(sale.date), 9 + i % 12, i % 60, i % 9, sale.member, line, sale.sku, goods,
                qty, price / 100, price % 100, line == 1 ? "wechat:0:" + sale.tail : "");
        }
        if (i % std::max(1L, receipts / questions) == 0) kept.push_back(sale);
    }
    return kept;
}

Result<double> seconds_of_import(const std::string& folder, const std::string& file) {
    const std::string command = fmt::format(
        "sqlite3 '{0}/bare.db' '.mode csv' '.import {1} lines' && rm -f '{0}/bare.db'", folder,
        file);
    const Stopwatch watch;
    if (std::system(command.c_str()) != 0)
        return fail(ErrorCode::unsupported, "sqlite3 .import failed; is sqlite3 installed?");
    return watch.ms() / 1e3;
}

struct Key {
    const char* name;
    receipts::ReceiptSearch (*search)(const Sale&);
};
const std::vector<Key>& keys() {
    static const std::vector<Key> all = {
        {"number", [](const Sale& sale) { return receipts::ReceiptSearch{.number = sale.number}; }},
        {"member", [](const Sale& sale) { return receipts::ReceiptSearch{.member = sale.member}; }},
        {"payment tail",
         [](const Sale& sale) { return receipts::ReceiptSearch{.payment_tail = sale.tail}; }},
        {"amount", [](const Sale& sale) { return receipts::ReceiptSearch{.total = sale.total}; }},
        {"goods", [](const Sale& sale) { return receipts::ReceiptSearch{.goods = sale.sku}; }},
        {"day",
         [](const Sale& sale) {
             return receipts::ReceiptSearch{.from = sale.date, .to = sale.date};
         }},
        {"goods, amount and day", [](const Sale& sale) {
             return receipts::ReceiptSearch{
                 .goods = sale.sku, .total = sale.total, .from = sale.date, .to = sale.date};
         }}};
    return all;
}

Result<Figure> look_up(database::Reader& reader, const Key& key, const std::vector<Sale>& sales) {
    std::vector<double> ms;
    std::size_t found = 0;
    for (const Sale& sale : sales) {
        const Stopwatch watch;
        TRY(const auto receipts, receipts::find_receipts(reader, key.search(sale)));
        ms.push_back(watch.ms());
        found += receipts.receipts.size();
    }
    if (found < sales.size()) return fail(ErrorCode::corrupt, "look up receipts: some are missing");
    return Figure{
        fmt::format("receipts: look-up by {}, p99", key.name),
        percentile(ms, 0.99),
        "ms",
        "",
        {},
        look_up_goal_ms,
        false,
        "p50 " + as_text(median(ms)) + " ms"};
}

} // namespace

Result<Figures> measure_receipts(const Conditions& conditions) {
    const long lines = conditions.entries * lines_per_entry;
    const std::string file = conditions.scratch + "/till.csv";
    const auto sales = write_till_file(file, lines);
    platform::WallClock clock;
    platform::KernelRandom random;
    TRY(const auto store,
        app::Store::open(
            conditions.scratch + "/receipts", {&clock, &random}, journal::IndexCost::demo));
    TRY(const double bare_s, seconds_of_import(conditions.scratch, file));
    const Stopwatch watch(Counted::process);
    TRY(const auto taken, app::take_file(*store, file, "foyer", {}));
    const double taken_s = watch.ms() / 1e3;
    if (taken.rows.taken < lines - lines_of_receipt)
        return fail(ErrorCode::corrupt, "take receipts: rows are missing");
    const auto rate = [&](double seconds) { return static_cast<double>(lines) / seconds; };
    Figures figures{
        {"receipts: lines taken in", rate(taken_s), "lines/s", "sqlite3 .import", rate(bare_s),
         import_goal, true,
         fmt::format("{} lines; {} s of the processor", lines, as_text(watch.cpu_ms() / 1e3))}};
    for (const Key& key : keys()) {
        TRY(auto figure, look_up(store->writer(), key, sales));
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace foyer::bench
