// What the worker does for the files while nobody needs it: signed checkpoints, bringing the WAL
// back, merging the search index. Worker's thread.
#pragma once

#include <optional>

#include "app/store.h"

namespace foyer::app {

// Signs the head of the chain now: at sign-out, at the end of the program.
Done seal_chain_of(Store& store);

class Upkeep {
public:
    explicit Upkeep(Store& store) : m_store(store) {}

    // Nothing is left to do while this is nullopt; else how long a moment has to be quiet first.
    std::optional<long> waits_ms() const;
    void work_done();
    // So much was written that the next order waits for a round of merging.
    bool is_behind() const;
    // One round of work: a little of the merging, or once that is done all else.
    void tend();
    void close_down();

private:
    void merge_a_little();

    Store& m_store;
    int m_unmerged = 1; // orders since the search indexes were found tidy
    bool m_due = true;
};

} // namespace foyer::app
