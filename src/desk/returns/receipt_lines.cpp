#include "desk/returns/receipt_lines.h"

namespace foyer::returns {

std::map<std::int64_t, LineSum> line_sums(const State& state) {
    std::map<std::int64_t, LineSum> sums;
    for (const Request& request : state.asked.request)
        sums.try_emplace(request.line);
    for (std::size_t i = 0; i < state.verdict.lines.size(); ++i) {
        const LineVerdict& line = state.verdict.lines[i];
        if (!is_approved(line.response)) continue;
        const Request& request = state.asked.request[i];
        LineSum& sum = sums[line.line];
        const CauseClass cause = class_of(request.cause);
        const std::int64_t gone = leaves_customer(line.chosen) ? request.qty : 0;
        sum.pieces += gone;
        if (cause == CauseClass::safety || cause == CauseClass::quality) sum.quality += gone;
        if (line.chosen == Remedy::price_diff) sum.priced += request.qty;
        sum.money = sum.money + money_back(line.amounts);
    }
    return sums;
}

void add_to_records(std::map<std::int64_t, LineRecord>& records, const State& state) {
    const bool pending = is_pending(state.phase);
    if (!pending && !is_done(state.phase)) return;
    for (const auto& [number, sum] : line_sums(state)) {
        const SaleLine* sold = find_line(state.asked.sale, number);
        if (sold == nullptr) continue;
        LineRecord& record = records[number];
        if (!record.bought) {
            record.bought = sold->qty;
            record.net_paid = sold->net_paid;
        }
        record.pending = record.pending || pending;
        if (pending) continue;
        record.returned += sum.pieces;
        record.returned_for_quality += sum.quality;
        record.price_corrected += sum.priced;
        record.paid_back = record.paid_back + sum.money;
    }
}

} // namespace foyer::returns
