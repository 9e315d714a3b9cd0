#include "app/store.h"

#include <filesystem>

#include "app/drafts.h"
#include "app/features.h"
#include "desk/counter_log/log_table.h"
#include "desk/store/calendar_table.h"
#include "desk/store_zone.h"
#include "journal/backup.h"

namespace foyer::app {
namespace {

using Schema = std::vector<std::string_view>;

void add(Schema& schema, const Schema& part) {
    schema.insert(schema.end(), part.begin(), part.end());
}

Schema kept_schema() {
    Schema kept = journal::schema();
    add(kept, drafts_schema());
    return kept;
}

Schema derived_schema() {
    Schema derived;
    for (const Feature& feature : features())
        add(derived, feature.schema());
    add(derived, log_schema());
    return derived;
}

std::unexpected<Error> needs_rebuild(const std::string& why) {
    return fail(ErrorCode::corrupt, why + " (foyerctl rebuild makes the tables anew)");
}

// An entry and what is derived from it are written together; only a rebuild that was cut off
// leaves less.
Done check_complete(database::Reader& reader) {
    TRY(const auto entries, journal::entry_count(reader));
    TRY(const auto logged, counter_log::logged_entries(reader));
    if (logged == entries) return {};
    return needs_rebuild(
        "the tables hold " + std::to_string(logged) + " of " + std::to_string(entries) +
        " entries");
}

Result<std::unique_ptr<database::Writer>> open_tables(const std::string& file, Tables tables) {
    if (tables == Tables::to_be_remade)
        return database::Writer::open(file, kept_schema(), database::Writer::Others::allowed);
    Schema whole = kept_schema();
    add(whole, derived_schema());
    auto writer = database::Writer::open(file, whole);
    if (!writer && writer.error().code == ErrorCode::corrupt)
        return needs_rebuild(writer.error().what);
    if (writer) CHECK_OK(check_complete(**writer));
    return writer;
}

Result<std::unique_ptr<journal::Keyring>>
open_keyring(const StoreFiles& files, Random& random, journal::IndexCost cost) {
    if (std::filesystem::exists(files.keyring()))
        return journal::Keyring::open(files.keyring(), random);
    if (std::filesystem::exists(files.database()))
        return fail(
            ErrorCode::not_found,
            "open keyring.db: it is missing beside foyer.db; restore it from its backup");
    return journal::Keyring::create(files.keyring(), random, cost);
}

Done make_terminal_if_new(
    database::Writer& writer, const journal::Keyring& keyring, Time now, Random& random) {
    TRY(const auto terminals, writer.number("SELECT count(*) FROM terminal"));
    if (terminals > 0) return {};
    const auto terminal = make_id<TerminalId>(now, random);
    return writer.transaction([&] {
        return journal::create_terminal(writer, terminal, keyring.sign_public_key(), std::nullopt);
    });
}

} // namespace

bool store_exists(const StoreFiles& files) {
    return std::filesystem::exists(files.database());
}

Store::Store(
    StoreFiles files, Surroundings surroundings, journal::IndexCost cost, database::FolderLock lock,
    TimeZone zone)
    : m_files(std::move(files)),
      m_surroundings(surroundings),
      m_cost(cost),
      m_lock(std::move(lock)),
      m_zone(zone) {}

Result<std::unique_ptr<Store>>
Store::open(
    const std::string& folder, Surroundings surroundings, journal::IndexCost cost, Tables tables) {
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    if (made) return fail(ErrorCode::storage, "make folder " + folder + ": " + made.message());
    TRY(auto lock, database::FolderLock::take(folder));
    CHECK_OK(journal::finish_restore(folder));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    std::unique_ptr<Store> store(
        new Store(StoreFiles{folder}, surroundings, cost, std::move(lock), zone));
    TRY(store->m_keyring, open_keyring(store->m_files, *surroundings.random, cost));
    TRY(store->m_writer, open_tables(store->m_files.database(), tables));
    CHECK_OK(make_terminal_if_new(
        *store->m_writer, *store->m_keyring, store->now(), *surroundings.random));
    // A keyring may hold the keys of several incarnations; one of another store is refused.
    TRY(const auto terminal, journal::own_terminal(*store->m_writer));
    CHECK_OK(store->m_keyring->use_sign_key(terminal.sign_public_key));
    return store;
}

Result<desk::StoreCalendar> Store::calendar() {
    if (!m_calendar) {
        TRY(m_calendar, store::current_calendar(writer()));
    }
    return *m_calendar;
}

std::optional<Error> Store::broken() const {
    return m_writer->broken() ? m_writer->broken() : m_keyring->broken();
}

Done remake_tables(Store& store) {
    store.forget_calendar();
    return store.writer().remake(kept_schema(), derived_schema());
}

Result<std::unique_ptr<database::Reader>> open_reader(const StoreFiles& files) {
    if (!store_exists(files))
        return fail(ErrorCode::not_found, "open " + files.database() + ": there is no store here");
    return database::Reader::open(files.database());
}

} // namespace foyer::app
