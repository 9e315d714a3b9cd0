// Recomputes the worked example of src/journal/FORMAT.md from the page itself.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <map>
#include <sodium.h>
#include <string>

#include "base/bytes.h"
#include "journal/journal.h"
#include "journal/key_bytes.h"
#include "journal/preimage.h"
#include "journal/sha256.h"

using namespace foyer;

namespace {

struct Example {
    std::map<std::string, std::string> fields;  // "kind" -> "complaints.registered/1"
    std::map<std::string, Bytes> hex;           // "entry-hash" -> 32 bytes

    Bytes bytes(const std::string& field) const {
        INFO(field);
        const auto found = from_hex(fields.at(field));
        REQUIRE(found);
        return *found;
    }
};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void read_field(Example& example, const std::string& line) {
    const auto equals = line.find('=');
    REQUIRE(equals != std::string::npos);
    example.fields[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
}

void read_hex(Example& example, const std::string& name, const std::string& line) {
    const auto bytes = from_hex(trimmed(line.substr(0, line.find('#'))));
    INFO(name << ": " << line);
    REQUIRE(bytes);
    example.hex[name].insert(example.hex[name].end(), bytes->begin(), bytes->end());
}

Example read_example() {
    std::ifstream page("src/journal/FORMAT.md");
    REQUIRE(page);
    Example example;
    std::string line;
    std::string block;
    while (std::getline(page, line)) {
        if (line.starts_with("```")) {
            block = block.empty() ? line.substr(3) + " " : "";
        } else if (block == "fields ") {
            read_field(example, line);
        } else if (block.starts_with("hex ")) {
            read_hex(example, trimmed(block.substr(4)), line);
        }
    }
    return example;
}

std::string hex(const Hash& hash) { return to_hex(hash); }
std::string hex(const Bytes& bytes) { return to_hex(bytes); }

}  // namespace

TEST_CASE("The worked example of FORMAT.md is what the journal computes") {
    journal::start_sodium();
    const auto example = read_example();
    REQUIRE(example.hex.size() == 8);
    const auto terminal = example.bytes("terminal");
    Bytes public_key(32);
    Bytes secret_key(64);
    crypto_sign_seed_keypair(public_key.data(), secret_key.data(), example.bytes("seed").data());
    CHECK(hex(public_key) == example.fields.at("public key"));

    Bytes preimage;
    journal::write_preimage(preimage, journal::GenesisView{.terminal = terminal,
                                                           .letter = example.fields.at("letter"),
                                                           .sign_public_key = public_key,
                                                           .succeeds = {}});
    CHECK(hex(preimage) == hex(example.hex.at("genesis")));
    const auto genesis = journal::sha256(preimage);
    CHECK(hex(genesis) == hex(example.hex.at("genesis-hash")));

    const auto actor = example.bytes("actor");
    const auto subject = example.bytes("subject");
    const auto op = example.bytes("op");
    journal::write_preimage(
        preimage, journal::EntryView{.terminal = terminal,
                                     .seq = 1,
                                     .time = std::stoll(example.fields.at("time")),
                                     .actor = actor,
                                     .approver = {},
                                     .kind = example.fields.at("kind"),
                                     .subject = subject,
                                     .op = op,
                                     .previous = genesis,
                                     .body = as_bytes(example.fields.at("body"))});
    CHECK(hex(preimage) == hex(example.hex.at("entry")));
    const auto head = journal::sha256(preimage);
    CHECK(hex(head) == hex(example.hex.at("entry-hash")));

    journal::write_preimage(preimage, journal::CheckpointView{.terminal = terminal,
                                                              .seq = 1,
                                                              .head = head,
                                                              .time = 1795329131000,
                                                              .previous = genesis});
    CHECK(hex(preimage) == hex(example.hex.at("checkpoint")));
    Bytes signature(64);
    crypto_sign_detached(signature.data(), nullptr, preimage.data(), preimage.size(),
                         secret_key.data());
    CHECK(hex(signature) == hex(example.hex.at("signature")));
    Bytes link;
    journal::write_link_preimage(link, preimage, signature);
    CHECK(hex(journal::sha256(link)) == hex(example.hex.at("link")));

    OpId first;
    std::copy(op.begin(), op.end(), first.bytes.begin());
    CHECK(text_of(journal::op_part(first, 1)) == hex(example.hex.at("op-part-1")));
}
