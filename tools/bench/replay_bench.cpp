// A draft policy played over a hundred thousand returns, as the manager waits for it.
#include <filesystem>

#include "desk/returns/field_text.h"
#include "desk/returns/returns.h"
#include "desk/returns/returns_table.h"
#include "tools/bench/benches.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {
namespace {

constexpr int returns_count = 100'000;
constexpr double replay_goal_ms = 2'000;
constexpr Date first_day{2026, 8, 1};

returns::ReturnCase any_return(int n) {
    const auto& laws = returns::category_laws();
    returns::ReturnCase asked;
    asked.today = add_days(first_day, n % 90);
    asked.sale.receipt_no = "0309-4-" + std::to_string(n);
    asked.sale.date = add_days(asked.today, -(n / 7 % 11));
    for (int i = 1; i <= 3; ++i) {
        returns::SaleLine line;
        line.line = i;
        line.sku = "6901234800321";
        line.category = laws[static_cast<std::size_t>(n + i) % laws.size()].code;
        line.unit_price = line.net_paid = Fen{1'000 + 37 * (n % 500)};
        asked.sale.lines.push_back(std::move(line));
    }
    returns::Request request;
    request.line = 1 + n % 3;
    request.cause = n % 2 == 0 ? returns::Cause::disliked : returns::Cause::broken;
    request.condition = n % 5 == 0 ? returns::Condition::used : returns::Condition::sealed;
    asked.request = {request};
    return asked;
}

Done fill(database::Writer& writer) {
    const returns::PolicyBook book;
    return writer.transaction([&]() -> Done {
        for (int n = 1; n <= returns_count; ++n) {
            const returns::ReturnCase asked = any_return(n);
            const returns::Verdict verdict = returns::judge(asked, book);
            returns::ReturnId id;
            for (std::size_t i = 0; i < 4; ++i)
                id.bytes[i] = static_cast<std::uint8_t>(n >> (8 * i));
            CHECK_OK(writer.run(
                "INSERT INTO return_case VALUES(?, ?, 'TH01-260801-A0001', 4, 6, 0, '', '', '', '',"
                " NULL, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                {n, id, n, id}));
            CHECK_OK(writer.run(
                "INSERT INTO return_replay VALUES(?, ?, ?, ?, ?)",
                {n, n, static_cast<int>(verdict.response),
                 (verdict.amounts.refund + verdict.amounts.store_credit).value,
                 returns::field_text(asked)}));
        }
        return {};
    });
}

} // namespace

Result<Figures> measure_replay(const Conditions& conditions) {
    const std::string file = conditions.scratch + "/replay.db";
    TRY(const auto writer, database::Writer::open(file, returns::schema()));
    CHECK_OK(fill(*writer));
    returns::Policy strict = returns::PolicyBook().row_of("CLO", first_day);
    strict.no_reason_days = 3;
    const returns::PolicyBook book = returns::replay_book(returns::PolicyBook(), {strict});
    std::vector<double> ms;
    std::int64_t changed = 0;
    for (int i = 0; i < conditions.runs; ++i) {
        const Stopwatch watch;
        TRY(const auto found, returns::replay(*writer, book, Time{}, 20));
        ms.push_back(watch.ms());
        changed = found.changed;
        if (found.cases != returns_count || changed == 0)
            return fail(
                ErrorCode::unsupported,
                "replay a policy: " + std::to_string(found.cases) + " cases, " +
                    std::to_string(changed) + " changed");
    }
    return Figures{
        {"returns: a draft policy over 100,000 of them",
         median(ms),
         "ms",
         "",
         {},
         replay_goal_ms,
         false,
         std::to_string(changed) + " change"}};
}

} // namespace foyer::bench
