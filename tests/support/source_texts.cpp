#include "tests/support/source_texts.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace foyer::testing {

namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string read_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

// Reads C++ just well enough: literals, comments, names, brackets.
class Reader {
public:
    explicit Reader(std::string_view source) : m_source(source) {}

    std::vector<TextKey> texts() {
        std::vector<TextKey> found;
        while (m_at < m_source.size()) {
            skip_blanks();
            if (m_at >= m_source.size()) break;
            if (is_name(m_source[m_at])) {
                const std::string_view name = read_name();
                if (const auto key = read_call(name)) found.push_back(*key);
            } else if (m_source[m_at] == '"') {
                read_literals();
            } else if (m_source[m_at] == '\'') {
                skip_character();
            } else {
                ++m_at;
            }
        }
        return found;
    }

private:
    bool starts(std::string_view text) const { return m_source.substr(m_at).starts_with(text); }

    void skip_blanks() {
        while (m_at < m_source.size()) {
            if (is_space(m_source[m_at])) {
                ++m_at;
            } else if (starts("//")) {
                m_at = std::min(m_source.find('\n', m_at), m_source.size());
            } else if (starts("/*")) {
                m_at = std::min(m_source.find("*/", m_at), m_source.size() - 2) + 2;
            } else {
                return;
            }
        }
    }

    std::string_view read_name() {
        const std::size_t begin = m_at;
        while (m_at < m_source.size() && is_name(m_source[m_at])) ++m_at;
        return m_source.substr(begin, m_at - begin);
    }

    void skip_character() {
        m_at += m_at + 1 < m_source.size() && m_source[m_at + 1] == '\\' ? 3 : 2;
        m_at = std::min(m_at, m_source.size());
        if (m_at < m_source.size() && m_source[m_at] == '\'') ++m_at;
    }

    // One or more literals side by side, joined.
    std::string read_literals() {
        std::string text;
        while (m_at < m_source.size() && m_source[m_at] == '"') {
            for (++m_at; m_at < m_source.size() && m_source[m_at] != '"'; ++m_at) {
                if (m_source[m_at] == '\\') {
                    ++m_at;
                    text += m_source[m_at] == 'n' ? '\n' : m_source[m_at];
                } else {
                    text += m_source[m_at];
                }
            }
            ++m_at;
            skip_blanks();
        }
        return text;
    }

    std::optional<std::string> read_argument() {
        skip_blanks();
        if (starts("N_(")) m_at += 3;
        skip_blanks();
        if (m_at >= m_source.size() || m_source[m_at] != '"') return std::nullopt;
        return read_literals();
    }

    std::optional<std::string> read_next_argument() {
        skip_blanks();
        const std::size_t before = m_at;
        if (m_at < m_source.size() && m_source[m_at] == ',') {
            ++m_at;
            if (auto text = read_argument()) return text;
        }
        m_at = before;
        return std::nullopt;
    }

    // tr("context", word): neither values in braces nor the end of the call.
    bool names_text_elsewhere() {
        skip_blanks();
        if (m_at >= m_source.size() || m_source[m_at] != ',') return false;
        ++m_at;
        skip_blanks();
        return m_at < m_source.size() && is_name(m_source[m_at]);
    }

    std::optional<TextKey> read_call(std::string_view name) {
        if (name == "tr_values") return std::nullopt;  // its text is marked where it is made
        const bool one = name == "tr" || name == "N_";
        if ((!one && name != "tr_plural") || !starts("(")) return std::nullopt;
        ++m_at;
        const auto first = read_argument();
        if (!first.has_value()) return std::nullopt;
        if (name == "N_") return TextKey{any_context, *first, ""};
        const auto second = read_next_argument();
        if (!second.has_value() && names_text_elsewhere()) return TextKey{*first, "", ""};
        if (!second.has_value()) return TextKey{"", *first, ""};
        return one ? TextKey{*first, *second, ""} : TextKey{"", *first, *second};
    }

    std::string_view m_source;
    std::size_t m_at = 0;
};

std::string unquoted(std::string_view line) {
    const std::size_t from = line.find('"');
    const std::size_t to = line.rfind('"');
    std::string text;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (line[i] == '\\') {
            ++i;
            text += line[i] == 'n' ? '\n' : line[i];
        } else {
            text += line[i];
        }
    }
    return text;
}

struct Entry {
    Translation made;
    std::string* open = nullptr;  // where the next quoted line belongs
};

void read_line(const std::string& line, Entry& entry) {
    TextKey& key = entry.made.key;
    const std::array<std::pair<std::string_view, std::string*>, 5> words{{
        {"msgctxt ", &key.context},
        {"msgid_plural ", &key.plural},
        {"msgid ", &key.english},
        {"msgstr[0] ", &entry.made.chinese},
        {"msgstr ", &entry.made.chinese},
    }};
    for (const auto& [word, target] : words) {
        if (line.starts_with(word)) entry.open = target;
    }
    if (line.starts_with("#,") && line.find("fuzzy") != std::string::npos) entry.made.fuzzy = true;
    if (entry.open != nullptr && line.find('"') != std::string::npos) *entry.open += unquoted(line);
}

}  // namespace

std::vector<TextKey> texts_in_source(std::string_view source) { return Reader(source).texts(); }

std::set<TextKey> texts_in_folder(const std::string& folder) {
    std::set<TextKey> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp") continue;
        for (const TextKey& key : texts_in_source(read_file(entry.path()))) all.insert(key);
    }
    return all;
}

std::vector<Translation> read_catalogue(const std::string& po_file) {
    std::vector<Translation> all;
    std::istringstream lines(read_file(po_file) + "\n\n");
    Entry entry;
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) {
            if (line[0] != '#' || line.starts_with("#,")) read_line(line, entry);
            continue;
        }
        if (!entry.made.key.english.empty()) all.push_back(entry.made);
        entry = {};
    }
    return all;
}

std::set<std::string> places_in(std::string_view text) {
    std::set<std::string> places;
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find('}', at);
        if (end != text.npos) places.emplace(text.substr(at, end - at + 1));
    }
    return places;
}

}  // namespace foyer::testing
