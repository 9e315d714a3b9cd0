#include "journal/keyring.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sodium.h>
#include <sstream>

#include "tests/support/must.h"
#include "tests/support/raw_database.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using journal::IndexCost;
using journal::Keyring;
using test::must;

namespace {

struct Ring {
    test::TemporaryFolder folder;
    std::string file = folder.file("keyring.db");
    test::SeededRandom random{7};
    std::unique_ptr<Keyring> keyring;
    PersonId zhang{{1, 1}};
    PersonId li{{2, 2}};

    Ring() {
        auto made = Keyring::create(file, random, IndexCost::demo);
        REQUIRE(made);
        keyring = std::move(*made);
        REQUIRE(keyring->make_person_key(zhang));
        REQUIRE(keyring->make_person_key(li));
    }
    void reopen() {
        keyring.reset();
        auto opened = Keyring::open(file, random);
        REQUIRE(opened);
        keyring = std::move(*opened);
    }
    std::string seal(PersonId person, std::string_view context, std::string_view plain) {
        const auto sealed = keyring->seal(person, context, plain);
        REQUIRE(sealed);
        return *sealed;
    }
    // Everything that the disk holds of it, WAL included.
    std::string all_bytes() const {
        std::ostringstream bytes;
        for (const auto* const suffix : {"", "-wal"}) {
            const std::ifstream in(file + suffix, std::ios::binary);
            if (in) bytes << in.rdbuf();
        }
        return bytes.str();
    }
};

}  // namespace

TEST_CASE("A sealed text opens for the person and place it was sealed for, and nowhere else") {
    Ring ring;
    const auto sealed = ring.seal(ring.zhang, "op/name", "张敏");
    CHECK(sealed.find("张敏") == std::string::npos);
    CHECK(must(ring.keyring->open_seal(ring.zhang, "op/name", sealed)) == "张敏");
    ring.reopen();
    CHECK(must(ring.keyring->open_seal(ring.zhang, "op/name", sealed)) == "张敏");
    for (const auto& moved : {ring.keyring->open_seal(ring.li, "op/name", sealed),
                              ring.keyring->open_seal(ring.zhang, "op/phone", sealed),
                              ring.keyring->open_seal(ring.zhang, "op2/name", sealed),
                              ring.keyring->open_seal(ring.zhang, "op/name", "not base64!"),
                              ring.keyring->open_seal(ring.zhang, "op/name", "")}) {
        REQUIRE_FALSE(moved);
        CHECK(moved.error().code == ErrorCode::corrupt);
    }
}

TEST_CASE("No changed bit of a seal opens") {
    Ring ring;
    const auto sealed = *from_base64(ring.seal(ring.zhang, "c", "13800138000"));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1U << bit % 8);
        CHECK_FALSE(ring.keyring->open_seal(ring.zhang, "c", to_base64(changed)));
    }
}

TEST_CASE("The same text is never sealed the same way twice") {
    Ring ring;
    CHECK(ring.seal(ring.zhang, "c", "x") != ring.seal(ring.zhang, "c", "x"));
}

TEST_CASE("An erased person stays erased") {
    Ring ring;
    const auto sealed = ring.seal(ring.zhang, "c", "张敏");
    REQUIRE(ring.keyring->remember_phone(ring.zhang, "+8613800138000"));
    REQUIRE(ring.keyring->destroy_person_key_forever(ring.zhang));
    const auto gone = [&] {
        CHECK_FALSE(ring.keyring->has_person_key(ring.zhang));
        const auto opened = ring.keyring->open_seal(ring.zhang, "c", sealed);
        REQUIRE(opened);
        CHECK_FALSE(opened->has_value());
        CHECK_FALSE(ring.keyring->seal(ring.zhang, "c", "again"));
        CHECK(must(ring.keyring->person_of_phone("+8613800138000")) == std::nullopt);
        const auto again = ring.keyring->make_person_key(ring.zhang);
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::conflict);
    };
    gone();
    ring.reopen();
    gone();
    CHECK(ring.keyring->has_person_key(ring.li));
}

