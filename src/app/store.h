// An open store: the data folder with its lock, the journal, the tables and the keys.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/store_time.h"
#include "database/database.h"
#include "desk/store_calendar.h"
#include "journal/journal.h"
#include "journal/keyring.h"
#include "journal/verify.h"

namespace foyer::app {

// The files of a data folder.
struct StoreFiles {
    std::string folder;
    std::string database() const { return folder + "/foyer.db"; }
    std::string keyring() const { return folder + "/keyring.db"; }
    std::string backups() const { return folder + "/backups"; }
    // Where the till drops its files, and where their content is kept.
    std::string inbox() const { return folder + "/inbox"; }
    std::string receipts() const { return folder + "/receipts"; }
    std::string attachments() const { return folder + "/attachments"; }
};

// Whether a store was ever made in this folder.
bool store_exists(const StoreFiles& files);

// What the outside world is to a store.
struct Surroundings {
    const Clock* clock = nullptr;
    Random* random = nullptr;
    // The folder of what is shipped beside the program; empty: nothing is.
    std::string assets{};
};

// What is derived from the journal: taken as it is, or left to remake_tables() and rebuild(),
// whatever became of it.
enum class Tables { checked, to_be_remade };

// Owned by the worker's thread once the terminal runs; by the caller in the command line and tests.
class Store {
public:
    // Makes the folder and an empty journal with a new terminal identity when nothing is there.
    // Error{conflict}: another Foyer has this folder open. Error{corrupt, unsupported}: see `what`;
    // tables of another version of the program, or that do not hold all entries, are corrupt.
    static Result<std::unique_ptr<Store>> open(
        const std::string& folder, Surroundings surroundings,
        journal::IndexCost cost = journal::IndexCost::store, Tables tables = Tables::checked);

    const StoreFiles& files() const { return m_files; }
    database::Writer& writer() { return *m_writer; }
    journal::Keyring& keyring() { return *m_keyring; }
    // Why nothing can be recorded any more, in the journal or the keyring; nullopt: all is well.
    std::optional<Error> broken() const;
    const TimeZone& zone() const { return m_zone; }
    Time now() const { return m_surroundings.clock->now(); }
    Random& random() { return *m_surroundings.random; }
    // When the store is open. Read once: every order asks for it, and it hardly ever changes.
    Result<desk::StoreCalendar> calendar();
    // After what may have changed it, or taken a change back.
    void forget_calendar() { m_calendar.reset(); }
    const std::string& assets() const { return m_surroundings.assets; }
    // The cost new PIN records are made with.
    journal::IndexCost cost() const { return m_cost; }

private:
    Store(
        StoreFiles files, Surroundings surroundings, journal::IndexCost cost,
        database::FolderLock lock, TimeZone zone);

    StoreFiles m_files;
    Surroundings m_surroundings;
    journal::IndexCost m_cost;
    database::FolderLock m_lock;
    TimeZone m_zone;
    std::unique_ptr<journal::Keyring> m_keyring;
    std::unique_ptr<database::Writer> m_writer;
    std::optional<desk::StoreCalendar> m_calendar;
};

// Drops all that is derived and makes it anew, empty: rebuild() comes next. Until that is done the
// store opens only as Tables::to_be_remade.
Done remake_tables(Store& store);

// A read-only view of a store's folder that needs no lock: listing verbs of the command line work
// while the terminal runs.
Result<std::unique_ptr<database::Reader>> open_reader(const StoreFiles& files);

} // namespace foyer::app
