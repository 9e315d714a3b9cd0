#include "app/draft_shelf.h"

#include <algorithm>

namespace foyer::app {
namespace {

// A group of keystrokes: short enough to lose nothing worth a sigh, long enough not to write the
// disk on every key.
constexpr std::int64_t settle_ms = 600;

} // namespace

std::string DraftShelf::find(StaffId staff, std::string_view form) const {
    const auto at = std::ranges::find_if(m_kept, [&](const KeptDraft& draft) {
        return draft.key.staff == staff && draft.key.form == form;
    });
    return at == m_kept.end() ? std::string() : at->body;
}

void DraftShelf::keep(const DraftKey& key, std::string body, Time now) {
    const auto at = std::ranges::find(m_kept, key, &KeptDraft::key);
    const bool changed = at == m_kept.end() ? !body.empty() : at->body != body;
    if (!changed) return;
    // What is recorded or thrown away must not come back from a program that ends right now.
    const Time since = body.empty() ? Time{now.ms - settle_ms} : now;
    if (at == m_kept.end())
        m_kept.push_back({key, std::move(body)});
    else
        at->body = std::move(body);
    const auto unsaved = std::ranges::find(m_unsaved, key, &Unsaved::key);
    if (unsaved == m_unsaved.end())
        m_unsaved.push_back({key, since});
    else
        unsaved->since = std::min(unsaved->since, since);
}

bool DraftShelf::save_one(const DraftKey& key, const Save& save) {
    const auto at = std::ranges::find(m_kept, key, &KeptDraft::key);
    if (at == m_kept.end()) return true;
    if (!save({key, at->body})) return false;
    if (at->body.empty()) m_kept.erase(at);
    return true;
}

void DraftShelf::save_due(Time now, const Save& save) {
    std::erase_if(m_unsaved, [&](const Unsaved& one) {
        return now - one.since >= settle_ms && save_one(one.key, save);
    });
}

void DraftShelf::save_all(const Save& save) {
    std::erase_if(m_unsaved, [&](const Unsaved& one) { return save_one(one.key, save); });
}

std::optional<std::int64_t> DraftShelf::due_in_ms(Time now) const {
    std::optional<std::int64_t> soonest;
    for (const Unsaved& one : m_unsaved) {
        const std::int64_t left = std::max<std::int64_t>(0, settle_ms - (now - one.since));
        if (!soonest || left < *soonest) soonest = left;
    }
    return soonest;
}

} // namespace foyer::app