TEST_CASE("Erasing leaves no byte of the key in the file or its WAL") {
    Ring ring;
    ring.keyring.reset();
    const auto wrapped = *from_hex(test::RawDatabase(ring.file).value(
        "SELECT hex(wrapped_key) FROM person WHERE id = x'01010000000000000000000000000000'"));
    REQUIRE(wrapped.size() == 72);
    const auto text = std::string(as_text(wrapped));
    REQUIRE(ring.all_bytes().find(text) != std::string::npos);
    ring.reopen();
    REQUIRE(ring.keyring->destroy_person_key_forever(ring.zhang));
    for (std::size_t at = 0; at + 8 <= text.size(); at += 8) {
        CHECK(ring.all_bytes().find(text.substr(at, 8)) == std::string::npos);
    }
}

TEST_CASE("A person without a key is not found, which is not the same as erased") {
    Ring ring;
    const auto sealed = ring.keyring->seal(PersonId{{9}}, "c", "x");
    REQUIRE_FALSE(sealed);
    CHECK(sealed.error().code == ErrorCode::not_found);
    CHECK_FALSE(ring.keyring->has_person_key(PersonId{{9}}));
}

TEST_CASE("A number finds its person and stands nowhere in the file") {
    Ring ring;
    REQUIRE(ring.keyring->remember_phone(ring.li, "+8613800138000"));
    CHECK(must(ring.keyring->person_of_phone("+8613800138000")) == ring.li);
    CHECK(must(ring.keyring->person_of_phone("+8613800138001")) == std::nullopt);
    REQUIRE(ring.keyring->remember_phone(ring.zhang, "+8613800138000"));
    CHECK(must(ring.keyring->person_of_phone("+8613800138000")) == ring.zhang);
    CHECK(ring.all_bytes().find("13800138000") == std::string::npos);
}

TEST_CASE("A person's key and number are made at once") {
    Ring ring;
    const PersonId person{{11}};
    CHECK(must(ring.keyring->person_of_phone("+8613800138007")) == std::nullopt);
    REQUIRE(ring.keyring->make_person_key(person, "+8613800138007"));
    CHECK(must(ring.keyring->person_of_phone("+8613800138007")) == person);
    const auto sealed = ring.seal(person, "c", "x");
    ring.reopen();
    CHECK(must(ring.keyring->person_of_phone("+8613800138007")) == person);
    CHECK(must(ring.keyring->open_seal(person, "c", sealed)) == "x");
    REQUIRE(ring.keyring->destroy_person_key_forever(person));
    CHECK(must(ring.keyring->person_of_phone("+8613800138007")) == std::nullopt);
    const auto again = ring.keyring->make_person_key(person, "+8613800138007");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
    CHECK(must(ring.keyring->person_of_phone("+8613800138007")) == std::nullopt);
}

TEST_CASE("A store's index of numbers is the slow one") {
    test::TemporaryFolder folder;
    test::SeededRandom random;
    auto made = Keyring::create(folder.file("keyring.db"), random, IndexCost::store);
    REQUIRE(made);
    const PersonId person{{1}};
    REQUIRE((*made)->make_person_key(person));
    REQUIRE((*made)->remember_phone(person, "+8613800138000"));
    CHECK(must((*made)->person_of_phone("+8613800138000")) == person);
}

TEST_CASE("Sealing for the store is bound to its place") {
    Ring ring;
    const auto sealed = ring.keyring->seal_for_store("draft/complaint", "half a sentence");
    ring.reopen();
    CHECK(ring.keyring->open_for_store("draft/complaint", sealed) == "half a sentence");
    CHECK_FALSE(ring.keyring->open_for_store("draft/return", sealed));
    CHECK_FALSE(ring.keyring->open_for_store("draft/complaint", "AAAA"));
}

