// The journal's own tables. The triggers are a seat belt, the chain is the proof: `recursive_
// triggers` (set by database/) makes them hold against OR REPLACE as well.
#include "journal/journal.h"

namespace foyer::journal {

namespace {

constexpr std::string_view terminal_table = R"sql(
CREATE TABLE terminal(
    number INTEGER PRIMARY KEY CHECK(number > 0),
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    letter TEXT NOT NULL CHECK(length(letter) = 1 AND letter BETWEEN 'A' AND 'Z'),
    sign_key BLOB NOT NULL CHECK(length(sign_key) = 32),
    succeeds BLOB CHECK(length(succeeds) = 16),
    own INTEGER NOT NULL CHECK(own IN (0, 1)),
    head_seq INTEGER NOT NULL DEFAULT 0 CHECK(head_seq >= 0),
    head_time INTEGER NOT NULL DEFAULT 0,
    head_hash BLOB NOT NULL CHECK(length(head_hash) = 32)
) STRICT;
CREATE UNIQUE INDEX terminal_own ON terminal(own) WHERE own = 1;
CREATE TRIGGER terminal_fixed
BEFORE UPDATE OF number, id, letter, sign_key, succeeds ON terminal
BEGIN SELECT RAISE(ABORT, 'a terminal keeps its identity'); END;
CREATE TRIGGER terminal_forward BEFORE UPDATE OF head_seq ON terminal
WHEN NEW.head_seq <> OLD.head_seq + 1
BEGIN SELECT RAISE(ABORT, 'a head moves one entry at a time'); END;
CREATE TRIGGER terminal_kept BEFORE DELETE ON terminal
BEGIN SELECT RAISE(ABORT, 'terminals are never removed'); END;
)sql";

// `position` is the local order of arrival, gap-free; it is what a verify reads along.
constexpr std::string_view journal_table = R"sql(
CREATE TABLE journal(
    position INTEGER PRIMARY KEY,
    terminal INTEGER NOT NULL REFERENCES terminal(number),
    seq INTEGER NOT NULL CHECK(seq > 0),
    time INTEGER NOT NULL,
    actor BLOB CHECK(length(actor) = 16),
    approver BLOB CHECK(length(approver) = 16),
    kind TEXT NOT NULL CHECK(length(kind) > 0),
    subject BLOB NOT NULL CHECK(length(subject) = 16),
    op BLOB NOT NULL UNIQUE CHECK(length(op) = 16),
    body TEXT NOT NULL CHECK(length(CAST(body AS BLOB)) <= 65536),
    previous BLOB NOT NULL CHECK(length(previous) = 32),
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    UNIQUE(terminal, seq)
) STRICT;
CREATE INDEX journal_time ON journal(time, terminal, seq);
CREATE INDEX journal_subject ON journal(subject, time, terminal, seq);
CREATE TRIGGER journal_chained BEFORE INSERT ON journal
WHEN NOT EXISTS (SELECT 1 FROM terminal WHERE number = NEW.terminal
                 AND head_seq + 1 = NEW.seq AND head_hash = NEW.previous)
BEGIN SELECT RAISE(ABORT, 'an entry follows the head of its terminal'); END;
CREATE TRIGGER journal_gap_free AFTER INSERT ON journal
WHEN NEW.position <> 1 AND NOT EXISTS (SELECT 1 FROM journal WHERE position = NEW.position - 1)
BEGIN SELECT RAISE(ABORT, 'positions have no gaps'); END;
CREATE TRIGGER journal_head AFTER INSERT ON journal
BEGIN
    UPDATE terminal SET head_seq = NEW.seq, head_time = NEW.time, head_hash = NEW.hash
    WHERE number = NEW.terminal;
END;
CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER journal_kept BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
)sql";

constexpr std::string_view checkpoint_table = R"sql(
CREATE TABLE checkpoint(
    terminal INTEGER NOT NULL REFERENCES terminal(number),
    seq INTEGER NOT NULL CHECK(seq > 0),
    head BLOB NOT NULL CHECK(length(head) = 32),
    time INTEGER NOT NULL,
    previous BLOB NOT NULL CHECK(length(previous) = 32),
    signature BLOB NOT NULL CHECK(length(signature) = 64),
    PRIMARY KEY(terminal, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER checkpoint_unchanged BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are never removed'); END;
)sql";

// Where the last whole verify stood; only start-up relies on it, and only to be quick.
constexpr std::string_view verified_table = R"sql(
CREATE TABLE verified(
    terminal INTEGER PRIMARY KEY REFERENCES terminal(number),
    seq INTEGER NOT NULL CHECK(seq >= 0),
    position INTEGER NOT NULL CHECK(position >= 0)
) STRICT;
)sql";

}  // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> parts = {terminal_table, journal_table,
                                                        checkpoint_table, verified_table};
    return parts;
}

}  // namespace foyer::journal
