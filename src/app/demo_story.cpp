#include "app/demo_story.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/complaints/code_lists.h"

namespace foyer::app {
namespace {

constexpr std::int64_t opens_ms = 8 * hour_ms + 30 * minute_ms;
constexpr std::int64_t open_ms = 13 * hour_ms;

} // namespace

DemoStory::DemoStory(
    const DemoSeed& seed, Cast cast, std::int64_t complaints, std::int64_t customers, Time from,
    Time to, const TimeZone& zone, std::uint64_t random_seed, StoryClock& clock)
    : m_seed(seed),
      m_cast(std::move(cast)),
      m_complaints(complaints),
      m_customers(customers),
      m_from(from),
      m_to(to),
      m_zone(zone),
      m_random(random_seed),
      m_clock(clock) {}

Time DemoStory::opening_time_near(Time wished) const {
    const LocalTime local = m_zone.local(wished);
    const std::int64_t within = opens_ms + (local.of_day_ms * open_ms) / day_ms;
    return std::min(m_zone.moment(local.date, within), m_to);
}

Order DemoStory::order_by(const desk::Actor& actor, DeskCommand command, Time at) {
    return {make_id<OpId>(at, m_random), actor, {}, {std::move(command)}, {}};
}

void DemoStory::plan(Time at, const desk::Actor& actor, complaints::Command command) {
    if (at > m_to) return;
    m_planned.push({at, ++m_scenes, order_by(actor, std::move(command), at)});
}

void DemoStory::begin_complaint() {
    const Time evenly{
        m_from.ms + (m_to - m_from) * m_begun / std::max<std::int64_t>(1, m_complaints)};
    const Time at = opening_time_near(evenly);
    const auto id = make_id<CaseId>(at, m_random);
    complaints::Register command;
    command.id = id;
    command.intake = m_seed.complaints[m_random.below(m_seed.complaints.size())];
    command.store = m_cast.store;
    command.terminal = m_cast.terminal;
    auto& intake = command.intake;
    intake.channel =
        m_random.below(4) == 0 ? complaints::Channel::phone : complaints::Channel::visit;
    const auto index = static_cast<std::int64_t>(
        m_begun < m_customers ? static_cast<std::uint64_t>(m_begun)
                              : m_random.below(static_cast<std::uint64_t>(m_customers)));
    RepeatableRandom of_person(static_cast<std::uint64_t>(index) + 1000);
    const DemoPerson person = make_person(m_seed, index, of_person);
    intake.name_given = person.name;
    intake.phone = person.phone;
    if (m_random.below(20) == 0) {
        intake.anonymous = true;
        intake.name_given.clear();
        intake.phone.clear();
    }
    plan(at, anybody(), command);
    ++m_begun;
    const auto* category = complaints::find_category(intake.category);
    const bool assigned =
        category != nullptr && category->department != "service_desk" && m_random.below(3) == 0;
    if (assigned)
        plan(
            at + 4 * minute_ms, anybody(),
            complaints::Assign{id, {}, std::string(category->department), "按类别转办"});
    plan_rest_of(id, at, assigned, intake.anonymous);
}

void DemoStory::plan_rest_of(CaseId id, Time at, bool assigned, bool anonymous) {
    const auto fate = m_random.below(10);
    if (fate == 0) return; // nobody has looked at it yet
    const desk::Actor actor = anybody();
    const Time begun = at + (10 + static_cast<std::int64_t>(m_random.below(90))) * minute_ms;
    if (assigned)
        plan(begun, actor, complaints::Accept{id, "部门值班"});
    else
        plan(begun, actor, complaints::Take{id});
    if (fate < 3) return;
    if (!anonymous)
        plan(
            begun + 15 * minute_ms, actor,
            complaints::Contact{
                id, complaints::ContactWay::phone,
                fate == 3 ? complaints::ContactOutcome::no_answer
                          : complaints::ContactOutcome::spoke,
                "已向顾客说明处理进度，约定明天上午再联系。"});
    if (fate >= 7)
        plan(
            begun + 40 * minute_ms, actor,
            complaints::Note{id, "已查看监控和进货记录，等待供应商回复。"});
}

std::optional<Order> DemoStory::next() {
    // Begin every case that could happen before the earliest planned scene.
    while (m_begun < m_complaints) {
        const Time evenly{m_from.ms + (m_to - m_from) * m_begun / m_complaints};
        const Time day_begins = m_zone.moment(m_zone.local(evenly).date, 0);
        if (!m_planned.empty() && m_planned.top().at < day_begins) break;
        begin_complaint();
    }
    if (m_planned.empty()) return std::nullopt;
    Scene scene = m_planned.top();
    m_planned.pop();
    m_clock.stand_at(scene.at);
    return std::move(scene.order);
}

} // namespace foyer::app
