// A store in a folder of its own that goes with the test: real files, a clock that stands still,
// the same randomness in every run.
#pragma once

#include <string>
#include <vector>

#include "app/door.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::test {

class TestStore {
public:
    TestStore();

    app::Store& store() { return *m_store; }
    FixedClock& clock() { return m_clock; }
    Random& random() { return m_random; }
    const std::string& folder() const { return m_folder.path(); }
    // Closes and opens it again, as after a restart.
    void reopen();
    void close() { m_store.reset(); }

    desk::Actor supervisor() const { return m_supervisor; }
    desk::Actor clerk() const { return m_clerk; }
    OpId new_op() { return make_id<OpId>(m_clock.now(), m_random); }
    CaseId new_case() { return make_id<CaseId>(m_clock.now(), m_random); }

    app::Outcome submit(desk::Actor actor, app::DeskCommand command);
    app::Outcome submit(desk::Actor actor, OpId op, app::DeskCommand command);
    // A plain complaint of a walk-in customer with a name and a number.
    complaints::Register walk_in(const std::string& facts);

    // Every row of every derived table as text, sorted: what a rebuild must bring back.
    std::vector<std::string> tables_as_text();
    std::int64_t entries();

private:
    void hire();

    TemporaryFolder m_folder;
    FixedClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<app::Store> m_store;
    desk::Actor m_supervisor;
    desk::Actor m_clerk;
};

} // namespace foyer::test
