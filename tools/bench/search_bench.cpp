// Search as one types, beside the bare index on the same file: alone, with filters, and while
// complaints come in.
#include <atomic>
#include <chrono>
#include <thread>

#include "app/scan_search.h"
#include "app/worker.h"
#include "base/search_terms.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"
#include "platform/clock.h"
#include "tools/bench/bare_sqlite.h"
#include "tools/bench/keystrokes.h"
#include "tools/bench/large_store.h"
#include "tools/bench/registrar.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr int sampled = 40;
constexpr int shown_people = 5; // as many as the sheet under the scan box has
constexpr int inserts_per_s = 100;
constexpr double p99_goal_ms = 10;
constexpr double bare_goal = 2;

using Ask = std::function<Done(database::Reader&, const std::string& typed)>;
using Texts = std::vector<std::string>;

struct Spent {
    std::vector<double> ms;
    std::vector<double> cpu_ms;
};

Done add_times(
    Spent& spent, database::Reader& reader, const Texts& texts, int runs, const Ask& ask) {
    for (int run = 0; run < runs; ++run) {
        for (const std::string& typed : texts) {
            const Stopwatch watch;
            CHECK_OK(ask(reader, typed));
            spent.ms.push_back(watch.ms());
            spent.cpu_ms.push_back(watch.cpu_ms());
        }
    }
    return {};
}

// The same question asked of the index alone, as many rows; or of the index and the tables, with
// the rows read and nothing made of them.
class Bare {
public:
    enum class Reads { index, rows };
    Bare(const BareSqlite& sqlite, Reads reads)
        : m_cases(sqlite.prepare(sql_of("complaint", reads))),
          m_people(sqlite.prepare(sql_of("person", reads))) {}

    void find_both(const std::string& typed) const {
        const std::string match = search_query(typed).match;
        if (match.empty()) return;
        m_cases.rows_for(match);
        m_people.rows_for(match);
    }
    void find_people(const std::string& typed) const {
        const std::string match = search_query(typed).match;
        if (!match.empty()) m_people.rows_for(match);
    }

private:
    static std::string sql_of(const std::string& table, Reads reads) {
        const std::string index = table + "_search";
        const std::string from = reads == Reads::index ? "SELECT rowid FROM " + index
                                                       : "SELECT " + table + ".* FROM " + index +
                " CROSS JOIN " + table + " ON row = -" + index + ".rowid";
        return from + " WHERE " + index + " MATCH ?1 ORDER BY " + index + ".rowid LIMIT " +
            std::to_string(shown_people);
    }
    BareStatement m_cases, m_people;
};

Done ask_scan_box(database::Reader& reader, const std::string& typed) {
    TRY(const auto found, app::scan_search(reader, {typed, Date{2026, 1, 1}, 1}));
    return {};
}

Done ask_people(database::Reader& reader, const std::string& typed) {
    TRY(const auto found, people::search(reader, {typed, shown_people}));
    return {};
}

void add_spread(
    Figures& figures, const std::string& what, const Spent& spent,
    std::optional<double> goal_ms = p99_goal_ms) {
    figures.push_back({what + ", p50", median(spent.ms), "ms", "", {}, {}, false, ""});
    const std::string cpu = as_text(percentile(spent.cpu_ms, 0.99)) + " ms of the processor";
    figures.push_back(
        {what + ", p99", percentile(spent.ms, 0.99), "ms", "", {}, goal_ms, false, cpu});
}

// One sort of keys, and the limit they are held against.
struct Typing {
    std::string what;
    const Texts& texts;
    bool people_only = false;
    std::optional<double> p99_goal_ms;
};

class TypingBench {
public:
    TypingBench(database::Reader& reader, const BareSqlite& sqlite, int runs)
        : m_reader(reader),
          m_index(sqlite, Bare::Reads::index),
          m_rows(sqlite, Bare::Reads::rows),
          m_runs(runs) {}

    Done measure(Figures& figures, const Typing& typing) {
        Spent product;
        Spent index;
        Spent rows;
        // In turns, so that what else goes on on the machine meets all three.
        for (int run = 0; run < m_runs; ++run) {
            const Ask ask = typing.people_only ? Ask(ask_people) : Ask(ask_scan_box);
            CHECK_OK(add_times(product, m_reader, typing.texts, 1, ask));
            CHECK_OK(add_times(index, m_reader, typing.texts, 1, bare_ask(m_index, typing)));
            CHECK_OK(add_times(rows, m_reader, typing.texts, 1, bare_ask(m_rows, typing)));
        }
        add_spread(figures, typing.what, product, typing.p99_goal_ms);
        Figure& middle = figures[figures.size() - 2];
        middle.beside = "bare FTS5";
        middle.limit = median(index.ms);
        if (typing.p99_goal_ms) middle.goal = bare_goal;
        middle.note = as_text(median(rows.ms)) + " ms with the rows";
        return {};
    }

private:
    static Ask bare_ask(const Bare& bare, const Typing& typing) {
        return [&bare, &typing](database::Reader&, const std::string& typed) -> Done {
            if (typing.people_only)
                bare.find_people(typed);
            else
                bare.find_both(typed);
            return {};
        };
    }

