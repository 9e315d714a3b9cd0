// A demo store in a folder of its own, and the programs that work on it as a person would.
#pragma once

#include <string>

#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer::test {

class DemoDesk {
public:
    // `data`: where the store is made; "": beside what the programs say, in a fresh folder.
    explicit DemoDesk(const std::string& data = "");

    const std::string& data() const { return m_data; }
    // Exit code of `foyerctl --data DATA words`.
    int ctl(const std::string& words);
    // Exit code of this script, played in a real window.
    int play(const std::string& tour, const std::string& options = "");
    // What the last program printed.
    std::string said() const { return contents_of(m_said); }
    // Directly after play(): the step that failed and what the screen showed, without the
    // hundred steps before; all that was said when no step failed.
    std::string failure() const;

private:
    TemporaryFolder m_folder;
    std::string m_data;
    std::string m_said;
    std::string m_tour;
};

} // namespace foyer::test
