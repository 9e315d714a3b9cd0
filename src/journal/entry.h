// One line of the journal: everything that happens at the counter is one entry. FORMAT.md beside
// this file has the bytes.
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "base/ids.h"

namespace foyer::journal {

// Hybrid logical clock: 48 bits of milliseconds, 16 bits of counter. Orders entries of all
// terminals; never runs backwards on one terminal even when the wall clock does.
using Hlc = std::int64_t;
inline Time wall_time(Hlc hlc) { return {hlc >> 16}; }
inline Hlc first_hlc(Time at) { return at.ms << 16; }
Hlc next_hlc(Hlc newest, Time now);

// What a command wants written; the journal adds terminal, sequence, time and hashes.
struct NewEntry {
    StaffId actor;     // nil: the terminal itself
    StaffId approver;  // nil: nobody had to approve
    std::string kind;  // "complaints.registered/1"
    SubjectId subject;
    OpId op;
    std::string body;  // JSON, UTF-8, sorted keys, integers only; personal data sealed
};

struct Entry : NewEntry {
    TerminalId terminal;
    std::int64_t seq = 0;  // gap-free per terminal, from 1
    Hlc time = 0;
    Hash previous{};
    Hash hash{};
};

}  // namespace foyer::journal
