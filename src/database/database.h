// SQLite behind four words: Value (what is bound), Row (what is read), Reader (asks), Writer (asks
// and writes). The only folder that includes sqlite3.h.
//
// One read-write connection in one process does every write and every checkpoint; all others are
// read-only (reliability.md §0: a second writer or checkpointer can lose pages in SQLite < 3.51.3).
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/ids.h"
#include "base/result.h"

namespace foyer::database {

// Written into every file: "FOYR", and the version of its tables.
constexpr std::int64_t application_id = 0x464F5952;
constexpr std::int64_t schema_version = 1;

// What is bound to a "?": text and bytes must live until the call returns.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(std::int64_t number) : m_value(number) {}
    Value(int number) : m_value(static_cast<std::int64_t>(number)) {}
    Value(bool flag) : m_value(static_cast<std::int64_t>(flag)) {}
    Value(std::string_view text) : m_value(text) {}
    Value(const std::string& text) : m_value(std::string_view(text)) {}
    Value(const char* text) : m_value(std::string_view(text)) {}
    Value(ByteView bytes) : m_value(bytes) {}
    Value(const Bytes& bytes) : m_value(ByteView(bytes)) {}
    // A nil id is stored as it is; bind nullptr for none.
    template <class Tag>
    Value(const Id<Tag>& id) : m_value(id.view()) {}
    template <class T>
    Value(const std::optional<T>& maybe) {
        if (maybe) *this = Value(*maybe);
    }

    using Held = std::variant<std::monostate, std::int64_t, std::string_view, ByteView>;
    const Held& held() const { return m_value; }

private:
    Held m_value;
};
using Values = std::initializer_list<Value>;

// One row of an answer; views are valid until the reading function returns.
class Row {
public:
    explicit Row(void* statement) : m_statement(statement) {}

    int columns() const;
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    std::string_view text(int column) const;
    ByteView bytes(int column) const;
    std::string copy(int column) const { return std::string(text(column)); }
    template <class I>
    I id(int column) const {  // the nil id when null
        I id;
        const auto found = bytes(column);
        if (found.size() != id.bytes.size()) return id;
        std::copy(found.begin(), found.end(), id.bytes.begin());
        return id;
    }

private:
    void* m_statement;
};

// Asks. Used by one thread at a time; interrupt() may come from any thread.
// Statements are prepared once per text and kept; each is reset before the call returns.
class Reader {
public:
    // Error{not_found} without a file, Error{unsupported} for one of a newer version or of another
    // program.
    static Result<std::unique_ptr<Reader>> open(const std::string& file);
    virtual ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // Calls read(row) for every row; stops early when it returns false.
    Done each(std::string_view sql, Values values, const std::function<bool(const Row&)>& read);
    Done each(std::string_view sql, const std::vector<Value>& values,
              const std::function<bool(const Row&)>& read);

    template <class Read>
    auto rows(std::string_view sql, Values values, Read read)
        -> Result<std::vector<std::invoke_result_t<Read, const Row&>>> {
        std::vector<std::invoke_result_t<Read, const Row&>> found;
        CHECK_OK(each(sql, values, [&](const Row& row) {
            found.push_back(read(row));
            return true;
        }));
        return found;
    }
    // The first row, or nullopt.
    template <class Read>
    auto first(std::string_view sql, Values values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Row&>>> {
        std::optional<std::invoke_result_t<Read, const Row&>> found;
        CHECK_OK(each(sql, values, [&](const Row& row) {
            found.emplace(read(row));
            return false;
        }));
        return found;
    }
    // The first column of the first row as a number; 0 when there is no row.
    Result<std::int64_t> number(std::string_view sql, Values values = {});

    // Everything that act reads is of one moment, whatever is written meanwhile. Inside a
    // transaction it just acts.
    Done snapshot(const std::function<Done()>& act);
    bool in_transaction() const;

    // Makes the running call return Error{cancelled}; harmless when none runs.
    void interrupt();
    // SQLite's own check of pages, cells and indexes: one line per fault, none when sound. Thorough
    // also holds every index against its table (about 2 s per million entries).
    enum class Check { quick, thorough };
    Result<std::vector<std::string>> faults(Check check);
    // The whole database as it is now, in one file without a WAL, synced; written while others
    // write here. Error{conflict} when the file exists.
    Done copy_to(const std::string& copy);
    const std::string& file() const { return m_file; }

    struct Connection;  // known to src/database alone

protected:
    Reader(std::string file, std::unique_ptr<Connection> connection);
    Connection& connection() const { return *m_connection; }

private:
    std::string m_file;
    std::unique_ptr<Connection> m_connection;
};

// Asks and writes. The terminal has exactly one, on the worker's thread.
class Writer : public Reader {
public:
    // Opens or creates the file, sets and reads back every pragma of reliability.md §1.3, turns the
    // authorizer on. Error{unsupported} for a database of a newer version or another program,
    // Error{corrupt} naming the table, index or trigger that is not as `schema` makes it.
    enum class Others { refused, allowed };  // what `schema` does not make
    static Result<std::unique_ptr<Writer>> open(const std::string& file,
                                                const std::vector<std::string_view>& schema,
                                                Others others = Others::refused);
    ~Writer() override;

    Done run(std::string_view sql, Values values = {});
    // BEGIN IMMEDIATE, act, COMMIT; rolled back when act or the commit fails. Not nested.
    Done transaction(const std::function<Done()>& act);
    // Brings the WAL back into the file; whole = also cut it to nothing (slow). Worker only, idle.
    // Error{conflict}: a reader still needs the WAL, try again when it is done.
    Done checkpoint(bool whole);
    // Pages in the WAL after the last commit; a checkpoint is due from some 400 on.
    std::int64_t wal_pages() const;

    // As much of the file as this, from now on; 8 MiB after open(). For work that touches much of
    // it while nobody waits.
    Done keep_in_memory(int kib);

    // Rows written since it was opened, those of indexes for search included.
    std::int64_t changes() const;

    // Inside act tables may be made and dropped; nowhere else.
    Done maintain(const std::function<Done()>& act);
    // Drops all that `kept` does not make and makes `made` anew, empty: derived tables that are
    // damaged or of an older program. Open with Others::allowed for it. One transaction.
    Done remake(const std::vector<std::string_view>& kept,
                const std::vector<std::string_view>& made);

    // Set for good by a full or read-only disk, a damaged file or a failed sync: from then on this
    // writer refuses to write (reading still works), and the terminal says so. Once the cause is
    // gone a new Writer may be opened; an unacknowledged command is then sent again, same op.
    const std::optional<Error>& broken() const;

private:
    Writer(std::string file, std::unique_ptr<Connection> connection);
};

// Lock of a data folder: a second process on the same folder is refused (Error{conflict}).
class FolderLock {
public:
    static Result<FolderLock> take(const std::string& folder);
    FolderLock(FolderLock&&) noexcept;
    FolderLock& operator=(FolderLock&&) noexcept;
    ~FolderLock();
    // Whether another process holds it now.
    static bool is_taken(const std::string& folder);

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace foyer::database
