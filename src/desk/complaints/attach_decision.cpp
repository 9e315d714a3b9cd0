#include <algorithm>

#include "desk/complaints/decisions.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;

// The last part of a path: what a person calls the file.
std::string called(const std::string& file) {
    return file.substr(file.find_last_of('/') + 1);
}

Refusal not_taken(const Attach& command, const char* rule, const char* why, const char* instead) {
    return {rule, {why, {called(command.file)}}, {instead, {}}};
}

// The file is no longer, or not, what one can take.
Refusal no_file(const Attach& command) {
    switch (command.fault) {
    case FileFault::not_a_file:
        return not_taken(
            command, "4.1.1-file-none", N_("{1} is not a file."), N_("Choose a photo or a PDF."));
    case FileFault::empty:
        return not_taken(
            command, "4.1.1-file-empty", N_("There is nothing in {1}."),
            N_("Take the photo again."));
    case FileFault::unreadable:
        return not_taken(
            command, "4.1.1-file-locked", N_("{1} may not be read by this program."),
            N_("Ask whoever put it there to let everybody read it."));
    case FileFault::changed_meanwhile:
        return not_taken(
            command, "4.1.1-file-changed", N_("{1} changed while it was read."),
            N_("Wait until it is copied, then attach it again."));
    default:
        return not_taken(
            command, "4.1.1-file-gone", N_("{1} is not there any more."),
            N_("Look into the folder again."));
    }
}

// It is not of a kind or size that is kept.
Refusal unfit_file(const Attach& command) {
    switch (command.fault) {
    case FileFault::too_large:
        return not_taken(
            command, "4.1.1-file-large", N_("{1} is larger than 20 MB."),
            N_("Take a smaller photo, or scan the paper more coarsely."));
    case FileFault::unknown_kind:
        return not_taken(
            command, "4.1.1-file-kind",
            N_("{1} is neither a photo (JPEG, PNG) nor a PDF, whatever its name says."),
            N_("Save it as one of these and attach that."));
    case FileFault::broken:
        return not_taken(
            command, "4.1.1-file-broken", N_("{1} is damaged."),
            N_("Take the photo again, or copy the file once more."));
    case FileFault::too_many_pixels:
        return not_taken(
            command, "4.1.1-file-pixels", N_("{1} has more pixels than can be shown."),
            N_("Take a smaller photo, or scan the paper more coarsely."));
    default: return no_file(command);
    }
}

Refusal refusal_for(const Attach& command) {
    switch (command.fault) {
    case FileFault::too_many_files:
        return refuse(
            "4.1.1-file-many", N_("200 files of this customer are kept already."),
            N_("Keep the paper itself, and add a note where it lies."));
    case FileFault::no_room:
        return refuse(
            "4.1.1-file-room",
            N_("The disk is almost full: no more photos are kept. All else goes on."),
            N_("Tell whoever looks after this terminal."));
    case FileFault::erased:
        return refuse(
            "4.6-file-erased",
            N_("The customer's data was erased at their wish; nothing is added to it."),
            N_("Register a new complaint."));
    default: return unfit_file(command);
    }
}

} // namespace

Answer decide_on(const Attach& command, const Facts& facts, const Circumstance&) {
    if (!command.kept) return refusal_for(command);
    const bool there = std::ranges::any_of(facts.state.attachments, [&](const Attachment& one) {
        return one.file.hash == command.kept->hash;
    });
    if (there)
        return not_taken(
            command, "4.1.1-file-twice", N_("{1} belongs to this complaint already."),
            N_("Choose another one."));
    return one(Attached{command.id, *command.kept, command.source});
}

} // namespace foyer::complaints
