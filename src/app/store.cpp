#include "app/store.h"

#include <filesystem>

#include "app/drafts.h"
#include "app/features.h"
#include "journal/backup.h"

namespace foyer::app {
namespace {

// The zone of the store (rules 4.0). One per country of use for now: all of China keeps this time.
constexpr std::string_view store_zone = "Asia/Shanghai";

std::vector<std::string_view> whole_schema() {
    std::vector<std::string_view> whole = journal::schema();
    const auto add = [&](const std::vector<std::string_view>& part) {
        whole.insert(whole.end(), part.begin(), part.end());
    };
    add(drafts_schema());
    for (const Feature& feature : features())
        add(feature.schema());
    add(log_schema());
    return whole;
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
Store::open(const std::string& folder, Surroundings surroundings, journal::IndexCost cost) {
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    if (made) return fail(ErrorCode::storage, "make folder " + folder + ": " + made.message());
    TRY(auto lock, database::FolderLock::take(folder));
    CHECK_OK(journal::finish_restore(folder));
    TRY(const auto zone, TimeZone::open(store_zone));
    std::unique_ptr<Store> store(
        new Store(StoreFiles{folder}, surroundings, cost, std::move(lock), zone));
    TRY(store->m_keyring, open_keyring(store->m_files, *surroundings.random, cost));
    TRY(store->m_writer, database::Writer::open(store->m_files.database(), whole_schema()));
    CHECK_OK(make_terminal_if_new(
        *store->m_writer, *store->m_keyring, store->now(), *surroundings.random));
    // A keyring may hold the keys of several incarnations; one of another store is refused.
    TRY(const auto terminal, journal::own_terminal(*store->m_writer));
    CHECK_OK(store->m_keyring->use_sign_key(terminal.sign_public_key));
    return store;
}

std::optional<Error> Store::broken() const {
    return m_writer->broken() ? m_writer->broken() : m_keyring->broken();
}

Result<std::unique_ptr<database::Reader>> open_reader(const StoreFiles& files) {
    if (!store_exists(files))
        return fail(ErrorCode::not_found, "open " + files.database() + ": there is no store here");
    return database::Reader::open(files.database());
}

} // namespace foyer::app
