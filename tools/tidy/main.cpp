// tidy [ROOT]: says what is out of order in a checkout. Exits 0 when nothing is, 1 when something
// is, 2 when the checkout could not be read.
#include <fmt/format.h>

#include "tools/tidy/tidy.h"

int main(int count, char** arguments) {
    const auto findings = foyer::tidy::check_checkout(count > 1 ? arguments[1] : ".");
    if (!findings) {
        fmt::print(stderr, "tidy: {}\n", findings.error().what);
        return 2;
    }
    for (const auto& finding : *findings) fmt::print("{}\n", text_of(finding));
    return findings->empty() ? 0 : 1;
}
