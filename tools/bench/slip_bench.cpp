// From the commit to the spool: a complaint's slip laid out, written and let go, on a real store.
#include <chrono>

#include "app/door.h"
#include "app/paper.h"
#include "app/store.h"
#include "base/repeatable_random.h"
#include "platform/clock.h"
#include "tools/bench/benches.h"

namespace foyer::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int slips = 200;
constexpr double goal_ms = 50;

struct SlipDesk {
    std::unique_ptr<app::Store> store;
    desk::Actor clerk;
};

app::Order registering(app::Store& store, desk::Actor clerk, int n) {
    complaints::Register command;
    command.id = make_id<CaseId>(store.now(), store.random());
    command.intake.category = "food";
    command.intake.subcategory = "expired";
    command.intake.name_given = "张小敏";
    command.intake.phone = "+8613812345678";
    command.intake.facts =
        "3 月 17 日晚购买的鲜牛奶 950 ml 已过保质期（至 3 月 16 日）。要求退款，并说明"
        "过期商品为何仍在货架上。第 " +
        std::to_string(n) + " 次。";
    return {
        make_id<OpId>(store.now(), store.random()), clerk, {}, {complaints::Command(command)}, {}};
}

Result<SlipDesk> open_desk(const std::string& folder, const Clock& clock, Random& random) {
    SlipDesk desk;
    TRY(desk.store, app::Store::open(folder, {&clock, &random}, journal::IndexCost::demo));
    app::Store& store = *desk.store;
    desk.clerk = {make_id<StaffId>(store.now(), random), desk::Role::supervisor};
    app::Order opening{
        make_id<OpId>(store.now(), random),
        desk.clerk,
        {},
        {store::Command(store::Open{
             make_id<SubjectId>(store.now(), random),
             {"和丰超市", "滨湖店", 1, 'A', "服务台", "zh"}}),
         staff::Command(staff::Add{
             .staff = desk.clerk.staff,
             .number = "1001",
             .names = {"刘思远", "Liu Siyuan", "服务台"},
             .role = desk.clerk.role,
             .keeper = true,
             .pin = {}})},
        Secret("471147")};
    if (!std::holds_alternative<app::Recorded>(app::submit_order(store, opening)))
        return fail(ErrorCode::conflict, "open a store for the bench of slips");
    return desk;
}

} // namespace

Result<Figures> measure_slips(const Conditions& conditions) {
    const platform::WallClock clock;
    RepeatableRandom random(7);
    const std::string folder = conditions.scratch + "/slips";
    TRY(auto desk, open_desk(folder, clock, random));
    app::Spool spool(folder + "/spool");
    app::PaperSupply supply(*desk.store, spool);
    const app::PaperSupply::Wanted wanted{true, printing::Paper::roll_80, "01"};
    TRY(const int owed, supply.take_due(wanted));
    if (owed != 0) return fail(ErrorCode::conflict, "a new store owes a slip");
    std::vector<double> times_ms;
    for (int n = 0; n < slips; ++n) {
        const auto outcome =
            app::submit_order(*desk.store, registering(*desk.store, desk.clerk, n));
        if (!std::holds_alternative<app::Recorded>(outcome))
            return fail(ErrorCode::conflict, "register a complaint for the bench of slips");
        const auto before = SteadyClock::now();
        TRY(const int made, supply.take_due(wanted));
        const std::chrono::duration<double, std::milli> took = SteadyClock::now() - before;
        if (made != 1) return fail(ErrorCode::conflict, "spool a slip for the bench");
        times_ms.push_back(took.count());
        TRY(const auto jobs, spool.jobs());
        for (const app::SpoolJob& job : jobs)
            CHECK_OK(spool.remove(job.id));
    }
    Figure worst{};
    worst.name = "slip laid out and in the spool, p99";
    worst.value = percentile(times_ms, 0.99);
    worst.unit = "ms";
    worst.goal = goal_ms;
    Figure usual{};
    usual.name = "slip laid out and in the spool, median";
    usual.value = median(times_ms);
    usual.unit = "ms";
    return Figures{worst, usual};
}

} // namespace foyer::bench
