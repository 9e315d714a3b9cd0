// The catalogues of the build, for tests that read Chinese.
#pragma once

namespace foyer::testing {

void load_translations();    // once; fails the test when the catalogue cannot be read
void reload_translations();  // after a test that loaded others

}  // namespace foyer::testing
