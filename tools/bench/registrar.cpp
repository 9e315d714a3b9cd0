#include "tools/bench/registrar.h"

#include "platform/paths.h"

namespace foyer::bench {

namespace {

// Behind all numbers that a demo store of any size has given out.
constexpr std::int64_t first_customer = 90'000'000;

} // namespace

Result<StaffId> clerk_of(database::Reader& reader) {
    TRY(const auto clerk,
        reader.first(
            "SELECT id FROM staff WHERE role = 'clerk' ORDER BY number LIMIT 1", {},
            [](const database::Row& row) { return row.id<StaffId>(0); }));
    if (!clerk) return fail(ErrorCode::not_found, "the store has no clerk");
    return *clerk;
}

Result<std::unique_ptr<Registrar>> Registrar::open(StaffId clerk) {
    TRY(auto seed, app::read_demo_seed(platform::find_paths().assets + "/demo"));
    return std::unique_ptr<Registrar>(new Registrar(std::move(seed), clerk));
}

app::Order Registrar::next() {
    const std::int64_t index = first_customer + m_count++;
    RepeatableRandom of_person(static_cast<std::uint64_t>(index));
    const app::DemoPerson person = app::make_person(m_seed, index, of_person);
    complaints::Register command;
    command.id = make_id<CaseId>(m_clock.now(), m_random);
    command.intake = m_seed.complaints[of_person.below(m_seed.complaints.size())];
    command.intake.name_given = person.name;
    command.intake.phone = person.phone;
    return {
        make_id<OpId>(m_clock.now(), m_random),
        {m_clerk, desk::Role::clerk},
        {},
        {complaints::Command(std::move(command))},
        {}};
}

} // namespace foyer::bench
