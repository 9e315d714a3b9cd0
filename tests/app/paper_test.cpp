#include "app/paper.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using test::must;
using test::TestStore;

// What lies in the spool, in the order in which it was made.
std::vector<printing::Printout> printouts(app::Spool& spool) {
    std::vector<printing::Printout> all;
    for (const app::SpoolJob& job : must(spool.jobs()))
        all.push_back(must(spool.printout(job.id)));
    return all;
}

int count_named(const std::vector<printing::Printout>& all, std::string_view ending) {
    return static_cast<int>(std::ranges::count_if(
        all, [&](const printing::Printout& one) { return one.name.ends_with(ending); }));
}

} // namespace

TEST_CASE("each department that is asked gets a transfer slip of its own", "[app]") {
    TestStore desk;
    app::Spool spool(desk.store().files().folder + "/spool");
    app::PaperSupply supply(desk.store(), spool);
    CHECK(must(supply.take_due({})) == 0);

    const auto command = desk.walk_in("酸奶里有霉斑，冷柜摸着不凉");
    desk.submit(desk.clerk(), complaints::Command(command));
    desk.submit(
        desk.clerk(), complaints::Command(complaints::Assign{
                          command.id, {}, {"fresh", "property"}, "请核查"}));
    CHECK(must(supply.take_due({})) == 3);
    CHECK(count_named(printouts(spool), "-transfer-fresh") == 1);
    CHECK(count_named(printouts(spool), "-transfer-property") == 1);

    desk.submit(
        desk.clerk(), complaints::Command(complaints::PrintPaper{
                          command.id, complaints::CasePaper::transfer, "property"}));
    CHECK(must(supply.take_due({})) == 1);
    CHECK(count_named(printouts(spool), "-transfer-property-1") == 1);
}

} // namespace foyer
