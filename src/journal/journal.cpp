#include "journal/journal.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/invariant.h"
#include "base/text.h"
#include "journal/row.h"
#include "journal/sha256.h"

namespace foyer::journal {

namespace {

// A terminal whose clock ran ahead further than this does not drag ours along.
constexpr std::int64_t believable_lead_ms = minute_ms;

bool is_word(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

// feature "." happened "/" version
bool is_kind(std::string_view kind) {
    const auto slash = kind.find('/');
    const auto dot = kind.find('.');
    if (slash == std::string_view::npos || dot == std::string_view::npos) return false;
    if (dot > slash) return false;
    const auto version = kind.substr(slash + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return is_word(kind.substr(0, dot)) && is_word(kind.substr(dot + 1, slash - dot - 1)) &&
           !version.empty() && version.size() <= 4 &&
           std::all_of(version.begin(), version.end(), is_digit);
}

Done check_entry(const NewEntry& entry) {
    INVARIANT(!entry.subject.is_nil());
    INVARIANT(!entry.op.is_nil());
    if (!is_kind(entry.kind)) {
        return fail(ErrorCode::unsupported, "append entry: \"" + entry.kind + "\" is no kind");
    }
    if (entry.body.size() > body_bytes_limit) {
        return fail(ErrorCode::unsupported,
                    fmt::format("append {}: a body of {} bytes, {} are allowed", entry.kind,
                                entry.body.size(), body_bytes_limit));
    }
    if (entry.body.empty() || !is_utf8(entry.body)) {
        return fail(ErrorCode::unsupported, "append " + entry.kind + ": the body is no text");
    }
    return {};
}

struct Tip {
    std::int64_t number = 0;
    TerminalId terminal;
    std::int64_t seq = 0;
    Hlc own_time = 0;
    Hlc newest = 0;  // of all terminals that can be believed
    Hash hash{};
};

Result<Tip> own_tip(database::Reader& reader, Time now) {
    TRY(const auto tip,
        reader.first(
            "SELECT number, id, head_seq, head_time, head_hash, "
            "(SELECT max(head_time) FROM terminal WHERE head_time <= ?) "
            "FROM terminal WHERE own = 1",
            {first_hlc(now + believable_lead_ms)}, [](const database::Row& row) {
                return Tip{row.integer(0), row.id<TerminalId>(1), row.integer(2),
                           row.integer(3), row.integer(5),        hash_from(row.bytes(4))};
            }));
    if (!tip) return fail(ErrorCode::not_found, "append: the store has not been set up");
    return *tip;
}

database::Value nil_as_null(const StaffId& staff) {
    return staff.is_nil() ? database::Value(nullptr) : database::Value(staff);
}

}  // namespace

Result<Entry> append(database::Writer& writer, Time now, NewEntry fresh) {
    INVARIANT(writer.in_transaction());
    CHECK_OK(check_entry(fresh));
    TRY(const auto tip, own_tip(writer, now));
    Entry entry;
    static_cast<NewEntry&>(entry) = std::move(fresh);
    entry.terminal = tip.terminal;
    entry.seq = tip.seq + 1;
    entry.time = next_hlc(std::max(tip.own_time, tip.newest), now);
    entry.previous = tip.hash;
    Bytes preimage;
    write_preimage(preimage, view_of(entry));
    entry.hash = sha256(preimage);
    CHECK_OK(writer.run(
        "INSERT INTO journal(terminal, seq, time, actor, approver, kind, subject, op, body, "
        "previous, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {tip.number, entry.seq, entry.time, nil_as_null(entry.actor), nil_as_null(entry.approver),
         entry.kind, entry.subject, entry.op, entry.body, ByteView(entry.previous),
         ByteView(entry.hash)}));
    return entry;
}

OpId op_part(OpId op, int part) {
    if (part == 0) return op;
    Bytes preimage;
    write_op_preimage(preimage, op.view(), part);
    const auto hash = sha256(preimage);
    OpId derived;
    std::copy_n(hash.begin(), derived.bytes.size(), derived.bytes.begin());
    return derived;
}

Result<std::optional<Entry>> entry_at(database::Reader& reader, TerminalId terminal,
                                      std::int64_t seq) {
    return reader.first(FOYER_ENTRIES "WHERE t.id = ? AND j.seq = ?", {terminal, seq}, entry_from);
}

Result<std::optional<Entry>> entry_of_op(database::Reader& reader, OpId op) {
    return reader.first(FOYER_ENTRIES "WHERE j.op = ?", {op}, entry_from);
}

Result<std::vector<Entry>> entries_of(database::Reader& reader, SubjectId subject) {
    return reader.rows(FOYER_ENTRIES "WHERE j.subject = ? ORDER BY j.time, t.id, j.seq", {subject},
                       entry_from);
}

Done each_entry(database::Reader& reader, const std::function<Done(const Entry&)>& act) {
    Done acted;
    CHECK_OK(reader.each(FOYER_ENTRIES "ORDER BY j.time, t.id, j.seq", {},
                         [&](const database::Row& row) {
                             acted = act(entry_from(row));
                             return acted.has_value();
                         }));
    return acted;
}

Result<std::int64_t> entry_count(database::Reader& reader) {
    return reader.number("SELECT coalesce(max(position), 0) FROM journal");
}

}  // namespace foyer::journal
