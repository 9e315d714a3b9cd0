// Takes the till's files into the store: receipts and lists of items.
//
// First the file is kept (journal/reference_files.h), then its rows go into the tables bite by
// bite, each bite one transaction, last its entry. A crash before the entry loses nothing: the
// store goes on with the kept file where the last bite ended. A rebuild makes the rows again from
// entry and kept file.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/receipt_feed.h"
#include "app/store.h"
#include "desk/receipts/file_rows.h"
#include "desk/receipts/intake_table.h"

namespace foyer::app {

// Keeps the file and says how it will be taken; any thread. `mapping` empty: found by the headings.
// Error{unsupported}: there is no such mapping, or none fits; `what` is a sentence for a person.
struct FileToTake {
    std::string path;
    std::string mapping;
    std::string store_code; // rows of another store are refused; empty: all are taken
    Date as_of;
    std::vector<receipts::Mapping> mappings; // of which one has to fit
};
Result<receipts::TakenFile> keep_file(const StoreFiles& files, const FileToTake& wanted);

// Large transactions write each page of the tables less often; while a desk is open, an order may
// wait for one.
enum class Pace : std::uint8_t { desk_open, alone };

// One file on its way into the tables. Worker's thread.
class FileIntake {
public:
    // Error{conflict}: it was taken before.
    static Result<std::unique_ptr<FileIntake>>
    begin(Store& store, receipts::TakenFile file, Pace pace);
    // What a crash cut off; nullptr: nothing was.
    static Result<std::unique_ptr<FileIntake>> resume(Store& store, Pace pace);

    // What is ready within this span, in one transaction. True: the file is in and has its entry.
    Result<bool> step(Store& store, long span_ms);
    // With the counts so far.
    const receipts::TakenFile& file() const { return m_file; }

private:
    FileIntake(Store& store, receipts::FileRow row, receipts::TakenFile file, Pace pace);
    Done write(Store& store, ReceiptSteps steps, long span_ms);
    Result<bool> finish(Store& store);

    receipts::FileRow m_row;
    receipts::TakenFile m_file;
    receipts::Intake m_intake;
    ReceiptFeed m_feed;
    Pace m_pace;
};

struct FileAnswer {
    std::string name;
    receipts::RowCounts rows; // of a file that was taken before: all already_taken
};
using Progress = std::function<void(const receipts::TakenFile&)>;
// From beginning to end, for the command line and tests.
Result<FileAnswer>
take_file(Store& store, const std::string& path, const std::string& mapping, const Progress& told);
Result<std::optional<FileAnswer>> finish_interrupted_file(Store& store, const Progress& told);

// Inside the rebuild's transaction, after all entries: the rows of every file, from its kept copy.
// A copy that is missing or damaged leaves its rows out; their number is answered.
Result<std::int64_t> refill_receipts(Store& store);

} // namespace foyer::app
