#include "desk/receipts/csv_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include <csv.h>

#include "base/invariant.h"
#include "base/text.h"

namespace foyer::receipts {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Elsewhere tills may leave a quotation mark as it is (12" plate); where a row runs over several
// lines, nothing but a separator may follow the mark that closes.
bool closes_cleanly(const std::vector<std::string>& lines, char separator) {
    csv_parser strict{};
    INVARIANT(csv_init(&strict, CSV_STRICT) == 0);
    csv_set_delim(&strict, static_cast<unsigned char>(separator));
    bool clean = true;
    for (const std::string& line : lines)
        clean = clean &&
            csv_parse(&strict, line.data(), line.size(), nullptr, nullptr, nullptr) == line.size();
    csv_free(&strict);
    return clean;
}

bool is_unreadable(std::string_view line) {
    return line.find('\0') != std::string_view::npos ||
        line.find(replacement) != std::string_view::npos || !is_utf8(line);
}

} // namespace

// Fields are copied one behind the other: libcsv forgets each as soon as it has told of it.
struct CsvReader::Parser {
    csv_parser engine{};
    std::string text;
    std::vector<std::size_t> ends;
    bool whole = false; // a row has ended
    CsvRow row;

    explicit Parser(char separator) {
        INVARIANT(csv_init(&engine, 0) == 0);
        csv_set_delim(&engine, static_cast<unsigned char>(separator));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&engine); }

    static void field_ended(void* field, std::size_t size, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        if (size > 0) parser.text.append(static_cast<const char*>(field), size);
        parser.ends.push_back(parser.text.size());
    }
    static void row_ended(int, void* self) { static_cast<Parser*>(self)->whole = true; }

    void parse(std::string_view line) {
        csv_parse(&engine, line.data(), line.size(), field_ended, row_ended, this);
    }
    // Ends what is open, as if the file ended here.
    void end() { csv_fini(&engine, field_ended, row_ended, this); }
    void clear() {
        text.clear();
        ends.clear();
        whole = false;
    }
    const CsvRow& row_at(std::int64_t line) {
        row.line = line;
        row.fields.clear();
        std::size_t from = 0;
        for (const std::size_t end : ends) {
            row.fields.emplace_back(std::string_view(text).substr(from, end - from));
            from = end;
        }
        return row;
    }
};

CsvReader::CsvReader(char separator, TakeRow take_row, PutAside put_aside)
    : m_take_row(std::move(take_row)),
      m_put_aside(std::move(put_aside)),
      m_separator(separator),
      m_parser(std::make_unique<Parser>(separator)) {}

CsvReader::~CsvReader() = default;

void CsvReader::read(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const bool ends = end != std::string_view::npos;
        const std::string_view part = text.substr(0, ends ? end + 1 : text.size());
        text.remove_prefix(part.size());
        if (ends && m_begun.empty() && !m_too_long && part.size() <= csv_line_bytes_max) {
            add_line(part, ++m_line);
            continue;
        }
        if (!m_too_long) m_begun += part;
        m_too_long = m_too_long || m_begun.size() > csv_line_bytes_max;
        if (m_too_long) m_begun.clear();
        if (ends) end_line();
    }
}

void CsvReader::finish() {
    if (!m_begun.empty()) m_begun += '\n';
    if (!m_begun.empty() || m_too_long) end_line();
    while (!m_lines.empty())
        give_up_first_line();
}

void CsvReader::end_line() {
    ++m_line;
    if (!m_too_long) return add_line(std::exchange(m_begun, {}), m_line);
    m_too_long = false;
    while (!m_lines.empty())
        give_up_first_line();
    m_put_aside(m_line, {.fault = Fault::too_long});
}

void CsvReader::add_line(std::string_view line, std::int64_t number) {
    if (m_lines.empty() && is_blank(line)) return;
    if (is_unreadable(line)) {
        while (!m_lines.empty())
            give_up_first_line();
        return m_put_aside(number, {.fault = Fault::unreadable});
    }
    m_parser->parse(line);
    if (m_lines.empty()) m_first_line = number;
    if (m_lines.empty() && m_parser->whole) return settle_row(number);
    m_lines.emplace_back(line);
    m_bytes += line.size();
    if (m_parser->whole) return settle_row(m_first_line);
    if (m_lines.size() > csv_row_lines_max || m_bytes > csv_line_bytes_max) give_up_first_line();
}

void CsvReader::settle_row(std::int64_t first_line) {
    if (!m_lines.empty() && !closes_cleanly(m_lines, m_separator)) return give_up_first_line();
    const auto fault = m_take_row(m_parser->row_at(first_line));
    m_parser->clear();
    if (m_lines.empty()) {
        if (fault) m_put_aside(first_line, *fault);
        return;
    }
    if (fault) return give_up_first_line();
    m_lines.clear();
    m_bytes = 0;
}

void CsvReader::give_up_first_line() {
    m_parser = std::make_unique<Parser>(m_separator);
    const auto lines = std::exchange(m_lines, {});
    m_bytes = 0;
    std::int64_t number = m_first_line;
    m_put_aside(number, {.fault = Fault::quotes});
    for (std::size_t i = 1; i < lines.size(); ++i)
        add_line(lines[i], ++number);
}

char separator_in(std::string_view heading) {
    constexpr std::array<char, 4> separators = {',', ';', '\t', '|'};
    return *std::ranges::max_element(
        separators, {}, [&](char separator) { return std::ranges::count(heading, separator); });
}

} // namespace foyer::receipts
