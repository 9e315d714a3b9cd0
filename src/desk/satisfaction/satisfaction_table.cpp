#include "desk/satisfaction/satisfaction_table.h"

#include <string>

namespace foyer::satisfaction {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : ",") + code;
    return text;
}

Service service_of(std::string_view code) {
    return code == code_of(Service::complaint) ? Service::complaint : Service::returned_goods;
}

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE satisfaction_answer("
        " survey BLOB PRIMARY KEY, at INTEGER NOT NULL, service TEXT NOT NULL,"
        " about BLOB NOT NULL, person BLOB NOT NULL, served_by BLOB NOT NULL,"
        " score INTEGER NOT NULL, reasons TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX satisfaction_person ON satisfaction_answer(person, at)",
        "CREATE INDEX satisfaction_about ON satisfaction_answer(about)",
        "CREATE INDEX satisfaction_staff ON satisfaction_answer(served_by, score)",
        "CREATE INDEX satisfaction_unhappy ON satisfaction_answer(at) WHERE score<=2"};
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {"satisfaction_answer"};
    return names;
}

Result<Facts>
facts_for(Reader& reader, const Command& command, const desk::Circumstance& circumstance) {
    const Answer& answer = get<Answer>(command);
    const Date today = circumstance.zone->business_date(circumstance.now);
    const Time from = circumstance.zone->moment(today, 0);
    Facts facts;
    TRY(const auto of_it,
        reader.number(
            "SELECT count(*) FROM satisfaction_answer WHERE about=?", {answer.about}));
    facts.asked_of_it = of_it > 0;
    if (answer.person.is_nil()) return facts;
    TRY(const auto of_person,
        reader.number(
            "SELECT count(*) FROM satisfaction_answer WHERE person=? AND at>=?",
            {answer.person, from.ms}));
    facts.asked_today = of_person > 0;
    return facts;
}

Done project(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    const Answer& answer = get<Answered>(event).answer;
    return writer.run(
        "INSERT OR REPLACE INTO satisfaction_answer VALUES(?,?,?,?,?,?,?,?)",
        {answer.id, stamp.at.ms, std::string(code_of(answer.service)), answer.about, answer.person,
         answer.served_by, answer.score, joined(answer.reasons)});
}

Result<std::optional<Score>> score_of(Reader& reader, StaffId served_by) {
    TRY(const auto count,
        reader.number(
            "SELECT count(*) FROM satisfaction_answer WHERE served_by=?", {served_by}));
    if (count < shown_from) return std::optional<Score>();
    TRY(const auto sum,
        reader.number(
            "SELECT sum(score) FROM satisfaction_answer WHERE served_by=?", {served_by}));
    return Score{count, static_cast<double>(sum) / static_cast<double>(count)};
}

Result<std::vector<Unhappy>> unhappy(Reader& reader, Time since, int limit) {
    return reader.rows(
        "SELECT service, about, at, score FROM satisfaction_answer"
        " WHERE score<=2 AND at>=? ORDER BY at DESC LIMIT ?",
        {since.ms, limit}, [](const Row& row) {
            return Unhappy{
                service_of(row.copy(0)), row.id<SubjectId>(1), Time{row.integer(2)},
                static_cast<int>(row.integer(3))};
        });
}

} // namespace foyer::satisfaction
