#include "tests/support/translations.h"

#include <catch2/catch_test_macros.hpp>

#include "ui/texts.h"

namespace foyer::testing {

void load_translations() {
    static bool loaded = false;
    if (!loaded) reload_translations();
    loaded = true;
}

void reload_translations() {
    const Done done = ui::load_texts(FOYER_TRANSLATIONS_DIR);
    INFO((done.has_value() ? std::string() : done.error().what));
    REQUIRE(done.has_value());
}

}  // namespace foyer::testing
