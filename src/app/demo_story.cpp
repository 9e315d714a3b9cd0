#include "app/demo_story.h"

#include <algorithm>
#include <array>

#include "base/phone.h"
#include "desk/complaints/code_lists.h"

namespace foyer::app {
namespace {

constexpr std::int64_t opens_ms = 8 * hour_ms + 30 * minute_ms;
constexpr std::int64_t open_ms = 13 * hour_ms;
// Younger complaints may still be in work.
constexpr std::int64_t fresh_ms = 3 * day_ms;
// Counted from the newest complaint: these two are about the same goods as the newest one.
constexpr std::array<std::uint64_t, 2> repeating{9, 14};
constexpr std::uint64_t acted_on = 20;

} // namespace

DemoStory::DemoStory(
    const DemoSeed& seed, Cast cast, const Plot& plot, const TimeZone& zone,
    std::uint64_t random_seed, StoryClock& clock)
    : m_seed(seed),
      m_cast(std::move(cast)),
      m_plot(plot),
      m_zone(zone),
      m_random(random_seed),
      m_clock(clock) {}

// Thinner long ago, denser of late: what a desk sees is mostly of the last days.
Time DemoStory::begin_of(std::int64_t complaint) const {
    const auto all = static_cast<double>(std::max<std::int64_t>(1, m_plot.complaints));
    const double left = 1.0 - static_cast<double>(complaint) / all;
    const auto whole = static_cast<double>(m_plot.to - m_plot.from);
    return m_plot.to - static_cast<std::int64_t>(whole * left * left);
}

Time DemoStory::opening_time_near(Time wished) const {
    const LocalTime local = m_zone.local(wished);
    const std::int64_t within = opens_ms + (local.of_day_ms * open_ms) / day_ms;
    return std::min(m_zone.moment(local.date, within), m_plot.to);
}

Order DemoStory::order_by(const desk::Actor& actor, DeskCommand command, Time at) {
    return {make_id<OpId>(at, m_random), actor, {}, {std::move(command)}, {}};
}

void DemoStory::plan(
    Time at, const desk::Actor& actor, complaints::Command command, StaffId approver) {
    if (at > m_plot.to) return;
    Order order = order_by(actor, std::move(command), at);
    order.approver = approver;
    m_planned.push({at, ++m_scenes, std::move(order)});
}

void DemoStory::begin_complaint() {
    const Time at = opening_time_near(begin_of(m_begun));
    const auto id = make_id<CaseId>(at, m_random);
    complaints::Register command;
    command.id = id;
    // The newest are of every sort that the seed has.
    const auto from_end = static_cast<std::uint64_t>(m_plot.complaints - 1 - m_begun);
    const auto drawn = m_random.below(m_seed.complaints.size());
    const bool repeats = std::ranges::find(repeating, from_end) != repeating.end();
    const auto newest = repeats ? std::uint64_t{0} : from_end;
    command.intake = m_seed.complaints[newest < m_seed.complaints.size() ? newest : drawn];
    command.store = m_cast.store;
    command.terminal = m_cast.terminal;
    auto& intake = command.intake;
    intake.channel =
        m_random.below(4) == 0 ? complaints::Channel::phone : complaints::Channel::visit;
    const auto index = static_cast<std::int64_t>(
        m_begun < m_plot.customers ? static_cast<std::uint64_t>(m_begun)
                              : m_random.below(static_cast<std::uint64_t>(m_plot.customers)));
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
    if (!m_plot.brief)
        plan_rest_of(command, at);
    else if (from_end >= static_cast<std::uint64_t>(m_plot.complaints / 10))
        plan(
            at + 5 * minute_ms, m_cast.manager,
            complaints::Withdraw{id, "问题已经解决，不用处理了"});
    if (!m_plot.brief && from_end == acted_on) plan_action(id, at + 2 * hour_ms);
}

void DemoStory::plan_rest_of(const complaints::Register& begun, Time at) {
    const auto* category = complaints::find_category(begun.intake.category);
    const bool assigned =
        category != nullptr && category->department != "service_desk" && m_random.below(3) == 0;
    if (assigned)
        plan(
            at + 4 * minute_ms, anybody(),
            complaints::Assign{begun.id, {}, {std::string(category->department)}, "按类别转办"});
    plan_work_on(begun, at, assigned);
}

// Draws from a sequence of its own: the rest of the story stays as it was.
void DemoStory::plan_action(CaseId complaint, Time at) {
    RepeatableRandom random(acted_on);
    const auto plan_order = [&](Time when, const desk::Actor& actor, capa::Command command) {
        if (when > m_plot.to) return;
        m_planned.push(
            {when, ++m_scenes,
             {make_id<OpId>(when, random), actor, {}, {DeskCommand(std::move(command))}, {}}});
    };
    const auto lead =
        std::ranges::find(m_cast.clerks, desk::Role::lead, &desk::Actor::role);
    const desk::Actor owner = lead == m_cast.clerks.end() ? m_cast.clerks.front() : *lead;
    const auto id = make_id<capa::CapaId>(at, random);
    const Date due = add_days(m_zone.business_date(m_plot.to), 4);
    plan_order(
        at, m_cast.manager,
        capa::Open{
            id, {complaint}, "cause", "同类投诉重复出现，需要查明原因", "当班先向顾客说明并登记",
            false, owner.staff, due});
    plan_order(
        at + day_ms, owner,
        capa::Analyse{id, "交接班时没有把注意事项交代清楚", "把注意事项写进交接清单，逐项打勾"});
}

void DemoStory::plan_work_on(const complaints::Register& begun, Time at, bool assigned) {
    const CaseId id = begun.id;
    const auto fate = m_random.below(10);
    const bool fresh = m_plot.to - at < fresh_ms;
    if (fresh && fate == 0) return; // nobody has looked at it yet
    const desk::Actor actor = anybody();
    const Time taken = at + (10 + static_cast<std::int64_t>(m_random.below(90))) * minute_ms;
    if (assigned)
        plan(taken, actor, complaints::Accept{id, "部门值班"});
    else
        plan(taken, actor, complaints::Take{id});
    if (!begun.intake.anonymous && fate > 2)
        plan(
            taken + 15 * minute_ms, actor,
            complaints::Contact{
                id, complaints::ContactWay::phone,
                fate == 3 ? complaints::ContactOutcome::no_answer
                          : complaints::ContactOutcome::spoke,
                "已向顾客说明处理进度，约定明天上午再联系。"});
    if (fate >= 7)
        plan(
            taken + 40 * minute_ms, actor,
            complaints::Note{id, "已查看监控和进货记录，等待供应商回复。"});
    if (fresh && fate == 5)
        plan(
            taken + 50 * minute_ms, actor,
            complaints::WaitForCustomer{id, taken + 4 * day_ms, "等顾客带小票和商品来店"});
    else if (!fresh || fate % 2 == 0)
        plan_end_of(begun, taken + hour_ms, actor);
}

void DemoStory::plan_answer(
    CaseId id, Time at, const desk::Actor& actor, complaints::Remedy remedy) {
    if (m_random.below(8) == 0) {
        plan(at, actor, complaints::RejectOffer{id, "顾客认为诚意不够"});
        plan(
            at + 20 * minute_ms, actor, complaints::Propose{id, remedy, Fen{}, "店长当面致歉"},
            m_cast.manager.staff);
        at = at + 40 * minute_ms;
    }
    plan(at, actor, complaints::AcceptOffer{id});
}

// Found out, offered, accepted, called back by somebody else, closed.
void DemoStory::plan_end_of(const complaints::Register& begun, Time at, const desk::Actor& actor) {
    using namespace complaints;
    const CaseId id = begun.id;
    const auto causes = root_causes();
    if (m_random.below(20) == 0)
        return plan(at, m_cast.manager, Withdraw{id, "问题已经解决，不用处理了"});
    const bool justified = m_random.below(4) != 0;
    plan(
        at, actor,
        Find{
            id, justified ? Finding::established : Finding::partial,
            std::string(causes[m_random.below(causes.size() - 1)].code)});
    const bool refund = begun.intake.demand == Demand::refund && begun.intake.amount.value > 0;
    plan(
        at + 10 * minute_ms, actor,
        Propose{
            id, refund ? Remedy::refund : Remedy::apology, refund ? begun.intake.amount : Fen{},
            refund ? "原路退款" : "当面致歉并说明原因"},
        m_cast.manager.staff);
    plan_answer(id, at + 20 * minute_ms, actor, Remedy::apology);
    const Time next_day = at + day_ms + hour_ms;
    const bool reached = !begun.intake.anonymous && actor.staff != m_cast.manager.staff;
    const int face = 3 + static_cast<int>(m_random.below(3));
    if (reached)
        plan(
            next_day, m_cast.manager,
            FollowUp{
                id,
                face == 3 ? FollowUpOutcome::neutral : FollowUpOutcome::satisfied,
                face,
                "顾客表示已收到处理结果",
                {},
                false});
    Close close{id, "已按方案处理，顾客认可，已举一反三检查同类商品。", Finding::none, "", "", ""};
    if (!reached)
        close.skip_follow_up = begun.intake.anonymous ? "no_contact" : "said_at_desk";
    else
        close.skip_follow_up = "said_at_desk";
    plan(next_day + 30 * minute_ms, m_cast.manager, close);
}

std::optional<Order> DemoStory::next() {
    // Begin every case that could happen before the earliest planned scene.
    while (m_begun < m_plot.complaints) {
        const Time day_begins = m_zone.moment(m_zone.local(begin_of(m_begun)).date, 0);
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