TEST_CASE("Signatures hold under the public key; a new incarnation signs with its own") {
    Ring ring;
    const auto first = ring.keyring->sign_public_key();
    const auto verify = [](const Bytes& key, const Bytes& signature, std::string_view text) {
        return crypto_sign_verify_detached(signature.data(), as_bytes(text).data(), text.size(),
                                           key.data()) == 0;
    };
    CHECK(verify(first, ring.keyring->sign(as_bytes("head")), "head"));
    CHECK_FALSE(verify(first, ring.keyring->sign(as_bytes("head")), "tail"));
    const auto second = ring.keyring->make_sign_key();
    REQUIRE(second);
    CHECK(ring.keyring->sign_public_key() == first);
    REQUIRE(ring.keyring->use_sign_key(*second));
    CHECK(verify(*second, ring.keyring->sign(as_bytes("head")), "head"));
    const auto foreign = ring.keyring->use_sign_key(Bytes(32, 1));
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().code == ErrorCode::not_found);
}

TEST_CASE("Many keys go through one transaction") {
    Ring ring;
    REQUIRE(ring.keyring->begin_bulk());
    for (std::uint8_t person = 10; person < 60; ++person) {
        REQUIRE(ring.keyring->make_person_key(PersonId{{person}}));
        REQUIRE(ring.keyring->remember_phone(PersonId{{person}}, std::string(3, char(person))));
    }
    const auto sealed = ring.seal(PersonId{{10}}, "c", "x");
    REQUIRE(ring.keyring->end_bulk());
    ring.reopen();
    CHECK(must(ring.keyring->open_seal(PersonId{{10}}, "c", sealed)) == "x");
    CHECK(ring.keyring->has_person_key(PersonId{{59}}));
}

TEST_CASE("More people than the cache holds keep their own keys") {
    Ring ring;
    std::vector<std::string> sealed;
    const auto person = [](int number) {
        return PersonId{{3, static_cast<std::uint8_t>(number >> 8),
                         static_cast<std::uint8_t>(number)}};
    };
    constexpr int people = 2500;
    REQUIRE(ring.keyring->begin_bulk());
    for (int i = 0; i < people; ++i) {
        REQUIRE(ring.keyring->make_person_key(person(i)));
        sealed.push_back(ring.seal(person(i), "c", std::to_string(i)));
    }
    REQUIRE(ring.keyring->end_bulk());
    for (int i = 0; i < people; ++i) {
        CHECK(must(ring.keyring->open_seal(person(i), "c", sealed[static_cast<std::size_t>(i)])) ==
          std::to_string(i));
    }
}

TEST_CASE("A keyring is never made over another one") {
    Ring ring;
    const auto again = Keyring::create(ring.file, ring.random, IndexCost::demo);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
    const auto missing = Keyring::open(ring.folder.file("none.db"), ring.random);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
}

TEST_CASE("A PIN record takes its own PIN and no other") {
    test::SeededRandom random;
    const auto record = journal::pin_record("471100", random, IndexCost::demo);
    CHECK(record.starts_with("argon2id$1$65536$"));
    CHECK(journal::pin_matches(record, "471100"));
    CHECK_FALSE(journal::pin_matches(record, "471101"));
    CHECK_FALSE(journal::pin_matches(record, ""));
    CHECK(journal::pin_record("471100", random, IndexCost::demo) != record);
    const auto slow = journal::pin_record("4711", random, IndexCost::store);
    CHECK(slow.starts_with("argon2id$2$67108864$"));
}

TEST_CASE("A damaged PIN record takes no PIN") {
    test::SeededRandom random;
    const auto record = journal::pin_record("4711", random, IndexCost::demo);
    for (const auto& damaged :
         {std::string(), std::string("argon2id"), record.substr(1), record + "$",
          "argon2id$1$99999999999$" + record.substr(record.size() - 69),
          "argon2id$x$65536$" + record.substr(record.size() - 69),
          record.substr(0, record.size() - 4)}) {
        INFO(damaged);
        CHECK_FALSE(journal::pin_matches(damaged, "4711"));
    }
}
