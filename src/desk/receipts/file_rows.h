// The files that were taken or are being taken, and the rows of them that were put aside.
//
// A file that is being taken is a row here with how far it came; it has no entry yet. After a crash
// it goes on from there. A rebuild forgets it: then the file is taken anew, for it leaves the inbox
// only after its entry.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "database/database.h"
#include "desk/receipts/taken_file.h"

namespace foyer::receipts {

const std::vector<std::string_view>& file_schema();

// Of a file, from 1 in the order in which they were begun.
using FileRow = std::int64_t;

struct AsideRow {
    std::int64_t row = 0;  // of the file, from 1 after the heading
    std::int64_t line = 0; // of the text, from 1
    std::string fault;     // the code of a Fault (checked_row.h)
    std::string value;     // what stood there, shortened; nothing of a customer
    friend bool operator==(const AsideRow&, const AsideRow&) = default;
};

struct FileState {
    FileRow row = 0;
    TakenFile file; // the counts so far
    bool finished = false;
    Time at; // of its entry; of one that is being taken: 0
};

// Error{conflict}: this file was begun or taken before.
Result<FileRow> begin_file(database::Writer& writer, const TakenFile& file);
Done put_progress(database::Writer& writer, FileRow row, const RowCounts& counts);
// From its entry: the row becomes, or is made, what it says.
Done put_taken_file(database::Writer& writer, const TakenFile& file, Time at);
Done put_aside(database::Writer& writer, FileRow file, const AsideRow& row);

Result<bool> is_file_taken(database::Reader& reader, std::string_view sha256);
Result<std::optional<FileState>> find_file(database::Reader& reader, std::string_view sha256);
Result<std::optional<FileState>> unfinished_file(database::Reader& reader);
// Newest first.
Result<std::vector<FileState>> list_files(database::Reader& reader, int limit);
// In the order they were begun.
Result<std::vector<FileState>> all_files(database::Reader& reader);
// After this row of the file, in order.
Result<std::vector<AsideRow>>
rows_aside(database::Reader& reader, FileRow file, std::int64_t after, int limit);

} // namespace foyer::receipts
