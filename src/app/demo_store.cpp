#include "app/demo_store.h"

#include <algorithm>

#include "app/demo_clocks.h"
#include "app/demo_receipts.h"
#include "app/demo_story.h"
#include "app/features.h"
#include "app/shipped_years.h"
#include "app/upkeep.h"

namespace foyer::app {
namespace {

constexpr std::int64_t small_complaints = 60;
constexpr std::int64_t small_customers = 200;
constexpr std::int64_t days_told = 30;
constexpr std::int64_t years_told_days = 1000; // a big store has a long past
constexpr double entries_per_complaint = 8.3;
constexpr std::int64_t orders_at_once = 20'000;

Done expect_recorded(const Outcome& outcome) {
    if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome))
        return fail(ErrorCode::conflict, "make the demo store: refused by " + refusal->rule);
    return {};
}

Result<std::vector<desk::Actor>> hire(Store& store, const DemoSeed& seed) {
    std::vector<desk::Actor> everyone;
    for (const DemoStaff& one : seed.staff) {
        const auto id = make_id<StaffId>(store.now(), store.random());
        const desk::Actor self{id, one.role};
        const Secret pin(desk::pin_digits(one.role) == 4 ? demo_pin_4 : demo_pin_6);
        Order order{
            make_id<OpId>(store.now(), store.random()),
            everyone.empty() ? self : everyone.front(),
            {},
            {},
            pin};
        if (everyone.empty())
            order.commands.emplace_back(store::Command(store::Open{
                make_id<SubjectId>(store.now(), store.random()),
                {"和丰超市", "滨湖店", 1, 'A', "服务台", "zh"}}));
        order.commands.emplace_back(staff::Command(staff::Add{
            .staff = id,
            .number = one.number,
            .names = {one.name, one.latin_name, one.post},
            .role = one.role,
            .keeper = one.keeper,
            .pin = {}}));
        CHECK_OK(expect_recorded(submit_order(store, order)));
        everyone.push_back(self);
    }
    return everyone;
}

DemoStory::Cast cast_of(const std::vector<desk::Actor>& everyone) {
    DemoStory::Cast cast;
    std::ranges::copy_if(everyone, std::back_inserter(cast.clerks), [](const desk::Actor& one) {
        return desk::may(one.role, desk::Act::work_at_desk);
    });
    const auto manager = std::ranges::find(everyone, desk::Role::manager, &desk::Actor::role);
    cast.manager = manager == everyone.end() ? everyone.front() : *manager;
    return cast;
}

// The rest of the people file: customers who never complained.
Done record_people(
    Store& store, const DemoSeed& seed, const desk::Actor& actor, std::int64_t from,
    std::int64_t to) {
    RepeatableRandom ops(static_cast<std::uint64_t>(from) + 7);
    std::int64_t index = from;
    const auto next = [&]() -> std::optional<Order> {
        if (index >= to) return std::nullopt;
        RepeatableRandom of_person(static_cast<std::uint64_t>(index) + 1000);
        const DemoPerson person = make_person(seed, index++, of_person);
        return Order{
            make_id<OpId>(store.now(), ops),
            actor,
            {},
            {people::Command(people::Record{
                make_id<PersonId>(store.now(), ops), person.name, person.phone, "zh"})},
            {}};
    };
    while (index < to) {
        const std::int64_t stop = std::min(to, index + orders_at_once);
        const auto some = [&]() { return index < stop ? next() : std::nullopt; };
        TRY(const auto written, submit_in_bulk(store, some));
        if (written == 0) break;
    }
    return {};
}

Done tell(Store& store, StoryWithClocks& story, const DemoOptions& options) {
    std::int64_t written = 0;
    bool more = true;
    while (more) {
        std::int64_t left = orders_at_once;
        TRY(const auto some, submit_in_bulk(store, [&]() -> std::optional<Order> {
                if (left-- == 0) return std::nullopt;
                auto order = story.next();
                more = order.has_value();
                return order;
            }));
        written += some;
        if (options.progress) options.progress(written);
    }
    return {};
}

DemoStory::Plot plot_of(const DemoOptions& options, Time now) {
    const bool big = options.entries > 0 || options.complaints > 0;
    DemoStory::Plot plot;
    plot.from = now - (big ? years_told_days : days_told) * day_ms;
    plot.to = now - 20 * minute_ms;
    plot.complaints = small_complaints;
    plot.customers = small_customers;
    plot.brief = options.complaints > 0;
    if (plot.brief) {
        plot.complaints = plot.customers = options.complaints;
    } else if (big) {
        plot.complaints = static_cast<std::int64_t>(
            static_cast<double>(options.entries) / entries_per_complaint);
        plot.customers = std::max<std::int64_t>(1, plot.complaints / 2);
    }
    return plot;
}

} // namespace

Done make_demo_store(
    const std::string& folder, const std::string& assets, const DemoOptions& options,
    Surroundings surroundings) {
    if (store_exists({folder}))
        return fail(
            ErrorCode::conflict, "make a demo store in " + folder + ": there is one already");
    TRY(const auto seed, read_demo_seed(assets + "/demo"));
    const Time now = surroundings.clock->now();
    const DemoStory::Plot plot = plot_of(options, now);
    StoryClock clock;
    clock.stand_at(plot.from - day_ms);
    RepeatableRandom random(options.seed);
    TRY(const auto store, Store::open(folder, {&clock, &random, assets}, journal::IndexCost::demo));
    TRY(const auto everyone, hire(*store, seed));
    CHECK_OK(import_shipped_years(*store, assets));
    CHECK_OK(record_people(*store, seed, everyone.front(), plot.complaints, plot.customers));
    DemoStory story(seed, cast_of(everyone), plot, store->zone(), options.seed, clock);
    TRY(auto calendar, store->calendar());
    StoryWithClocks whole(
        *store, clock, std::move(calendar), [&] { return story.next(); }, now);
    CHECK_OK(tell(*store, whole, options));
    clock.stand_at(now);
    CHECK_OK(record_demo_receipts(*store, assets));
    CHECK_OK(store->writer().transaction([&] { return optimise_search_indexes(store->writer()); }));
    Upkeep(*store).close_down();
    return {};
}

} // namespace foyer::app
