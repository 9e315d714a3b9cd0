// Every byte of every column of a small journal is changed, one at a time: each change is found,
// and in the right place.
#include <catch2/catch_test_macros.hpp>

#include "base/bytes.h"
#include "journal/verify.h"
#include "tests/support/journal_store.h"
#include "tests/support/must.h"
#include "tests/support/raw_database.h"

using namespace foyer;
using journal::Soundness;
using test::must;

namespace {

enum class Kind { number, bytes, text };

struct Column {
    std::string name;
    Kind kind;
};

struct Table {
    std::string name;
    std::string key;      // the rowid or what stands for it
    std::string located;  // SQL for the sequence that the verdict has to name
    std::string prefix;   // of the column in the verdict
    std::vector<Column> columns;
};

const Table journal_columns{"journal", "position", "seq", "",
                            {{"position", Kind::number}, {"terminal", Kind::number},
                             {"seq", Kind::number}, {"time", Kind::number},
                             {"actor", Kind::bytes}, {"approver", Kind::bytes},
                             {"kind", Kind::text}, {"subject", Kind::bytes}, {"op", Kind::bytes},
                             {"body", Kind::text}, {"previous", Kind::bytes},
                             {"hash", Kind::bytes}}};
const Table checkpoint_columns{"checkpoint", "seq", "seq", "checkpoint.",
                               {{"head", Kind::bytes}, {"time", Kind::number},
                                {"previous", Kind::bytes}, {"signature", Kind::bytes}}};
const Table terminal_columns{"terminal", "number", "0", "terminal.",
                             {{"id", Kind::bytes}, {"letter", Kind::text},
                              {"sign_key", Kind::bytes}, {"own", Kind::number}}};
const Table head_columns{"terminal", "number", "head_seq", "terminal.",
                         {{"head_time", Kind::number}, {"head_hash", Kind::bytes},
                          {"head_seq", Kind::number}}};

std::string literal(Kind kind, const Bytes& bytes) {
    if (kind == Kind::bytes) return "x'" + to_hex(bytes) + "'";
    if (kind == Kind::text) return "CAST(x'" + to_hex(bytes) + "' AS TEXT)";
    std::uint64_t number = 0;
    for (const auto byte : bytes) number = number << 8 | byte;
    return std::to_string(static_cast<std::int64_t>(number));
}

Bytes stored(test::RawDatabase& raw, const Table& table, const Column& column,
             const std::string& where) {
    if (column.kind != Kind::number) {
        return *from_hex(raw.value("SELECT hex(" + column.name + ") FROM " + table.name + where));
    }
    const auto number =
        std::stoll(raw.value("SELECT " + column.name + " FROM " + table.name + where));
    Bytes bytes(8);
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
    }
    return bytes;
}

struct Flipping {
    test::JournalStore store;
    std::unique_ptr<test::RawDatabase> raw;
    std::unique_ptr<database::Reader> reader;
    int flips = 0;

    Flipping() {
        for (int i = 0; i < 3; ++i) {
            auto entry = test::complaint_entry("{\"level\":2,\"text\":\"鲜牛奶\"}",
                                               make_id<OpId>(store.now, store.random),
                                               make_id<SubjectId>(store.now, store.random));
            entry.approver = make_id<StaffId>(store.now, store.random);
            REQUIRE(store.writer->transaction([&]() -> Done {
                CHECK_OK(journal::append(*store.writer, store.now, entry));
                return {};
            }));
        }
        store.checkpoint();
        store.close();
        raw = std::make_unique<test::RawDatabase>(store.file());
        raw->drop_seat_belts();
        raw->run("PRAGMA synchronous=OFF");
        reader = must(database::Reader::open(store.file()));
    }

    void flip_all(const Table& table) {
        for (const auto& row : raw->column("SELECT " + table.key + " FROM " + table.name)) {
            const auto where = " WHERE " + table.key + " = " + row;
            const auto seq =
                std::stoll(raw->value("SELECT " + table.located + " FROM " + table.name + where));
            for (const auto& column : table.columns) flip_column(table, column, where, seq);
        }
    }

    void flip_column(const Table& table, const Column& column, const std::string& where,
                     std::int64_t seq) {
        const auto original = stored(*raw, table, column, where);
        for (std::size_t at = 0; at < original.size(); ++at) {
            auto changed = original;
            changed[at] ^= static_cast<std::uint8_t>(1U << store.random.number(8));
            const auto set = "UPDATE " + table.name + " SET " + column.name + " = ";
            const auto found = literal(column.kind, changed);
            // Two rows of one place cannot be: such a change would not be readable.
            if (!raw->attempt(set + found + where).empty()) continue;
            INFO(table.name << where << ", " << column.name << " = " << found);
            expect(table.prefix + column.name, seq);
            const auto back = column.name == table.key ? " WHERE " + column.name + " = " + found
                                                       : where;
            raw->run(set + literal(column.kind, original) + back);
        }
    }

    void expect(const std::string& column, std::int64_t seq) {
        const auto verdict = must(journal::verify(*reader));
        INFO(verdict.what);
        CHECK(verdict.soundness != Soundness::intact);
        CHECK(verdict.column == column);
        CHECK(verdict.seq == seq);
        ++flips;
    }
};

}  // namespace

TEST_CASE("Every changed byte of every entry is found in its entry and column") {
    Flipping flipping;
    flipping.flip_all(journal_columns);
    CHECK(flipping.flips > 600);
    CHECK(must(journal::verify(*flipping.reader)).soundness == Soundness::intact);
}

TEST_CASE("Every changed byte of a checkpoint is found in its checkpoint and column") {
    Flipping flipping;
    flipping.flip_all(checkpoint_columns);
    CHECK(flipping.flips == 32 + 8 + 32 + 64);
    CHECK(must(journal::verify(*flipping.reader)).soundness == Soundness::intact);
}

TEST_CASE("Every changed byte of a terminal is found in its column") {
    Flipping flipping;
    flipping.flip_all(terminal_columns);
    flipping.flip_all(head_columns);
    CHECK(flipping.flips > 90);
    CHECK(must(journal::verify(*flipping.reader)).soundness == Soundness::intact);
}
