// What the worker does for the files while nobody needs it: signed checkpoints, bringing the WAL
// back, merging the search index. Worker's thread.
#pragma once

#include "app/store.h"

namespace foyer::app {

// Signs the head of the chain now: at sign-out, at the end of the program.
Done seal_chain_of(Store& store);

class Upkeep {
public:
    explicit Upkeep(Store& store) : m_store(store) {}

    bool due() const { return m_due; }
    void work_done() { m_due = true; }
    // One round of work after a quiet moment; due() is false once nothing is left.
    void tend();
    void close_down();

private:
    Store& m_store;
    bool m_due = true;
};

} // namespace foyer::app
