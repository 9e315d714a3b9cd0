#include "desk/people/people_entry.h"

#include <utility>

#include "desk/body.h"
#include "desk/written.h"

namespace foyer::people {
namespace {

using desk::LogLine;
using desk::Mood;
using desk::Topic;
using desk::Written;
using nlohmann::json;

constexpr std::string_view recorded_kind = "people.recorded/1";
constexpr std::string_view corrected_kind = "people.corrected/1";
constexpr std::string_view revealed_kind = "people.phone_revealed/1";

json body_of(const Person& person) {
    return {
        {"language", person.language},
        {"name", desk::personal(person.id, person.name)},
        {"phone", desk::personal(person.id, person.phone)}};
}

struct Write {
    Written operator()(const Recorded& event) const {
        return {std::string(recorded_kind), id_cast<SubjectId>(event.person.id),
                body_of(event.person)};
    }
    Written operator()(const Corrected& event) const {
        return {std::string(corrected_kind), id_cast<SubjectId>(event.person.id),
                body_of(event.person)};
    }
    Written operator()(const PhoneRevealed& event) const {
        json body = {{"reason", std::string(code_of(event.reason))}};
        if (!event.in_hand.is_nil()) body["in_hand"] = text_of(event.in_hand);
        return {std::string(revealed_kind), id_cast<SubjectId>(event.person), body};
    }
};

Result<Person> read_person(const Written& written) {
    TRY(auto name, desk::read_personal(written, "name"));
    TRY(auto phone, desk::read_personal(written, "phone"));
    TRY(auto language, desk::read_text(written, "language"));
    return Person{
        id_cast<PersonId>(written.subject), std::move(name), std::move(phone),
        std::move(language)};
}

Result<Event> read_revealed(const Written& written) {
    PhoneRevealed event{id_cast<PersonId>(written.subject), {}, {}};
    TRY(const auto reason, desk::read_text(written, "reason"));
    event.reason = reveal_reason_of(reason).value_or(RevealReason::other);
    if (written.body.contains("in_hand")) {
        TRY(const auto in_hand, desk::read_text(written, "in_hand"));
        event.in_hand = parse_id<SubjectId>(in_hand).value_or(SubjectId{});
    }
    return event;
}

struct Line {
    LogLine operator()(const Recorded& event) const {
        return {Topic::person, Mood::plain, {N_("Customer recorded"), {}}, "", facts_of(event)};
    }
    LogLine operator()(const Corrected& event) const {
        return {Topic::person, Mood::plain, {N_("Customer's file corrected"), {}}, "",
                facts_of(event)};
    }
    LogLine operator()(const PhoneRevealed& event) const {
        return {Topic::person, Mood::attention, {N_("Phone revealed"), {}}, "",
                {{{N_("Reason"), {}}, {name_of(event.reason), {}}}}};
    }

private:
    template <class PersonEvent>
    static std::vector<std::pair<desk::Sentence, desk::Sentence>> facts_of(
        const PersonEvent& event) {
        if (event.person.language.empty()) return {};
        return {{{N_("Language"), {}}, {"{1}", {event.person.language}}}};
    }
};

}  // namespace

desk::Written written(const Event& event) {
    return visit(Write{}, event);
}

Result<Event> read_event(const desk::Written& written) {
    if (written.kind == recorded_kind) {
        TRY(auto person, read_person(written));
        return Event{Recorded{std::move(person)}};
    }
    if (written.kind == corrected_kind) {
        TRY(auto person, read_person(written));
        return Event{Corrected{std::move(person)}};
    }
    if (written.kind == revealed_kind) return read_revealed(written);
    return fail(ErrorCode::unsupported, "read " + written.kind + ": unknown kind");
}

desk::LogLine log_line(const Event& event) {
    return visit(Line{}, event);
}

}  // namespace foyer::people
