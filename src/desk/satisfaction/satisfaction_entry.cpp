#include "desk/satisfaction/satisfaction_entry.h"

#include "desk/body.h"
#include "desk/written.h"

namespace foyer::satisfaction {
namespace {

using nlohmann::json;

constexpr std::string_view answered_kind = "satisfaction.answered/1";

template <class I>
Result<I> read_id(const desk::Written& written, std::string_view field) {
    TRY(const auto text, desk::read_text(written, field));
    const auto id = parse_id<I>(text);
    if (!id) return fail(ErrorCode::corrupt, "read " + written.kind + ": " + std::string(field));
    return *id;
}

Result<std::vector<std::string>> read_reasons(const desk::Written& written) {
    std::vector<std::string> codes;
    const auto found = written.body.find("reasons");
    if (found == written.body.end() || !found->is_array())
        return fail(ErrorCode::corrupt, "read " + written.kind + ": reasons");
    for (const json& one : *found) {
        if (!one.is_string()) return fail(ErrorCode::corrupt, "read " + written.kind + ": reasons");
        codes.push_back(one.get<std::string>());
    }
    return codes;
}

} // namespace

desk::Written written(const Event& event) {
    const Answer& answer = get<Answered>(event).answer;
    return {
        std::string(answered_kind), id_cast<SubjectId>(answer.id),
        json{
            {"about", text_of(answer.about)},
            {"person", text_of(answer.person)},
            {"reasons", answer.reasons},
            {"score", answer.score},
            {"served_by", text_of(answer.served_by)},
            {"service", std::string(code_of(answer.service))}}};
}

Result<Event> read_event(const desk::Written& written) {
    if (written.kind != answered_kind) return desk::kind_not_known(written);
    Answer answer;
    answer.id = id_cast<SurveyId>(written.subject);
    TRY(const auto service, desk::read_text(written, "service"));
    answer.service =
        service == code_of(Service::complaint) ? Service::complaint : Service::returned_goods;
    TRY(answer.about, read_id<SubjectId>(written, "about"));
    TRY(answer.person, read_id<PersonId>(written, "person"));
    TRY(answer.served_by, read_id<StaffId>(written, "served_by"));
    TRY(const auto score, desk::read_number(written, "score"));
    if (score < worst || score > best)
        return fail(ErrorCode::corrupt, "read " + written.kind + ": score");
    answer.score = static_cast<int>(score);
    TRY(answer.reasons, read_reasons(written));
    return Answered{std::move(answer)};
}

} // namespace foyer::satisfaction