    database::Reader& m_reader;
    Bare m_index, m_rows;
    int m_runs;
};

Done measure_typing(Figures& figures, TypingBench bench, const Keystrokes& keys) {
    CHECK_OK(bench.measure(figures, {"search: one character", keys.first, false, {}}));
    CHECK_OK(bench.measure(figures, {"search: two and more", keys.further, false, p99_goal_ms}));
    CHECK_OK(bench.measure(figures, {"search: found nowhere", keys.vain, false, p99_goal_ms}));
    return bench.measure(figures, {"search: people alone", keys.further, true, p99_goal_ms});
}

struct Filtered {
    std::string name;
    complaints::CaseQuery query;
};

std::vector<Filtered> filters() {
    using complaints::Scope;
    std::vector<Filtered> all(6);
    all[0].name = "all";
    all[0].query.scope = Scope::all;
    all[1].name = "mine";
    all[1].query.scope = Scope::mine;
    all[2].name = "overdue";
    all[2].query.scope = Scope::overdue;
    all[3].name = "closed";
    all[3].query.scope = Scope::closed;
    all[4].name = "level 4";
    all[4].query.level = 4;
    all[5].name = "category";
    all[5].query.category = "service";
    return all;
}

Done measure_filters(
    Figures& figures, database::Reader& reader, const Keystrokes& keys, StaffId clerk, int runs) {
    const Time now = platform::WallClock().now();
    std::vector<Filtered> all = filters();
    for (Filtered& one : all) {
        const auto ask = [&](database::Reader& asked, const std::string& typed) -> Done {
            one.query.search = typed;
            TRY(const auto page, complaints::list_cases(asked, one.query, clerk, now));
            return {};
        };
        Spent spent;
        CHECK_OK(add_times(spent, reader, keys.further, runs, ask));
        CHECK_OK(add_times(spent, reader, keys.vain, runs, ask));
        add_spread(figures, "search in list: " + one.name, spent);
    }
    return {};
}

// Registers complaints at a steady pace until it goes.
class Inserting {
public:
    Inserting(std::unique_ptr<app::Store> store, Registrar& registrar)
        : m_worker(std::move(store), m_steady, [] {}),
          m_registrar(registrar),
          m_thread([this] { run(); }) {}
    ~Inserting() {
        m_done = true;
        m_thread.join();
    }
    std::uint64_t orders() const { return m_orders; }

private:
    void run() {
        while (!m_done) {
            if (m_worker.submit(m_registrar.next())) ++m_orders;
            (void)m_worker.take_outcomes();
            std::this_thread::sleep_for(std::chrono::milliseconds(1000 / inserts_per_s));
        }
    }
    platform::BootClock m_steady;
    app::Worker m_worker;
    Registrar& m_registrar;
    std::atomic<bool> m_done{false};
    std::atomic<std::uint64_t> m_orders{0};
    std::thread m_thread;
};

Done measure_live(
    Figures& figures, const Conditions& conditions, const std::string& folder,
    const Keystrokes& keys, StaffId clerk) {
    TRY(const std::string copy, copy_of_store(conditions, folder, "search"));
    TRY(const auto registrar, Registrar::open(clerk));
    TRY(auto store, app::Store::open(copy, {&registrar->clock(), &registrar->random()}));
    TRY(const auto reader, app::open_reader(store->files()));
    const Inserting inserting(std::move(store), *registrar);
    Texts texts = keys.further;
    texts.insert(texts.end(), keys.vain.begin(), keys.vain.end());
    Spent spent;
    const Stopwatch watch;
    while (watch.ms() < conditions.live_s * 1000)
        CHECK_OK(add_times(spent, *reader, texts, 1, ask_scan_box));
    const double rate = static_cast<double>(inserting.orders()) * 1000 / watch.ms();
    add_spread(figures, "search: while " + as_text(rate) + " complaints a second come in", spent);
    return {};
}

} // namespace

Result<Figures> measure_search(const Conditions& conditions) {
    TRY(const std::string folder, large_store(conditions, conditions.entries));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    TRY(const auto sample, sample_cases(*reader, sampled));
    TRY(const StaffId clerk, clerk_of(*reader));
    TRY(const auto bare, BareSqlite::open(folder + "/foyer.db", BareSqlite::Access::read));
    const Keystrokes keys = keystrokes_of(sample);
    Figures figures;
    CHECK_OK(measure_typing(figures, TypingBench(*reader, bare, conditions.runs), keys));
    CHECK_OK(measure_filters(figures, *reader, keys, clerk, conditions.runs));
    CHECK_OK(measure_live(figures, conditions, folder, keys, clerk));
    TRY(const auto cases, reader->number("SELECT count FROM complaint_count WHERE word = 'all'"));
    TRY(const auto persons, people::people_count(*reader));
    figures.front().note = as_text(static_cast<double>(cases)) + " complaints, " +
        as_text(static_cast<double>(persons)) + " people";
    return figures;
}

} // namespace foyer::bench
