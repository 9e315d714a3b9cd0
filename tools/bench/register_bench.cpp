// How many complaints a second are taken down durably, and how long one takes, beside the same rows
// written by SQLite alone.
#include <condition_variable>
#include <mutex>

#include "app/worker.h"
#include "platform/clock.h"
#include "tools/bench/bare_orders.h"
#include "tools/bench/large_store.h"
#include "tools/bench/registrar.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

// In turns, so that what else goes on on the machine meets both.
constexpr int turns = 10;
constexpr int orders_in_turn = 200;
constexpr double rate_goal = 0.8;
constexpr double p50_goal = 1.4;
constexpr double p99_goal_ms = 2;

// A desk that waits for each order before it gives the next, like a person who sees "saved".
class Desk {
public:
    explicit Desk(std::unique_ptr<app::Store> store)
        : m_worker(std::move(store), m_steady, [this] { wake(); }) {}

    Done give(app::Order order) {
        if (!m_worker.submit(std::move(order))) return fail(ErrorCode::conflict, "desk is busy");
        std::unique_lock lock(m_mutex);
        m_landed.wait(lock, [this] { return m_count > 0; });
        m_count = 0;
        for (const app::Settled& settled : m_worker.take_outcomes()) {
            if (const auto* error = std::get_if<Error>(&settled.outcome))
                return std::unexpected(*error);
            if (std::holds_alternative<desk::Refusal>(settled.outcome))
                return fail(ErrorCode::conflict, "the desk refused a complaint");
        }
        return {};
    }

private:
    void wake() {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        m_landed.notify_one();
    }
    std::mutex m_mutex;
    std::condition_variable m_landed;
    int m_count = 0; // guarded by m_mutex
    platform::BootClock m_steady;
    app::Worker m_worker;
};

struct Spread {
    std::vector<double> times_ms;
    double cpu_ms = 0; // of all of them, all threads

    double rate() const {
        double sum_ms = 0;
        for (const double ms : times_ms)
            sum_ms += ms;
        return static_cast<double>(times_ms.size()) * 1000 / sum_ms;
    }
    std::string cpu_each() const {
        return as_text(cpu_ms / static_cast<double>(times_ms.size())) + " ms of the processor";
    }
};

Done by_product(Spread& spread, Desk& desk, Registrar& registrar) {
    std::vector<app::Order> orders;
    for (int i = 0; i < orders_in_turn; ++i)
        orders.push_back(registrar.next());
    const Stopwatch all(Counted::process);
    for (app::Order& order : orders) {
        const Stopwatch one;
        CHECK_OK(desk.give(std::move(order)));
        spread.times_ms.push_back(one.ms());
    }
    spread.cpu_ms += all.cpu_ms();
    return {};
}

Done by_bare_sqlite(
    Spread& spread, const BareWriter& writer, const std::vector<BareOrder>& orders) {
    const Stopwatch all(Counted::process);
    for (const BareOrder& order : orders) {
        const Stopwatch one;
        CHECK_OK(writer.write(order));
        spread.times_ms.push_back(one.ms());
    }
    spread.cpu_ms += all.cpu_ms();
    return {};
}

Figures figures_of(const Spread& product, const Spread& bare) {
    const std::string rows = "same rows by bare SQLite";
    Figure rate{"register: rate", product.rate(), "/s", rows, bare.rate(), rate_goal, true, ""};
    rate.note = product.cpu_each() + ", bare " + bare.cpu_each();
    Figure middle{"register: p50",
                  median(product.times_ms),
                  "ms",
                  rows,
                  median(bare.times_ms),
                  p50_goal,
                  false,
                  ""};
    Figure tail{
        "register: p99",
        percentile(product.times_ms, 0.99),
        "ms",
        "",
        {},
        p99_goal_ms,
        false,
        as_text(percentile(bare.times_ms, 0.99)) + " ms by bare SQLite"};
    return {rate, middle, tail};
}

} // namespace

Result<Figures> measure_register(const Conditions& conditions) {
    TRY(const std::string kept, large_store(conditions, conditions.entries));
    TRY(const std::string folder, copy_of_store(conditions, kept, "register"));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    TRY(const StaffId clerk, clerk_of(*reader));
    TRY(const std::string bare_folder, copy_of_store(conditions, kept, "register-bare"));
    TRY(const auto writer, BareWriter::open(bare_folder));
    TRY(const auto registrar, Registrar::open(clerk));
    TRY(auto store, app::Store::open(folder, {&registrar->clock(), &registrar->random()}));
    Desk desk(std::move(store));
    Spread product;
    Spread bare;
    for (int turn = 0; turn < turns; ++turn) {
        TRY(const std::int64_t before, journal::entry_count(*reader));
        CHECK_OK(by_product(product, desk, *registrar));
        TRY(const auto orders, bare_orders_behind(folder, before));
        CHECK_OK(by_bare_sqlite(bare, writer, orders));
    }
    return figures_of(product, bare);
}

} // namespace foyer::bench
