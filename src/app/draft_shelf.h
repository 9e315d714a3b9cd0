// The half-typed forms of everyone at this desk: shown from memory, saved soon after each change,
// so that a crash costs at most the last second. UI thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/worker.h"
#include "base/clock.h"

namespace foyer::app {

class DraftShelf {
public:
    using Save = std::function<bool(DraftJob)>;

    explicit DraftShelf(std::vector<KeptDraft> kept) : m_kept(std::move(kept)) {}

    std::string find(StaffId staff, std::string_view form) const;
    void keep(const DraftKey& key, std::string body, Time now); // empty body: thrown away, at once
    // Hands out what has waited long enough; what cannot be taken now stays due.
    void save_due(Time now, const Save& save);
    void save_all(const Save& save);
    std::optional<std::int64_t> due_in_ms(Time now) const;

private:
    struct Unsaved {
        DraftKey key;
        Time since;
    };
    bool save_one(const DraftKey& key, const Save& save);

    std::vector<KeptDraft> m_kept;
    std::vector<Unsaved> m_unsaved;
};

} // namespace foyer::app
