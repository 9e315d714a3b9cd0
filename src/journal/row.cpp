#include "journal/row.h"

#include <algorithm>

namespace foyer::journal {

namespace {

template <class Tag>
ByteView view_or_empty(const Id<Tag>& id) {
    return id.is_nil() ? ByteView() : id.view();
}

}  // namespace

Hash hash_from(ByteView bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

Entry entry_from(const database::Row& row) {
    Entry entry;
    entry.terminal = row.id<TerminalId>(0);
    entry.seq = row.integer(1);
    entry.time = row.integer(2);
    entry.actor = row.id<StaffId>(3);
    entry.approver = row.id<StaffId>(4);
    entry.kind = row.copy(5);
    entry.subject = row.id<SubjectId>(6);
    entry.op = row.id<OpId>(7);
    entry.previous = hash_from(row.bytes(8));
    entry.body = row.copy(9);
    entry.hash = hash_from(row.bytes(10));
    return entry;
}

EntryView view_of(const Entry& entry) {
    return {.terminal = entry.terminal.view(),
            .seq = entry.seq,
            .time = entry.time,
            .actor = view_or_empty(entry.actor),
            .approver = view_or_empty(entry.approver),
            .kind = entry.kind,
            .subject = entry.subject.view(),
            .op = entry.op.view(),
            .previous = entry.previous,
            .body = as_bytes(entry.body)};
}

}  // namespace foyer::journal
