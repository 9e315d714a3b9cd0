// Half-typed forms. Saved as one types, back after a crash; sealed under the store's key, because a
// draft holds what a customer said. Not derived from the journal: a rebuild leaves drafts alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store.h"

namespace foyer::app {

struct DraftKey {
    StaffId staff;
    std::string form; // "complaints.new"

    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

const std::vector<std::string_view>& drafts_schema();
// Worker's thread; durable when they return.
Done keep_draft(Store& store, const DraftKey& key, const std::string& body);
Done drop_draft(Store& store, const DraftKey& key);
Result<std::optional<std::string>> draft_of(Store& store, const DraftKey& key);
struct KeptDraft {
    DraftKey key;
    std::string body;
};
Result<std::vector<KeptDraft>> all_drafts(Store& store);

} // namespace foyer::app
