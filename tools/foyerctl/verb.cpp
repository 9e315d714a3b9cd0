#include "tools/foyerctl/verb.h"

#include <CLI/CLI.hpp>

namespace foyer::foyerctl {

VerbOption VerbOption::required() {
    m_option->required();
    return *this;
}

VerbOption VerbOption::between(int least, int most) {
    m_option->check(CLI::Range(least, most));
    return *this;
}

VerbOption VerbOption::one_of(const std::vector<int>& values) {
    m_option->check(CLI::IsMember(values));
    return *this;
}

Verb Verb::add_subcommand(const std::string& name, const std::string& help) {
    return Verb(m_app->add_subcommand(name, help));
}

Verb Verb::add_group(const std::string& name, const std::string& help) {
    const auto known =
        m_app->get_subcommands([&](const CLI::App* one) { return one->get_name() == name; });
    if (!known.empty()) return Verb(known.front());
    CLI::App* const group = m_app->add_subcommand(name, help);
    group->require_subcommand(1);
    return Verb(group);
}

void Verb::callback(std::function<void()> does) {
    m_app->callback(std::move(does));
}

VerbOption
Verb::add_option(const std::string& name, std::string& value, const std::string& help) {
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption Verb::add_option(const std::string& name, int& value, const std::string& help) {
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption
Verb::add_option(const std::string& name, std::int64_t& value, const std::string& help) {
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption
Verb::add_option(const std::string& name, std::uint64_t& value, const std::string& help) {
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption Verb::add_option(const std::string& name, char& value, const std::string& help) {
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption Verb::add_option(
    const std::string& name, std::vector<std::string>& values, const std::string& help) {
    CLI::Option* const option = m_app->add_option(name, values, help);
    // One word for each "--name": the next may be what is said without one.
    if (name.starts_with("--")) option->allow_extra_args(false);
    return VerbOption(option);
}

void Verb::add_flag(const std::string& name, bool& value, const std::string& help) {
    m_app->add_flag(name, value, help);
}

} // namespace foyer::foyerctl
