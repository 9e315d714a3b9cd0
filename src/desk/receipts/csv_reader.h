// Rows out of the text of a CSV file, as it comes, in pieces of any size. libcsv knows the quotes;
// what is wrong with them costs the line in which it is wrong, and never those that follow.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "desk/receipts/row_fault.h"

namespace foyer::receipts {

constexpr std::size_t csv_line_bytes_max = 64 << 10;
constexpr std::size_t csv_row_lines_max = 20; // that one row may run over

struct CsvRow {
    std::int64_t line = 0;                // of the text, from 1
    std::vector<std::string_view> fields; // valid until the call returns
};

class CsvReader {
public:
    // A row that cannot be read in. Of one that runs over several lines the first line is put aside
    // and the others are read anew: a quotation mark may have swallowed them.
    using TakeRow = std::function<std::optional<RowFault>(const CsvRow&)>;
    using PutAside = std::function<void(std::int64_t line, const RowFault&)>;

    CsvReader(char separator, TakeRow take_row, PutAside put_aside);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    void read(std::string_view text);
    // After the last piece; a last line without an end is a line.
    void finish();

private:
    struct Parser;
    void end_line();
    void add_line(std::string_view line, std::int64_t number);
    void settle_row(std::int64_t first_line);
    void give_up_first_line();

    TakeRow m_take_row;
    PutAside m_put_aside;
    char m_separator;
    std::unique_ptr<Parser> m_parser;
    std::string m_begun;              // a line whose end has not come
    bool m_too_long = false;          // the rest of this line is passed over
    std::int64_t m_line = 0;          // lines ended so far
    std::vector<std::string> m_lines; // of a row that runs over several
    std::size_t m_bytes = 0;          // of these
    std::int64_t m_first_line = 0;    // number of the first of them
};

// The separator that stands in the heading: comma, semicolon, tab or bar.
char separator_in(std::string_view heading);

} // namespace foyer::receipts
