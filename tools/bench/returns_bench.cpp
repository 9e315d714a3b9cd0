// A verdict as one taps: a receipt of twenty lines, half of them brought back, with a promotion.
#include "desk/returns/returns.h"
#include "tools/bench/benches.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr int lines_count = 20;
constexpr int verdicts_a_run = 2'000;
constexpr double verdict_goal_ms = 1;

returns::ReturnCase large_return() {
    returns::ReturnCase asked;
    asked.today = Date{2026, 11, 25};
    asked.sale.date = Date{2026, 11, 20};
    returns::Promotion promotion{Fen{300'00}, Fen{50'00}, {}};
    const auto& laws = returns::category_laws();
    for (int number = 1; number <= lines_count; ++number) {
        returns::SaleLine line;
        line.line = number;
        line.category = laws[static_cast<std::size_t>(number) % laws.size()].code;
        line.qty = 3;
        line.unit_price = Fen{1'999};
        line.net_paid = Fen{5'500};
        asked.sale.lines.push_back(line);
        promotion.lines.push_back(number);
        if (number % 2 == 0) continue;
        returns::Request request;
        request.line = number;
        request.qty = 2;
        request.cause = number % 3 == 0 ? returns::Cause::broken : returns::Cause::disliked;
        asked.request.push_back(request);
    }
    asked.sale.promotions.push_back(std::move(promotion));
    return asked;
}

} // namespace

Result<Figures> measure_returns(const Conditions& conditions) {
    const returns::PolicyBook book(returns::shipped_policies());
    const returns::ReturnCase asked = large_return();
    std::vector<double> ms;
    std::vector<double> cpu_ms;
    for (int i = 0; i < conditions.runs * verdicts_a_run; ++i) {
        const Stopwatch watch;
        const returns::Verdict verdict = returns::judge(asked, book);
        ms.push_back(watch.ms());
        cpu_ms.push_back(watch.cpu_ms());
        if (verdict.reasons.empty())
            return fail(ErrorCode::unsupported, "judge a return: no reason");
    }
    const std::string cpu = as_text(percentile(cpu_ms, 0.99)) + " ms of the processor";
    return Figures{
        {"returns: a verdict on 10 of 20 lines, p50", median(ms), "ms", "", {}, {}, false, ""},
        {"returns: a verdict on 10 of 20 lines, p99",
         percentile(ms, 0.99),
         "ms",
         "",
         {},
         verdict_goal_ms,
         false,
         cpu}};
}

} // namespace foyer::bench
