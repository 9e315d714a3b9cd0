#include "tests/support/demo_desk.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::test {

DemoDesk::DemoDesk(const std::string& data)
    : m_data(data.empty() ? m_folder.file("store") : data), m_said(m_folder.file("said.txt")) {
    REQUIRE(ctl("demo") == 0);
}

int DemoDesk::ctl(const std::string& words) {
    return exit_code_of(program("foyerctl") + " --data '" + m_data + "' " + words, m_said);
}

int DemoDesk::play(const std::string& tour, const std::string& options) {
    m_tour = tour;
    // The keys are the tour's, whatever types Chinese on the tester's desktop.
    return exit_code_of(
        "env -u XMODIFIERS " + program("tour") + " " + tour + " --data '" + m_data + "' --out '" +
            m_folder.file("out") + "' " + options,
        m_said);
}

std::string DemoDesk::failure() const {
    const std::string all = said();
    const auto at = all.find("\n" + m_tour + ":");
    return at == std::string::npos ? all : all.substr(at + 1);
}

} // namespace foyer::test
