// What happened in the demo store, in the order of time: customers come in, staff register, take
// on, assign, call back. One order after the other, each at its own moment.
#pragma once

#include <optional>
#include <queue>
#include <vector>

#include "app/demo_seed.h"
#include "app/door.h"
#include "base/clock.h"
#include "base/repeatable_random.h"

namespace foyer::app {

// A clock that stands where the story is.
class StoryClock final : public Clock {
public:
    Time now() const override { return m_now; }
    void stand_at(Time now) { m_now = now; }

private:
    Time m_now;
};

class DemoStory {
public:
    struct Cast {
        std::vector<desk::Actor> clerks; // who works at the desk
        desk::Actor manager;             // who approves, calls back and closes
        int store = 1;
        char terminal = 'A';
    };
    struct Plot {
        std::int64_t complaints = 0;
        std::int64_t customers = 0;
        Time from;
        Time to;
        // Told in short: nobody works on the newest tenth, all others are withdrawn at once.
        bool brief = false;
    };
    DemoStory(
        const DemoSeed& seed, Cast cast, const Plot& plot, const TimeZone& zone,
        std::uint64_t random_seed, StoryClock& clock);

    // The next order, with the clock standing at its moment; nullopt: the story is told.
    std::optional<Order> next();

private:
    struct Scene {
        Time at;
        std::int64_t number = 0; // of the scene: the same moment keeps its order
        Order order;
        bool operator<(const Scene& other) const {
            return std::pair(other.at, other.number) < std::pair(at, number);
        }
    };
    void begin_complaint();
    Time begin_of(std::int64_t complaint) const;
    Time opening_time_near(Time wished) const;
    Order order_by(const desk::Actor& actor, DeskCommand command, Time at);
    void
    plan(Time at, const desk::Actor& actor, complaints::Command command, StaffId approver = {});
    void plan_rest_of(const complaints::Register& begun, Time at);
    void plan_work_on(const complaints::Register& begun, Time at, bool assigned);
    void plan_end_of(const complaints::Register& begun, Time at, const desk::Actor& actor);
    // A corrective action that a complaint of some days ago has led to.
    void plan_action(CaseId complaint, Time at);
    void plan_answer(CaseId id, Time at, const desk::Actor& actor, complaints::Remedy remedy);
    const desk::Actor& anybody() { return m_cast.clerks[m_random.below(m_cast.clerks.size())]; }

    const DemoSeed& m_seed;
    Cast m_cast;
    Plot m_plot;
    const TimeZone& m_zone;
    RepeatableRandom m_random;
    StoryClock& m_clock;
    std::priority_queue<Scene> m_planned;
    std::int64_t m_begun = 0;
    std::int64_t m_scenes = 0;
};

} // namespace foyer::app
