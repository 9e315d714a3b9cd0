#include "app/upkeep.h"

#include "app/features.h"
#include "journal/checkpoint.h"
#include "journal/verify.h"

namespace foyer::app {
namespace {

// Between two orders of a busy desk there is room for a little merging; waiting longer means that
// nobody is at the desk right now.
constexpr long breath_ms = 20;
constexpr long quiet_ms = 250;
// A search asks every piece of an index that the orders have left behind.
constexpr int unmerged_at_most = 128;

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

std::optional<long> Upkeep::waits_ms() const {
    if (m_unmerged > 0) return breath_ms;
    return m_due ? std::optional(quiet_ms) : std::nullopt;
}

void Upkeep::work_done() {
    ++m_unmerged;
    m_due = true;
}

bool Upkeep::is_behind() const {
    return m_unmerged >= unmerged_at_most;
}

void Upkeep::merge_a_little() {
    const auto more = merge_search_indexes(m_store.writer());
    m_unmerged = more && *more ? 1 : 0;
}

void Upkeep::tend() {
    if (m_store.broken()) {
        m_unmerged = 0;
        m_due = false;
        return;
    }
    if (m_unmerged > 0) return merge_a_little();
    m_due = false;
    // Like the merging it may fail when the disk does; the next order will say so to the person.
    (void)m_store.writer().checkpoint(false);
}

void Upkeep::close_down() {
    if (m_store.broken()) return;
    (void)seal_chain_of(m_store);
    (void)remember_verified(m_store);
    (void)m_store.writer().checkpoint(true);
}

} // namespace foyer::app
