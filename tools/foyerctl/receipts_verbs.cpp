#include <fmt/format.h>

#include "app/receipt_intake.h"
#include "base/iso_time.h"
#include "desk/receipts/receipt_json.h"
#include "desk/receipts/receipts_table.h"
#include "desk/receipts/row_fault.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

struct Words {
    std::vector<std::string> files;
    std::string mapping;
    std::string number;
    std::string member;
    std::string tail;
    std::string goods;
    std::string amount;
    std::string from;
    std::string to;
    std::string file; // by its hash or the beginning of it
    int limit = 50;
};
using Wish = std::shared_ptr<Words>;

json json_of(const receipts::RowCounts& rows) {
    return {
        {"taken", rows.taken},
        {"quarantined", rows.quarantined},
        {"already_taken", rows.already_taken}};
}

// On one line of the terminal, as the rows go in.
app::Progress progress_of(const Context& context) {
    if (context.json) return {};
    return [](const receipts::TakenFile& file) {
        fmt::print(stderr, "\r{}: {}", file.name, file.rows.all());
    };
}

Done import_files(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    receipts::RowCounts sum;
    for (const std::string& path : words.files) {
        const auto taken = app::take_file(*store, path, words.mapping, progress_of(context));
        if (!taken) {
            // What was taken before it stays taken.
            complain(context, exit_of(taken.error()), taken.error().what);
            continue;
        }
        sum.taken += taken->rows.taken;
        sum.quarantined += taken->rows.quarantined;
        sum.already_taken += taken->rows.already_taken;
    }
    if (!context.json) fmt::print(stderr, "\n");
    print_line(
        context, json_of(sum),
        ui::tr(
            "{1} lines taken, {2} put aside, {3} known already",
            {std::to_string(sum.taken), std::to_string(sum.quarantined),
             std::to_string(sum.already_taken)}));
    return {};
}

Done list_files(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto files, receipts::list_files(*reader, words.limit));
    const journal::ReferenceFiles kept(context.files().receipts());
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const receipts::FileState& one : files) {
        json file = json_of(one.file.rows);
        file.update(
            {{"file", one.file.name},
             {"sha256", one.file.sha256},
             {"mapping", one.file.mapping.name},
             {"finished", one.finished},
             {"kept", kept.has(one.file.sha256)}});
        answer.push_back(std::move(file));
        rows.push_back(
            {one.file.sha256.substr(0, 12), one.file.name, one.file.mapping.name,
             std::to_string(one.file.rows.taken), std::to_string(one.file.rows.quarantined)});
    }
    print(context, answer, {"HASH", "FILE", "MAPPING", "TAKEN", "ASIDE"}, rows);
    return {};
}

Done list_aside(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto files, receipts::all_files(*reader));
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const receipts::FileState& one : files) {
        if (!one.file.sha256.starts_with(words.file)) continue;
        TRY(const auto aside, receipts::rows_aside(*reader, one.row, 0, words.limit));
        for (const receipts::AsideRow& row : aside) {
            answer.push_back(
                {{"file", one.file.name},
                 {"line", row.line},
                 {"reason", row.fault},
                 {"value", row.value}});
            rows.push_back(
                {one.file.name, std::to_string(row.line),
                 ui::tr_values(receipts::words_of(row.fault), {}), row.value});
        }
    }
    print(context, answer, {"FILE", "LINE", "WHY", "VALUE"}, rows);
    return {};
}

std::vector<std::vector<std::string>> rows_of(const receipts::Receipt& receipt) {
    std::vector<std::vector<std::string>> rows;
    for (const receipts::ReceiptLine& line : receipt.lines)
        rows.push_back(
            {std::to_string(line.line), line.sku, line.name, line.category,
             std::to_string(line.qty), yuan_text(line.net_paid),
             line.qty_returned > 0 ? std::to_string(line.qty_returned) : ""});
    return rows;
}

Done show(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto found, receipts::find_receipt(*reader, words.number));
    if (!found) return fail(ErrorCode::not_found, "no receipt " + words.number);
    print(
        context, receipts::to_json(found->receipt),
        {"LINE", "SKU", "NAME", "CATEGORY", "QTY", "PAID", "RETURNED"}, rows_of(found->receipt));
    return {};
}

Result<std::optional<Date>> day_in(const std::string& typed) {
    if (typed.empty()) return std::optional<Date>();
    const auto day = parse_iso_date(typed);
    if (!day) return fail(ErrorCode::not_found, "\"" + typed + "\" is no day such as 2026-11-22");
    return day;
}

Result<receipts::ReceiptSearch> search_of(const Words& words) {
    receipts::ReceiptSearch search;
    search.number = words.number;
    search.member = words.member;
    search.payment_tail = words.tail;
    search.goods = words.goods;
    search.limit = words.limit;
    TRY(search.from, day_in(words.from));
    TRY(search.to, day_in(words.to.empty() ? words.from : words.to));
    if (words.amount.empty()) return search;
    search.total = parse_yuan(words.amount);
    if (!search.total) return fail(ErrorCode::not_found, "\"" + words.amount + "\" is no amount");
    return search;
}

Done find(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto search, search_of(words));
    TRY(const auto found, receipts::find_receipts(*reader, search));
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const receipts::ReceiptHead& head : found.receipts) {
        answer.push_back(
            {{"receipt_no", head.number},
             {"date", iso_date(head.date)},
             {"total", head.total.value},
             {"lines", head.lines},
             {"is_return", head.is_return},
             {"typed", head.typed}});
        rows.push_back(
            {head.number, iso_date(head.date), yuan_text(head.total), std::to_string(head.lines),
             head.first_goods});
    }
    print(context, answer, {"NUMBER", "DAY", "PAID", "LINES", "FIRST GOODS"}, rows);
    return {};
}

void add_find(Verb group, Context& context, const Wish& words) {
    auto verb =
        add_verb(group, context, "find", "Receipts by what is known of them", words, &find);
    verb.add_option("--number", words->number, "The beginning of the number");
    verb.add_option("--member", words->member, "Member number");
    verb.add_option("--tail", words->tail, "Last four characters of the payment");
    verb.add_option("--goods", words->goods, "SKU, bar code or a part of the name");
    verb.add_option("--amount", words->amount, "What was paid, in yuan");
    verb.add_option("--from", words->from, "From this day on; alone: of this day");
    verb.add_option("--to", words->to, "Up to this day");
    verb.add_option("--limit", words->limit, "At most so many");
}

} // namespace

void add_receipts_verbs(Verb line, Context& context) {
    const auto words = std::make_shared<Words>();
    auto returns = line.add_group("returns", "Returns");
    auto import =
        add_verb(returns, context, "import", "Take the till's files in", words, &import_files);
    import.add_option("file", words->files, "Receipts or items: CSV or POSLog").required();
    import.add_option("--mapping", words->mapping, "What its columns hold; else found out");
    auto group = line.add_group("receipts", "Receipts of the till");
    auto files = add_verb(group, context, "files", "Files that were taken", words, &list_files);
    files.add_option("--limit", words->limit, "At most so many");
    auto aside = add_verb(group, context, "aside", "Lines put aside", words, &list_aside);
    aside.add_option("--file", words->file, "Only of the file whose hash begins so");
    aside.add_option("--limit", words->limit, "At most so many of a file");
    auto shown = add_verb(group, context, "show", "One receipt", words, &show);
    shown.add_option("number", words->number, "As printed").required();
    add_find(group, context, words);
    add_mapping_verbs(group, context);
}

} // namespace foyer::foyerctl
