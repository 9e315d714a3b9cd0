#include "app/upkeep.h"

#include "app/features.h"
#include "journal/checkpoint.h"
#include "journal/verify.h"

namespace foyer::app {
namespace {

// The next start verifies on from here. A chain that is not sound is left to it.
Done remember_verified(Store& store) {
    TRY(const auto verdict, journal::verify_recent(store.writer()));
    if (verdict.soundness != journal::Soundness::intact) return {};
    return store.writer().transaction(
        [&] { return journal::remember_verified(store.writer(), verdict); });
}

} // namespace

Done seal_chain_of(Store& store) {
    return store.writer().transaction(
        [&] { return journal::checkpoint_head(store.writer(), store.keyring(), store.now()); });
}

void Upkeep::tend() {
    m_due = false;
    if (m_store.writer().broken()) return;
    // Each of these may fail when the disk does; the next order will say so to the person.
    (void)merge_search_indexes(m_store.writer());
    (void)m_store.writer().checkpoint(false);
}

void Upkeep::close_down() {
    if (m_store.writer().broken()) return;
    (void)seal_chain_of(m_store);
    (void)remember_verified(m_store);
    (void)m_store.writer().checkpoint(true);
}

} // namespace foyer::app
