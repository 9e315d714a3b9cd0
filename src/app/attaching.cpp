#include "app/attaching.h"

#include "desk/complaints/complaints_table.h"
#include "desk/complaints/transitions.h"
#include "journal/attachments.h"

namespace foyer::app {
namespace {

using complaints::FileFault;
using journal::Unfit;

journal::Attachments attachments_of(Store& store) {
    journal::AttachmentLimits limits;
    limits.bytes_max = complaints::attached_bytes_most;
    limits.files_per_person_max = complaints::attached_to_person_most;
    return {store.files().attachments(), store.keyring(), store.random(), limits};
}

FileFault fault_of(Unfit unfit) {
    switch (unfit) {
    case Unfit::not_a_file: return FileFault::not_a_file;
    case Unfit::empty: return FileFault::empty;
    case Unfit::too_large: return FileFault::too_large;
    case Unfit::unknown_kind: return FileFault::unknown_kind;
    case Unfit::broken: return FileFault::broken;
    case Unfit::too_many_pixels: return FileFault::too_many_pixels;
    case Unfit::too_many_files: return FileFault::too_many_files;
    case Unfit::unreadable: return FileFault::unreadable;
    case Unfit::no_room: return FileFault::no_room;
    case Unfit::changed_meanwhile: break;
    }
    return FileFault::changed_meanwhile;
}

} // namespace

Done keep_file(Store& store, complaints::Attach& command) {
    TRY(const auto state, complaints::state_of(store.writer(), command.id));
    if (complaints::transition_of(complaints::Verb::attach, state.phase) == nullptr) return {};
    const PersonId key = complaints::sealing_person(command.id, state.intake);
    command.kept.reset();
    command.fault = FileFault::erased;
    if (!store.keyring().has_person_key(key)) return {};
    const auto kept = attachments_of(store).keep(key, command.file);
    if (!kept && kept.error().code != ErrorCode::not_found) return std::unexpected(kept.error());
    command.fault = FileFault::gone;
    if (!kept) return {};
    if (const auto* unfit = std::get_if<Unfit>(&*kept)) {
        command.fault = fault_of(*unfit);
    } else {
        const auto& file = std::get<journal::Kept>(*kept);
        command.kept = complaints::AttachedFile{file.hash, file.bytes, file.kind, file.size};
    }
    return {};
}

Result<std::optional<Bytes>> read_file(Store& store, PersonId key, const Hash& hash) {
    Bytes content;
    TRY(const bool whole, attachments_of(store).read(key, hash, [&](ByteView piece) {
        content.insert(content.end(), piece.begin(), piece.end());
        return true;
    }));
    if (!whole) return std::optional<Bytes>();
    return std::optional(std::move(content));
}

} // namespace foyer::app
