#include "app/receipt_intake.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include <fmt/format.h>

#include "app/door.h"
#include "desk/receipts/file_reading.h"
#include "desk/receipts/mapping_table.h"
#include "desk/receipts/receipts_table.h"
#include "desk/store/store_table.h"
#include "journal/sha256.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;
using receipts::Mapping;
using receipts::TakenFile;

// Of one transaction: some 10 ms of writing, or a second.
std::int64_t rows_most(Pace pace) {
    return pace == Pace::desk_open ? 1 : 250'000;
}
// Read ahead: so much is ready when a long transaction has ended.
std::size_t bites_most(Pace pace) {
    return pace == Pace::desk_open ? 16 : 64;
}
// Beyond it the log of changes is brought into the database: 16 MiB, or 256.
std::int64_t wal_pages_most(Pace pace) {
    return pace == Pace::desk_open ? 4'000 : 64'000;
}
// Without it the indexes of millions of lines are read again for every bite.
constexpr int cache_alone_kib = 128 << 10;
constexpr long patient_ms = 200;

Result<Bytes> beginning_of(const journal::ReferenceFiles& files, const std::string& sha256) {
    Bytes beginning;
    CHECK_OK(files.read(sha256, [&](ByteView piece) {
        beginning.assign(piece.begin(), piece.end());
        return false;
    }));
    return beginning;
}

std::unexpected<Error> no_mapping(const std::string& path, const receipts::FileLook& look) {
    std::string headings;
    for (const std::string& heading : look.heading)
        if (headings.size() < 200) headings += (headings.empty() ? "" : ", ") + heading;
    return fail(
        ErrorCode::unsupported,
        "read " + path + ": no mapping finds its columns in \"" + headings +
            "\"; name one, or have the till write receipt_no, sold_at, sku, qty, unit_price");
}

Result<Mapping> mapping_for(const FileToTake& wanted, const receipts::FileLook& look) {
    const auto& [path, name, store, as_of, known] = wanted;
    if (!name.empty()) {
        const Mapping* named = receipts::find_mapping(known, name);
        if (named == nullptr)
            return fail(ErrorCode::unsupported, "there is no mapping called " + name);
        if (named->form != look.form)
            return fail(
                ErrorCode::unsupported, "read " + path + ": it is no file for mapping " + name);
        return *named;
    }
    if (look.form == receipts::Form::poslog)
        return *receipts::find_mapping(receipts::shipped_mappings(), "poslog");
    const Mapping* found = receipts::mapping_for(known, look.heading);
    if (found == nullptr) return no_mapping(path, look);
    return *found;
}

// Two terminals that take the same file write one entry.
OpId op_of(const TakenFile& file) {
    const Hash hash = journal::sha256(as_bytes("foyer file " + file.sha256));
    OpId op;
    std::copy_n(hash.begin(), op.bytes.size(), op.bytes.begin());
    return op;
}

Done record(Store& store, const TakenFile& file) {
    const desk::Actor terminal{{}, desk::Role::admin};
    const receipts::FinishFile command{make_id<SubjectId>(store.now(), store.random()), file};
    const auto outcome =
        submit_order(store, {op_of(file), terminal, {}, {receipts::Command(command)}, {}});
    if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome))
        return fail(ErrorCode::conflict, "take " + file.name + ": " + refusal->reason.text);
    return {};
}

Result<std::string> code_of_store(Store& store) {
    TRY(const auto open, store::current_store(store.writer()));
    return open ? std::to_string(open->code) : std::string();
}

Result<FileAnswer> to_the_end(Store& store, FileIntake& intake, const Progress& told) {
    CHECK_OK(store.writer().keep_in_memory(cache_alone_kib));
    while (true) {
        TRY(const bool done, intake.step(store, patient_ms));
        if (told) told(intake.file());
        if (done) return FileAnswer{intake.file().name, intake.file().rows};
    }
}

} // namespace

Result<TakenFile> keep_file(const StoreFiles& files, const FileToTake& wanted) {
    const journal::ReferenceFiles kept_files(files.receipts());
    TRY(const auto kept, kept_files.keep(wanted.path));
    TRY(const auto beginning, beginning_of(kept_files, kept.sha256));
    const auto look = receipts::look_at_beginning(beginning);
    TRY(auto mapping, mapping_for(wanted, look));
    if (mapping.store.empty()) mapping.store = wanted.store_code;
    return TakenFile{
        fs::path(wanted.path).filename().string(),
        kept.sha256,
        kept.bytes,
        std::move(mapping),
        wanted.as_of,
        {}};
}

