// The verbs of the command line: how each is called, what it asks for, what it does. CLI11 reads
// the words; its header takes seconds in every file, so none with verbs includes it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace foyer::foyerctl {

class VerbOption {
public:
    explicit VerbOption(CLI::Option* option) : m_option(option) {}

    VerbOption required();
    VerbOption between(int least, int most);
    VerbOption one_of(const std::vector<int>& values);

private:
    CLI::Option* m_option;
};

// Lives as long as the command line it belongs to; the values it fills outlive the reading.
class Verb {
public:
    explicit Verb(CLI::App& app) : m_app(&app) {}

    Verb add_subcommand(const std::string& name, const std::string& help);
    // As above, with verbs of its own of which one has to be said; the same one when it is there.
    Verb add_group(const std::string& name, const std::string& help);
    void callback(std::function<void()> does);

    // "--name" or, of what is said in its place, "name".
    VerbOption add_option(const std::string& name, std::string& value, const std::string& help);
    VerbOption add_option(const std::string& name, int& value, const std::string& help);
    VerbOption add_option(const std::string& name, std::int64_t& value, const std::string& help);
    VerbOption add_option(const std::string& name, std::uint64_t& value, const std::string& help);
    VerbOption add_option(const std::string& name, char& value, const std::string& help);
    VerbOption
    add_option(const std::string& name, std::vector<std::string>& values, const std::string& help);
    void add_flag(const std::string& name, bool& value, const std::string& help);

private:
    explicit Verb(CLI::App* app) : m_app(app) {}

    CLI::App* m_app;
};

} // namespace foyer::foyerctl
