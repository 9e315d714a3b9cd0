#include "app/evidence_pack.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/attaching.h"
#include "database/files.h"
#include "desk/complaints/complaints_table.h"
#include "journal/journal.h"
#include "journal/sha256.h"
#include "journal/verify.h"

namespace foyer::app {
namespace {

using nlohmann::json;

std::string line_of(const journal::Entry& entry) {
    const json line = {
        {"terminal", text_of(entry.terminal)},
        {"seq", entry.seq},
        {"time", entry.time},
        {"actor", text_of(entry.actor)},
        {"approver", text_of(entry.approver)},
        {"kind", entry.kind},
        {"subject", text_of(entry.subject)},
        {"op", text_of(entry.op)},
        {"body", entry.body},
        {"previous", to_hex(entry.previous)},
        {"hash", to_hex(entry.hash)}};
    return line.dump() + "\n";
}

Result<std::string> entries_text(database::Reader& reader, CaseId id) {
    TRY(const auto entries, journal::entries_of(reader, id_cast<SubjectId>(id)));
    std::string text;
    for (const journal::Entry& entry : entries)
        text += line_of(entry);
    return text;
}

const char* word_of(journal::Soundness soundness) {
    switch (soundness) {
    case journal::Soundness::intact: return "Intact";
    case journal::Soundness::torn_tail: return "TornTail";
    case journal::Soundness::broken: break;
    }
    return "Broken";
}

Result<std::string> proof_text(database::Reader& reader) {
    TRY(const auto verdict, journal::verify(reader));
    std::string text = std::string("chain: ") + word_of(verdict.soundness) + "\n";
    text += "entries checked: " + std::to_string(verdict.entries) + "\n";
    if (verdict.soundness != journal::Soundness::intact)
        text += "terminal " + text_of(verdict.terminal) + ", seq " + std::to_string(verdict.seq) +
            ", column " + verdict.column + ": " + verdict.what + "\n";
    text += "how to check: `foyerctl verify` on the store's data; entries.jsonl has the entries of "
            "this case with the hashes that the chain gives them.\n";
    return text;
}

// One photo or paper of the case, as it goes into the folder.
struct PackedFile {
    std::string name;
    std::string bytes;
    std::string fault; // why it could not be read; empty: it could
};

Result<std::vector<PackedFile>> files_of(Store& store, CaseId id) {
    TRY(const auto state, complaints::state_of(store.writer(), id));
    const PersonId key = complaints::sealing_person(id, state.intake);
    std::vector<PackedFile> files;
    for (const complaints::Attachment& one : state.attachments) {
        PackedFile file;
        file.name = "attachment-" + std::to_string(files.size() + 1) + "." +
            std::string(complaints::code_of(one.file.kind));
        const auto content = read_file(store, key, one.file.hash);
        if (!content) file.fault = content.error().what;
        else if (!*content) file.fault = "the person was erased";
        else file.bytes = as_text(**content);
        files.push_back(std::move(file));
    }
    return files;
}

std::string faults_text(const std::vector<PackedFile>& files) {
    std::string text = "attachments: " + std::to_string(files.size()) + "\n";
    for (const PackedFile& file : files)
        if (!file.fault.empty()) text += file.name + " is missing: " + file.fault + "\n";
    return text;
}

Done write(const std::string& folder, const std::string& name, const std::string& bytes) {
    const std::string file = folder + "/" + name;
    CHECK_OK(database::make_private_file(file));
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out) return fail(ErrorCode::storage, "write " + file + ": the disk is full");
    return database::sync_file(file);
}

} // namespace

Done write_evidence_pack(
    Store& store, CaseId id, const std::string& pdf, const std::string& folder) {
    TRY(const auto entries, entries_text(store.writer(), id));
    TRY(const auto files, files_of(store, id));
    TRY(const auto proof, proof_text(store.writer()));
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(ErrorCode::storage, "make " + folder + ": " + error.message());
    std::string sums;
    const auto add = [&](const std::string& name, const std::string& bytes) -> Done {
        sums += to_hex(journal::sha256(as_bytes(bytes))) + "  " + name + "\n";
        return write(folder, name, bytes);
    };
    CHECK_OK(add("case.pdf", pdf));
    CHECK_OK(add("entries.jsonl", entries));
    for (const PackedFile& file : files)
        if (file.fault.empty()) CHECK_OK(add(file.name, file.bytes));
    CHECK_OK(add("proof.txt", proof + faults_text(files)));
    CHECK_OK(write(folder, "SHA256SUMS", sums));
    return database::sync_folder(folder);
}

} // namespace foyer::app
