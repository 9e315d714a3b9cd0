#include "tools/tidy/lengths.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace foyer::tidy {

namespace {

// Reads a file brace by brace. `m_head` is what stands before a brace, since the last statement.
class FunctionFinder {
public:
    explicit FunctionFinder(const File& file) : m_file(file) {}

    std::vector<Function> run() {
        for (m_line = 0; m_line < m_file.code.size(); ++m_line) {
            const std::string_view code = m_file.code[m_line];
            const bool directive = m_directive_goes_on || code.starts_with('#');
            m_directive_goes_on = directive && code.ends_with('\\');
            if (directive) continue;
            for (const char c : code) step(c);
            step(' ');
        }
        return std::move(m_found);
    }

private:
    void step(char c) {
        if (m_inside > 0) {
            step_inside(c);
        } else if (c == '{') {
            open();
        } else if (c == '}' || c == ';' || (c == ':' && is_access(m_head))) {
            m_head.clear();
        } else if (c != ' ' || !m_head.empty()) {
            if (m_head.empty()) m_head_line = m_line;
            m_head += c;
        }
    }

    static bool is_access(std::string_view head) {
        return head == "public" || head == "protected" || head == "private";
    }

    void step_inside(char c) {
        if (c == '{') ++m_inside;
        if (c == '}' && --m_inside == 0) close();
    }

    void open() {
        if (is_container()) {
            m_head.clear();
            return;
        }
        m_inside = 1;
        m_member_value = is_member_value();
    }

    void close() {
        if (m_member_value) {
            m_head += "{}";
            return;
        }
        if (m_head.find('(') != std::string::npos) {
            m_found.push_back({m_head_line + 1, m_line + 1});
        }
        m_head.clear();
    }

    bool is_container() const {
        constexpr std::array<std::string_view, 6> words{"namespace", "class", "struct",
                                                        "union",     "enum",  "extern"};
        std::string_view head = m_head;
        if (head.starts_with("template")) head.remove_prefix(after_template(head));
        return std::ranges::any_of(words, [&](auto word) { return head.starts_with(word); });
    }

    static std::size_t after_template(std::string_view head) {
        std::size_t depth = 0;
        for (std::size_t at = 0; at < head.size(); ++at) {
            if (head[at] == '<') ++depth;
            if (head[at] == '>' && --depth == 0) {
                const auto next = head.find_first_not_of(' ', at + 1);
                return next == std::string_view::npos ? head.size() : next;
            }
        }
        return 0;
    }

    // "Clock(int a) : m_a{" : the brace belongs to a member, the body is still to come.
    bool is_member_value() const {
        const auto list = m_head.find(") :");
        if (list == std::string::npos) return false;
        const char last = m_head[m_head.find_last_not_of(' ')];
        return last != ')' && last != '}';
    }

    const File& m_file;
    std::vector<Function> m_found;
    std::string m_head;
    std::size_t m_line = 0;
    std::size_t m_head_line = 0;
    std::size_t m_inside = 0;
    bool m_member_value = false;
    bool m_directive_goes_on = false;
};

// Characters, not bytes: those that continue one are left out.
std::size_t columns_of(std::string_view line) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(line, begins));
}

bool has_columns(const File& file) {
    return is_cpp(file.path) || file.path.ends_with(".cmake") || file.path == "CMakeLists.txt";
}

void check_columns(const File& file, Findings& findings) {
    for (std::size_t line = 0; line < file.lines.size(); ++line) {
        const auto columns = columns_of(file.lines[line]);
        if (columns <= line_columns_max) continue;
        findings.push_back({file.path, line + 1,
                            fmt::format("has {} columns; {} fit beside a second file. Break it.",
                                        columns, line_columns_max)});
    }
}

void check_functions(const File& file, Findings& findings) {
    for (const auto& function : functions_of(file)) {
        const auto lines = function.last_line - function.first_line + 1;
        if (lines <= function_lines_max) continue;
        findings.push_back({file.path, function.first_line,
                            fmt::format("is a function of {} lines; {} fit on a screen. Name its "
                                        "parts and call them.",
                                        lines, function_lines_max)});
    }
}

}  // namespace

std::vector<Function> functions_of(const File& file) { return FunctionFinder(file).run(); }

Findings check_lengths(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree.files) {
        if (has_columns(file)) check_columns(file, findings);
        if (!is_cpp(file.path)) continue;
        check_functions(file, findings);
        if (file.lines.size() > file_lines_max) {
            findings.push_back({file.path, 0,
                                fmt::format("has {} lines; {} is the most. Find the two things "
                                            "that it does and part them.",
                                            file.lines.size(), file_lines_max)});
        }
    }
    return findings;
}

}  // namespace foyer::tidy
