#include "app/return_question.h"
#include "base/text.h"
#include "desk/receipts/receipts_table.h"

namespace foyer::app {
namespace {

constexpr int hits_most = 60;
constexpr std::size_t tail_length = 4;

receipts::ReceiptSearch search_of(const CluesQuestion& question) {
    const returns::ReceiptClues& clues = question.clues;
    receipts::ReceiptSearch search;
    search.goods = trimmed(clean_text(clues.goods));
    search.member = trimmed(clean_text(clues.member));
    search.total = parse_yuan(clues.amount);
    if (clues.tail.size() == tail_length) search.payment_tail = clues.tail;
    if (clues.days > 0) search.from = add_days(question.today, -clues.days);
    search.limit = hits_most;
    return search;
}

returns::ReceiptHit hit_of(const receipts::ReceiptHead& head, const TimeZone& zone) {
    returns::ReceiptHit hit;
    hit.number = head.number;
    hit.date = head.date;
    if (head.second_of_day >= 0)
        hit.sold_at = zone.moment(head.date, head.second_of_day * second_ms);
    hit.till = head.till;
    hit.total = head.total;
    hit.goods = head.first_goods;
    hit.lines = head.lines;
    hit.is_return = head.is_return;
    return hit;
}

} // namespace

Result<returns::ReceiptHits>
receipts_like(database::Reader& reader, const CluesQuestion& question) {
    TRY(const auto found, receipts::find_receipts(reader, search_of(question)));
    returns::ReceiptHits hits;
    hits.more = found.more;
    for (const receipts::ReceiptHead& head : found.receipts)
        hits.receipts.push_back(hit_of(head, *question.zone));
    return hits;
}

} // namespace foyer::app