FileIntake::FileIntake(Store& store, receipts::FileRow row, TakenFile file, Pace pace)
    : m_row(row),
      m_file(std::move(file)),
      m_intake(store.writer(), row, m_file.rows),
      m_feed(
          journal::ReferenceFiles(store.files().receipts()), m_file, m_file.rows.all(),
          bites_most(pace)),
      m_pace(pace) {}

Result<std::unique_ptr<FileIntake>>
FileIntake::begin(Store& store, TakenFile file, Pace pace) {
    receipts::FileRow row = 0;
    CHECK_OK(store.writer().transaction([&]() -> Done {
        TRY(row, receipts::begin_file(store.writer(), file));
        return {};
    }));
    return std::unique_ptr<FileIntake>(new FileIntake(store, row, std::move(file), pace));
}

Result<std::unique_ptr<FileIntake>> FileIntake::resume(Store& store, Pace pace) {
    TRY(auto cut_off, receipts::unfinished_file(store.writer()));
    if (!cut_off) return std::unique_ptr<FileIntake>();
    return std::unique_ptr<FileIntake>(
        new FileIntake(store, cut_off->row, std::move(cut_off->file), pace));
}

Done FileIntake::write(Store& store, ReceiptSteps steps, long span_ms) {
    const std::int64_t enough = m_intake.counts().all() + rows_most(m_pace);
    return store.writer().transaction([&]() -> Done {
        while (!steps.empty()) {
            for (const receipts::Step& step : steps)
                CHECK_OK(m_intake.take(step));
            const bool more = m_intake.counts().all() < enough;
            steps = more ? m_feed.next_for(span_ms) : ReceiptSteps();
        }
        CHECK_OK(m_intake.finish_transaction());
        return receipts::put_progress(store.writer(), m_row, m_intake.counts());
    });
}

Result<bool> FileIntake::step(Store& store, long span_ms) {
    ReceiptSteps steps = m_feed.next_for(span_ms);
    if (steps.empty()) return m_feed.ended() ? finish(store) : Result<bool>(false);
    CHECK_OK(write(store, std::move(steps), span_ms));
    m_file.rows = m_intake.counts();
    if (store.writer().wal_pages() > wal_pages_most(m_pace))
        (void)store.writer().checkpoint(false);
    return false;
}

Result<bool> FileIntake::finish(Store& store) {
    if (const auto error = m_feed.error()) return std::unexpected(*error);
    CHECK_OK(record(store, m_file));
    return true;
}

Result<std::optional<FileAnswer>> finish_interrupted_file(Store& store, const Progress& told) {
    TRY(const auto intake, FileIntake::resume(store, Pace::alone));
    if (!intake) return std::optional<FileAnswer>();
    TRY(auto answer, to_the_end(store, *intake, told));
    return std::optional(std::move(answer));
}

Result<FileAnswer>
take_file(Store& store, const std::string& path, const std::string& mapping, const Progress& told) {
    CHECK_OK(finish_interrupted_file(store, told));
    TRY(const auto code, code_of_store(store));
    const Date today = store.zone().local(store.now()).date;
    TRY(auto mappings, receipts::known_mappings(store.writer()));
    TRY(auto file, keep_file(store.files(), {path, mapping, code, today, std::move(mappings)}));
    TRY(const auto known, receipts::find_file(store.writer(), file.sha256));
    if (known) return FileAnswer{file.name, {0, 0, known->file.rows.all()}};
    TRY(const auto intake, FileIntake::begin(store, std::move(file), Pace::alone));
    return to_the_end(store, *intake, told);
}

Result<std::int64_t> refill_receipts(Store& store) {
    const journal::ReferenceFiles kept(store.files().receipts());
    std::int64_t missing = 0;
    TRY(const auto files, receipts::all_files(store.writer()));
    for (const receipts::FileState& state : files) {
        receipts::Intake intake(store.writer(), state.row, {});
        Done written;
        const Done read = read_receipt_steps(kept, state.file, 0, [&](receipts::Step step) {
            written = intake.take(step);
            return written.has_value();
        });
        CHECK_OK(written);
        CHECK_OK(intake.finish_transaction());
        // A disk that fails is no missing copy.
        if (!read && read.error().code == ErrorCode::storage) return std::unexpected(read.error());
        missing += state.file.rows.all() - intake.counts().all();
    }
    return missing;
}

} // namespace foyer::app
