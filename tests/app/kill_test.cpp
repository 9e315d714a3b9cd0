// The plug is pulled at any moment: what was acknowledged is there, the chain is intact, the tables
// are what the journal says. A child process works at the desk and is killed with SIGKILL.
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <ctime>
#include <sys/wait.h>
#include <unistd.h>

#include "app/door.h"
#include "journal/verify.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using test::must;
using test::TestStore;

constexpr int rounds = 200;

// Registers complaints for ever; each acknowledged op goes into the pipe after the commit.
[[noreturn]] void
work_until_killed(const std::string& folder, desk::Actor clerk, int round, int pipe) {
    test::FixedClock clock(test::some_moment + round * minute_ms);
    test::SeededRandom random(static_cast<std::uint64_t>(round) + 1);
    auto store = app::Store::open(folder, {&clock, &random}, journal::IndexCost::demo);
    if (!store) _exit(1);
    while (true) {
        complaints::Register command;
        command.id = make_id<CaseId>(clock.now(), random);
        command.intake.category = "goods";
        command.intake.facts = "包装破损，要求换一件";
        command.intake.anonymous = true;
        const auto op = make_id<OpId>(clock.now(), random);
        const auto outcome =
            app::submit_order(**store, {op, clerk, {}, {complaints::Command(command)}, {}});
        if (!std::holds_alternative<app::Recorded>(outcome)) _exit(2);
        if (write(pipe, op.bytes.data(), op.bytes.size()) != 16) _exit(3);
        clock.advance(second_ms);
    }
}

// Nil: the child is gone.
OpId read_op(int pipe) {
    OpId op;
    if (read(pipe, op.bytes.data(), op.bytes.size()) != 16) return {};
    return op;
}

std::vector<OpId> work_and_kill(TestStore& desk, int round) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work_until_killed(desk.folder(), desk.clerk(), round, ends[1]);
    }
    close(ends[1]);
    // Every fourth round ends while the store is still being opened, the others at some moment
    // after one, two or three acknowledgements.
    std::vector<OpId> ops;
    for (int i = 0; i < round % 4; ++i)
        ops.push_back(read_op(ends[0]));
    const timespec span{0, round * 37 % 25 * 1'000'000};
    nanosleep(&span, nullptr);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    for (OpId op = read_op(ends[0]); !op.is_nil(); op = read_op(ends[0]))
        ops.push_back(op);
    std::erase(ops, OpId());
    close(ends[0]);
    return ops;
}

TEST_CASE("kill -9 at 200 moments loses nothing that was acknowledged", "[app][kill]") {
#ifdef __SANITIZE_THREAD__
    SKIP("the thread sanitizer does not follow a fork");
#endif
    TestStore desk;
    std::vector<OpId> acknowledged;
    for (int round = 0; round < rounds; ++round) {
        desk.close();
        for (const OpId& op : work_and_kill(desk, round))
            acknowledged.push_back(op);
        desk.reopen();
    }
    auto& writer = desk.store().writer();
    for (const OpId& op : acknowledged)
        REQUIRE(must(journal::entry_of_op(writer, op)).has_value());
    CHECK(acknowledged.size() > rounds / 4);
    CHECK(must(journal::verify(writer)).soundness == journal::Soundness::intact);
    const auto before = desk.tables_as_text();
    must(app::rebuild(desk.store()));
    CHECK(desk.tables_as_text() == before);
}

} // namespace
} // namespace foyer
