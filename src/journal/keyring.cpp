#include "journal/keyring.h"

#include <sodium.h>

#include <filesystem>

#include "base/invariant.h"
#include "database/database.h"
#include "journal/person_keys.h"
#include "journal/phone_index.h"
#include "journal/seal.h"
#include "journal/key_bytes.h"

namespace foyer::journal {

namespace {

constexpr std::int64_t checkpoint_from_pages = 400;

const std::vector<std::string_view>& keyring_schema() {
    static const std::vector<std::string_view> parts = {R"sql(
CREATE TABLE keyring(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    cost TEXT NOT NULL CHECK(cost IN ('store', 'demo')),
    store_key BLOB NOT NULL CHECK(length(store_key) = 32),
    phone_key BLOB NOT NULL CHECK(length(phone_key) = 32)
) STRICT;
CREATE TABLE sign_key(
    number INTEGER PRIMARY KEY,
    public_key BLOB NOT NULL UNIQUE CHECK(length(public_key) = 32),
    seed BLOB NOT NULL CHECK(length(seed) = 32)
) STRICT;
CREATE TABLE person(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    wrapped_key BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE phone(
    blind BLOB PRIMARY KEY CHECK(length(blind) = 16),
    person BLOB NOT NULL REFERENCES person(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_person ON phone(person);
)sql"};
    return parts;
}

struct SignKey {
    Bytes public_key = Bytes(crypto_sign_PUBLICKEYBYTES);
    KeyBytes secret = KeyBytes(crypto_sign_SECRETKEYBYTES);

    explicit SignKey(ByteView seed) {
        INVARIANT(seed.size() == crypto_sign_SEEDBYTES);
        crypto_sign_seed_keypair(public_key.data(), secret.bytes().data(), seed.data());
    }
};

struct StoreSecrets {
    IndexCost cost;
    KeyBytes store_key;
    KeyBytes phone_key;
};

class FileKeyring final : public Keyring {
public:
    FileKeyring(std::unique_ptr<database::Writer> writer, StoreSecrets secrets, SignKey sign_key,
                Random& random)
        : m_writer(std::move(writer))
        , m_secrets(std::move(secrets))
        , m_sign_key(std::move(sign_key))
        , m_random(random)
        , m_persons(*m_writer, m_secrets.store_key, random) {}

    Bytes sign_public_key() const override { return m_sign_key.public_key; }
    Bytes sign(ByteView message) const override;
    Result<Bytes> make_sign_key() override;
    Done use_sign_key(ByteView public_key) override;

    Done make_person_key(PersonId person) override;
    Done make_person_key(PersonId person, std::string_view normal_phone) override;
    bool has_person_key(PersonId person) override { return m_persons.has(person); }
    Done destroy_person_key_forever(PersonId person) override;

    Result<std::string> seal(PersonId person, std::string_view context,
                             std::string_view plain) override;
    Result<std::optional<std::string>> open_seal(PersonId person, std::string_view context,
                                                 std::string_view sealed) override;
    std::string seal_for_store(std::string_view context, std::string_view plain) override;
    std::optional<std::string> open_for_store(std::string_view context,
                                              std::string_view sealed) override;

    Done remember_phone(PersonId person, std::string_view normal_phone) override;
    Result<std::optional<PersonId>> person_of_phone(std::string_view normal_phone) override;

    const std::optional<Error>& broken() const override { return m_writer->broken(); }
    Done begin_bulk() override { return m_writer->run("BEGIN IMMEDIATE"); }
    Done end_bulk() override;

private:
    Result<Bytes> blind(std::string_view normal_phone);
    Done write_phone(PersonId person, const Bytes& hidden);
    Done tidy_wal();

    // Who takes a customer's number down looks it up first; the slow hash is made once for both.
    struct Blinded {
        std::string phone;
        Bytes blind;
    };

    std::unique_ptr<database::Writer> m_writer;
    StoreSecrets m_secrets;
    SignKey m_sign_key;
    Random& m_random;
    PersonKeys m_persons;
    Blinded m_last;
};

Bytes bound_to_field(PersonId person, std::string_view context) {
    return bound_to({as_bytes("foyer.seal/1"), person.view(), as_bytes(context)});
}

Bytes bound_to_store(std::string_view context) {
    return bound_to({as_bytes("foyer.store-seal/1"), as_bytes(context)});
}

Result<Bytes> write_sign_key(database::Writer& writer, Random& random) {
    KeyBytes seed(crypto_sign_SEEDBYTES);
    random.fill(seed.bytes());
    const SignKey key(seed.view());
    CHECK_OK(writer.run("INSERT INTO sign_key(public_key, seed) VALUES(?, ?)",
                        {key.public_key, seed.view()}));
    return key.public_key;
}

Result<SignKey> read_sign_key(database::Writer& writer, std::string_view sql,
                              database::Values values) {
    TRY(auto key, writer.first(sql, values,
                               [](const database::Row& row) { return SignKey(row.bytes(0)); }));
    if (!key) return fail(ErrorCode::not_found, "keyring: no such signing key");
    return std::move(*key);
}

Result<StoreSecrets> read_secrets(database::Writer& writer) {
    TRY(auto secrets,
        writer.first("SELECT cost, store_key, phone_key FROM keyring", {},
                     [](const database::Row& row) {
                         return StoreSecrets{
                             row.text(0) == "demo" ? IndexCost::demo : IndexCost::store,
                             KeyBytes(row.bytes(1)), KeyBytes(row.bytes(2))};
                     }));
    if (!secrets) return fail(ErrorCode::corrupt, "keyring: the store's keys are missing");
    return std::move(*secrets);
}

Result<std::unique_ptr<Keyring>> assemble(std::unique_ptr<database::Writer> writer,
                                          Random& random) {
    TRY(auto secrets, read_secrets(*writer));
    TRY(auto sign_key,
        read_sign_key(*writer, "SELECT seed FROM sign_key ORDER BY number DESC LIMIT 1", {}));
    return std::make_unique<FileKeyring>(std::move(writer), std::move(secrets),
                                         std::move(sign_key), random);
}

Bytes FileKeyring::sign(ByteView message) const {
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                         m_sign_key.secret.view().data());
    return signature;
}

Result<Bytes> FileKeyring::make_sign_key() { return write_sign_key(*m_writer, m_random); }

Done FileKeyring::use_sign_key(ByteView public_key) {
    TRY(auto key, read_sign_key(*m_writer, "SELECT seed FROM sign_key WHERE public_key = ?",
                                {public_key}));
    m_sign_key = std::move(key);
    return {};
}

Done FileKeyring::make_person_key(PersonId person) {
    CHECK_OK(m_persons.make(person));
    return tidy_wal();
}

Done FileKeyring::make_person_key(PersonId person, std::string_view normal_phone) {
    TRY(const auto hidden, blind(normal_phone));
    const auto make = [&]() -> Done {
        CHECK_OK(m_persons.make(person));
        return write_phone(person, hidden);
    };
    CHECK_OK(m_writer->in_transaction() ? make() : m_writer->transaction(make));
    return tidy_wal();
}

Done FileKeyring::destroy_person_key_forever(PersonId person) {
    m_last = {};
    if (m_writer->in_transaction()) return m_persons.destroy_forever(person);
    CHECK_OK(m_writer->transaction([&] { return m_persons.destroy_forever(person); }));
    return m_writer->checkpoint(true);
}

Result<std::string> FileKeyring::seal(PersonId person, std::string_view context,
                                      std::string_view plain) {
    TRY(const auto key, m_persons.key_of(person));
    if (key.empty()) {
        return fail(ErrorCode::not_found, "seal for person " + text_of(person) + ": was erased");
    }
    return to_base64(seal_under(key, bound_to_field(person, context), as_bytes(plain), m_random));
}

Result<std::optional<std::string>> FileKeyring::open_seal(PersonId person,
                                                          std::string_view context,
                                                          std::string_view sealed) {
    TRY(const auto key, m_persons.key_of(person));
    if (key.empty()) return std::nullopt;
    const auto bytes = from_base64(sealed);
    const auto plain =
        bytes ? open_under(key, bound_to_field(person, context), *bytes) : std::nullopt;
    if (!plain) {
        return fail(ErrorCode::corrupt, "open seal of person " + text_of(person) + " at " +
                                            std::string(context) + ": does not hold");
    }
    return std::string(as_text(*plain));
}

std::string FileKeyring::seal_for_store(std::string_view context, std::string_view plain) {
    return to_base64(seal_under(m_secrets.store_key.view(), bound_to_store(context),
                                as_bytes(plain), m_random));
}

std::optional<std::string> FileKeyring::open_for_store(std::string_view context,
                                                       std::string_view sealed) {
    const auto bytes = from_base64(sealed);
    if (!bytes) return std::nullopt;
    const auto plain = open_under(m_secrets.store_key.view(), bound_to_store(context), *bytes);
    if (!plain) return std::nullopt;
    return std::string(as_text(*plain));
}

Result<Bytes> FileKeyring::blind(std::string_view normal_phone) {
    if (m_last.phone == normal_phone && !m_last.blind.empty()) return m_last.blind;
    TRY(auto hidden, blind_phone(m_secrets.phone_key.view(), normal_phone, m_secrets.cost));
    m_last = {std::string(normal_phone), hidden};
    return hidden;
}

Done FileKeyring::write_phone(PersonId person, const Bytes& hidden) {
    return m_writer->run(
        "INSERT INTO phone(blind, person) VALUES(?, ?) "
        "ON CONFLICT(blind) DO UPDATE SET person = excluded.person", {hidden, person});
}

Done FileKeyring::remember_phone(PersonId person, std::string_view normal_phone) {
    TRY(const auto hidden, blind(normal_phone));
    CHECK_OK(write_phone(person, hidden));
    return tidy_wal();
}

Result<std::optional<PersonId>> FileKeyring::person_of_phone(std::string_view normal_phone) {
    TRY(const auto hidden, blind(normal_phone));
    return m_writer->first("SELECT person FROM phone WHERE blind = ?", {hidden},
                           [](const database::Row& row) { return row.id<PersonId>(0); });
}

Done FileKeyring::end_bulk() {
    const auto committed = m_writer->run("COMMIT");
    if (!committed) {
        m_persons.forget();
        // The error that matters is the first.
        static_cast<void>(m_writer->run("ROLLBACK"));
        return committed;
    }
    return m_writer->checkpoint(true);
}

Done FileKeyring::tidy_wal() {
    if (m_writer->in_transaction() || m_writer->wal_pages() < checkpoint_from_pages) return {};
    return m_writer->checkpoint(false);
}

}  // namespace

Result<std::unique_ptr<Keyring>> Keyring::create(const std::string& file, Random& random,
                                                 IndexCost cost) {
    start_sodium();
    std::error_code unseen;
    if (std::filesystem::exists(file, unseen)) {
        return fail(ErrorCode::conflict, "create keyring " + file + ": it exists");
    }
    TRY(auto writer, database::Writer::open(file, keyring_schema()));
    KeyBytes store_key(seal_key_size);
    KeyBytes phone_key(seal_key_size);
    random.fill(store_key.bytes());
    random.fill(phone_key.bytes());
    CHECK_OK(writer->transaction([&]() -> Done {
        CHECK_OK(writer->run(
            "INSERT INTO keyring(one, cost, store_key, phone_key) VALUES(1, ?, ?, ?)",
            {cost == IndexCost::demo ? "demo" : "store", store_key.view(), phone_key.view()}));
        CHECK_OK(write_sign_key(*writer, random));
        return {};
    }));
    return assemble(std::move(writer), random);
}

Result<std::unique_ptr<Keyring>> Keyring::open(const std::string& file, Random& random) {
    start_sodium();
    std::error_code unseen;
    if (!std::filesystem::exists(file, unseen)) {
        return fail(ErrorCode::not_found, "open keyring " + file + ": there is no such file");
    }
    TRY(auto writer, database::Writer::open(file, keyring_schema()));
    return assemble(std::move(writer), random);
}

}  // namespace foyer::journal
