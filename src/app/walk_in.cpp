#include "app/walk_in.h"

#include "app/attaching.h"
#include "app/shipped_articles.h"
#include "base/phone.h"
#include "base/text.h"
#include "desk/people/people_table.h"

namespace foyer::app {
namespace {

// The person a number belongs to, if their file is still there (they may have been erased).
Result<std::optional<people::Person>> known_by_phone(Store& store, const std::string& phone) {
    TRY(const auto person, store.keyring().person_of_phone(phone));
    if (!person) return std::optional<people::Person>();
    return people::person(store.writer(), *person);
}

Result<std::vector<DeskCommand>> with_person(Store& store, complaints::Register command) {
    auto& intake = command.intake;
    const auto phone = normal_phone(intake.phone);
    if (phone) intake.phone = *phone;
    const bool new_person =
        intake.person.is_nil() && !intake.anonymous && phone && !trimmed(intake.name_given).empty();
    if (!new_person) return std::vector<DeskCommand>{complaints::Command(std::move(command))};
    TRY(const auto known, known_by_phone(store, *phone));
    std::vector<DeskCommand> commands;
    if (known && known->name == trimmed(clean_text(intake.name_given))) {
        intake.person = known->id;
    } else if (!known) {
        intake.person = make_id<PersonId>(store.now(), store.random());
        commands.emplace_back(people::Command(
            people::Record{intake.person, intake.name_given, intake.phone, intake.language}));
        CHECK_OK(store.keyring().make_person_key(intake.person, *phone));
    }
    commands.emplace_back(complaints::Command(std::move(command)));
    return commands;
}

// A chosen person's name and number come from their file; the case keeps its own sealed copy.
Result<std::vector<DeskCommand>> with_known_person(Store& store, complaints::Register command) {
    TRY(const auto person, people::person(store.writer(), command.intake.person));
    if (person) {
        if (command.intake.name_given.empty()) command.intake.name_given = person->name;
        if (command.intake.phone.empty()) command.intake.phone = person->phone;
    }
    return std::vector<DeskCommand>{complaints::Command(std::move(command))};
}

Result<std::vector<DeskCommand>> with_file(Store& store, complaints::Attach command) {
    CHECK_OK(keep_file(store, command));
    return std::vector<DeskCommand>{complaints::Command(std::move(command))};
}

} // namespace

Result<std::vector<DeskCommand>> in_full(Store& store, const DeskCommand& wished) {
    if (brings_shipped_articles(wished)) return with_shipped_articles(store, wished);
    const auto* complaint = get_if<complaints::Command>(&wished);
    const auto* attach = complaint ? get_if<complaints::Attach>(complaint) : nullptr;
    if (attach != nullptr) return with_file(store, *attach);
    const auto* intake = complaint ? get_if<complaints::Register>(complaint) : nullptr;
    if (intake == nullptr) return std::vector<DeskCommand>{wished};
    return intake->intake.person.is_nil() ? with_person(store, *intake)
                                          : with_known_person(store, *intake);
}

} // namespace foyer::app
