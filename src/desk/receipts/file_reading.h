// A till's file from its bytes to its receipts, piece by piece, in bounded memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/decoding.h"
#include "desk/receipts/gathering.h"
#include "desk/receipts/mapping.h"

namespace foyer::receipts {

class FileReading {
public:
    // Rows up to `after` are passed over: they were handed on before.
    FileReading(
        Mapping mapping, Date as_of, Encoding encoding, std::int64_t after,
        Gathering::HandOn hand_on);
    ~FileReading();
    FileReading(const FileReading&) = delete;
    FileReading& operator=(const FileReading&) = delete;

    void read(ByteView piece);
    void finish();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// Where a row counts as one: shared by the readers of CSV and POSLog.
class RowSink {
public:
    RowSink(Mapping mapping, Date as_of, std::int64_t after, Gathering::HandOn hand_on);

    void use_heading(const std::vector<std::string>& heading);
    bool has_heading() const { return m_rules != nullptr; }
    // A fault is answered, not counted: the reader says what becomes of the row.
    std::optional<RowFault> take(const RowRules::Fields& fields, std::int64_t line);
    void put_aside(const RowFault& fault, std::int64_t line);
    void finish() { m_gathering.finish(); }

private:
    Mapping m_mapping;
    Date m_as_of;
    std::int64_t m_after;
    std::int64_t m_rows = 0;
    Gathering::HandOn m_hand_on;
    Gathering m_gathering;
    std::unique_ptr<RowRules> m_rules;
    CheckedRow m_row;
    ListedItem m_item;
};

// What a file is, by its first bytes: the headings of a CSV file and the row below them; both
// empty for POSLog.
struct FileLook {
    Form form = Form::csv;
    std::vector<std::string> heading;
    std::vector<std::string> first_row;
};
FileLook look_at_beginning(ByteView first_bytes);

} // namespace foyer::receipts
