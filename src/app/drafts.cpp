#include "app/drafts.h"

namespace foyer::app {
namespace {

std::string context_of(const DraftKey& key) {
    return "draft:" + text_of(key.staff) + key.form;
}

} // namespace

const std::vector<std::string_view>& drafts_schema() {
    static const std::vector<std::string_view> schema{
        "CREATE TABLE draft(staff BLOB NOT NULL CHECK(length(staff)=16), form TEXT NOT NULL, "
        "body TEXT NOT NULL, saved_at INTEGER NOT NULL, PRIMARY KEY(staff, form)) STRICT"};
    return schema;
}

Done keep_draft(Store& store, const DraftKey& key, const std::string& body) {
    const std::string sealed = store.keyring().seal_for_store(context_of(key), body);
    return store.writer().transaction([&] {
        return store.writer().run(
            "INSERT INTO draft(staff, form, body, saved_at) VALUES(?,?,?,?) "
            "ON CONFLICT(staff, form) DO UPDATE SET body=excluded.body, saved_at=excluded.saved_at",
            {key.staff, key.form, sealed, store.now().ms});
    });
}

Done drop_draft(Store& store, const DraftKey& key) {
    return store.writer().transaction([&] {
        return store.writer().run(
            "DELETE FROM draft WHERE staff=? AND form=?", {key.staff, key.form});
    });
}

Result<std::optional<std::string>> draft_of(Store& store, const DraftKey& key) {
    TRY(const auto sealed,
        store.writer().first(
            "SELECT body FROM draft WHERE staff=? AND form=?", {key.staff, key.form},
            [](const database::Row& row) { return row.copy(0); }));
    if (!sealed) return std::optional<std::string>();
    return store.keyring().open_for_store(context_of(key), *sealed);
}

Result<std::vector<KeptDraft>> all_drafts(Store& store) {
    TRY(auto found,
        store.writer().rows(
            "SELECT staff, form, body FROM draft ORDER BY saved_at", {},
            [](const database::Row& row) {
                return KeptDraft{{row.id<StaffId>(0), row.copy(1)}, row.copy(2)};
            }));
    std::erase_if(found, [&](KeptDraft& draft) {
        const auto plain = store.keyring().open_for_store(context_of(draft.key), draft.body);
        if (plain) draft.body = *plain;
        return !plain;
    });
    return found;
}

} // namespace foyer::app
