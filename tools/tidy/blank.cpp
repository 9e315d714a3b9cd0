#include "tools/tidy/blank.h"

#include <algorithm>
#include <cctype>

namespace foyer::tidy {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Blanker {
public:
    explicit Blanker(std::string_view text) : m_in(text), m_out(text) {}

    std::string run() {
        while (m_at < m_in.size()) step();
        return std::move(m_out);
    }

private:
    void step() {
        const auto rest = m_in.substr(m_at);
        if (rest.starts_with("//")) {
            blank_to(m_in.find('\n', m_at));
        } else if (rest.starts_with("/*")) {
            blank_to(after("*/", m_at + 2));
        } else if (rest.starts_with("R\"") && !word_before()) {
            raw_string();
        } else if (rest.front() == '"' || (rest.front() == '\'' && !word_before())) {
            quoted(rest.front());
        } else {
            ++m_at;
        }
    }

    // A quote between digits parts thousands.
    bool word_before() const { return m_at > 0 && is_word(m_in[m_at - 1]); }

    std::size_t after(std::string_view end, std::size_t from) const {
        const auto found = m_in.find(end, from);
        return found == std::string_view::npos ? found : found + end.size();
    }

    void blank_to(std::size_t end) {
        end = std::min(end, m_in.size());
        for (; m_at < end; ++m_at) {
            if (m_in[m_at] != '\n') m_out[m_at] = ' ';
        }
    }

    void raw_string() {
        const auto open = m_in.find('(', m_at);
        if (open == std::string_view::npos) return blank_to(open);
        const auto mark = m_in.substr(m_at + 2, open - m_at - 2);
        const auto end = after(")" + std::string(mark) + "\"", open);
        m_at += 2;
        blank_to(end == std::string_view::npos ? end : end - 1);
        if (m_at < m_in.size()) ++m_at;
    }

    void quoted(char quote) {
        auto end = m_at + 1;
        while (end < m_in.size() && m_in[end] != quote && m_in[end] != '\n') {
            end += m_in[end] == '\\' ? 2 : 1;
        }
        ++m_at;
        blank_to(end);
        if (m_at < m_in.size()) ++m_at;
    }

    std::string_view m_in;
    std::string m_out;
    std::size_t m_at = 0;
};

}  // namespace

std::string blanked(std::string_view text) { return Blanker(text).run(); }

}  // namespace foyer::tidy
