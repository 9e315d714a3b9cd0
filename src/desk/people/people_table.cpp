#include "desk/people/people_table.h"

#include <limits>
#include <tuple>

#include "base/phone.h"
#include "base/search_terms.h"
#include "database/search_index.h"

namespace foyer::people {
namespace {

using database::Row;

const database::SearchIndex& search_index() {
    static const database::SearchIndex index("person_search");
    return index;
}

// hlc, terminal and seq are those of the newest event about the person: an older one that arrives
// late from another terminal changes nothing.
constexpr std::string_view person_ddl =
    "CREATE TABLE person ("
    " row INTEGER PRIMARY KEY,"
    " id BLOB NOT NULL UNIQUE,"
    " name TEXT NOT NULL,"
    " phone TEXT NOT NULL,"
    " language TEXT NOT NULL,"
    " recorded_ms INTEGER NOT NULL,"
    " hlc INTEGER NOT NULL,"
    " terminal BLOB NOT NULL,"
    " seq INTEGER NOT NULL) STRICT";
constexpr std::string_view phone_ddl =
    "CREATE INDEX person_phone ON person(phone) WHERE phone<>''";
constexpr std::string_view count_ddl =
    "CREATE TABLE person_count (one INTEGER PRIMARY KEY CHECK (one=1), people INTEGER NOT NULL)"
    " STRICT";

#define PERSON_COLUMNS "person.id, name, phone, language, person.row, recorded_ms"

FoundPerson read_found(const Row& row) {
    return {{row.id<PersonId>(0), row.copy(1), row.copy(2), row.copy(3)},
            row.integer(4),
            Time{row.integer(5)}};
}

struct Stored {
    FoundPerson found;
    std::int64_t hlc = 0;
    TerminalId terminal;
    std::int64_t seq = 0;
};

Result<std::optional<Stored>> stored(database::Reader& reader, PersonId id) {
    return reader.first(
        "SELECT " PERSON_COLUMNS ", hlc, terminal, seq FROM person WHERE id=?", {id},
        [](const Row& row) {
            return Stored{read_found(row), row.integer(6), row.id<TerminalId>(7), row.integer(8)};
        });
}

std::string terms_of(const Person& person) {
    const std::string phone = person.phone.empty() ? "" : local_phone(person.phone);
    return search_terms({{person.name, true}, {phone, false}});
}

Done insert(database::Writer& writer, const Person& person, const desk::Stamp& stamp) {
    CHECK_OK(writer.run(
        "INSERT INTO person(id, name, phone, language, recorded_ms, hlc, terminal, seq)"
        " VALUES(?,?,?,?,?,?,?,?)",
        {person.id, person.name, person.phone, person.language, stamp.at.ms, stamp.hlc,
         stamp.terminal, stamp.seq}));
    CHECK_OK(writer.run(
        "INSERT INTO person_count VALUES(1, 1) ON CONFLICT DO UPDATE SET people=people+1"));
    TRY(const auto row, writer.number("SELECT row FROM person WHERE id=?", {person.id}));
    return search_index().add(writer, row, terms_of(person));
}

Done replace(database::Writer& writer, const Stored& before, const Person& person,
             const desk::Stamp& stamp) {
    const std::string old_terms = terms_of(before.found.person);
    const std::string new_terms = terms_of(person);
    CHECK_OK(writer.run(
        "UPDATE person SET name=?, phone=?, language=?, hlc=?, terminal=?, seq=? WHERE row=?",
        {person.name, person.phone, person.language, stamp.hlc, stamp.terminal, stamp.seq,
         before.found.row}));
    if (old_terms == new_terms) return {};
    CHECK_OK(search_index().remove(writer, before.found.row, old_terms));
    return search_index().add(writer, before.found.row, new_terms);
}

// Person events may arrive in any order: the newest one decides, the oldest one tells the time.
Done keep(database::Writer& writer, const Person& person, const desk::Stamp& stamp) {
    TRY(const auto before, stored(writer, person.id));
    if (!before) return insert(writer, person, stamp);
    if (stamp.at < before->found.recorded_at) {
        CHECK_OK(writer.run(
            "UPDATE person SET recorded_ms=? WHERE row=?", {stamp.at.ms, before->found.row}));
    }
    const bool newer = std::tie(stamp.hlc, stamp.terminal, stamp.seq) >
                       std::tie(before->hlc, before->terminal, before->seq);
    return newer ? replace(writer, *before, person, stamp) : Done{};
}

std::string typed_phone(const Command& command) {
    if (const auto* record = get_if<Record>(&command)) return record->phone;
    if (const auto* correct = get_if<Correct>(&command)) return correct->phone.value_or("");
    return {};
}

// A whole number in any of its written forms is searched in the form it is stored in.
std::string searched_text(std::string_view typed) {
    const auto normal = normal_phone(typed);
    return normal ? local_phone(*normal) : std::string(typed);
}

bool is_match(const std::string& typed, const Person& person) {
    const std::string phone = person.phone.empty() ? "" : local_phone(person.phone);
    return is_found_by(typed, {{person.name, true}, {phone, false}});
}

// Puts the row on the page; false once the page is full.
bool take(PeopleFound& found, FoundPerson person, int limit) {
    if (found.people.size() >= static_cast<std::size_t>(limit)) {
        found.more = true;
        return false;
    }
    found.people.push_back(std::move(person));
    return true;
}

}  // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> ddl = {person_ddl, phone_ddl, count_ddl};
        const auto& search = search_index().schema();
        ddl.insert(ddl.end(), search.begin(), search.end());
        return ddl;
    }();
    return all;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {"person", "person_count", "person_search"};
    return names;
}

Result<Facts> facts_for(
    database::Reader& reader, const Command& command, const desk::Circumstance&) {
    Facts facts;
    TRY(facts.known, person(reader, person_of(command)));
    if (const auto normal = normal_phone(typed_phone(command))) {
        TRY(facts.same_phone, person_with_phone(reader, *normal));
    }
    return facts;
}

Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp) {
    if (const auto* recorded = get_if<Recorded>(&event)) {
        return keep(writer, recorded->person, stamp);
    }
    if (const auto* corrected = get_if<Corrected>(&event)) {
        return keep(writer, corrected->person, stamp);
    }
    return {};
}

Result<PeopleFound> search(database::Reader& reader, const PeopleSearch& question) {
    PeopleFound found{desk::ListState::ready, {}, false, 0};
    TRY(found.known, people_count(reader));
    constexpr auto no_row = std::numeric_limits<std::int64_t>::max();
    const std::int64_t before = question.before_row > 0 ? question.before_row : no_row;
    const std::string typed = searched_text(question.text);
    const SearchQuery query = search_query(typed);
    if (query.empty()) {
        // White space asks for everyone, signs that are in no name ask for nobody.
        if (typed.find_first_not_of(" \t") != std::string::npos) return found;
        CHECK_OK(reader.each(
            "SELECT " PERSON_COLUMNS " FROM person WHERE row<? ORDER BY row DESC", {before},
            [&](const Row& row) { return take(found, read_found(row), question.limit); }));
        return found;
    }
    CHECK_OK(reader.each(
        "SELECT " PERSON_COLUMNS " FROM person_search CROSS JOIN person"
        " ON person.row=-person_search.rowid"
        " WHERE person_search MATCH ? AND person_search.rowid>-? ORDER BY person_search.rowid",
        {query.match, before}, [&](const Row& row) {
            FoundPerson person = read_found(row);
            if (query.inexact && !is_match(typed, person.person)) return true;
            return take(found, std::move(person), question.limit);
        }));
    return found;
}

Result<std::optional<Person>> person(database::Reader& reader, PersonId id) {
    return reader.first(
        "SELECT " PERSON_COLUMNS " FROM person WHERE id=?", {id},
        [](const Row& row) { return read_found(row).person; });
}

Result<std::optional<Person>> person_with_phone(
    database::Reader& reader, std::string_view normal_phone) {
    return reader.first(
        "SELECT " PERSON_COLUMNS " FROM person WHERE phone=? AND phone<>'' ORDER BY row",
        {normal_phone}, [](const Row& row) { return read_found(row).person; });
}

Result<std::int64_t> people_count(database::Reader& reader) {
    return reader.number("SELECT people FROM person_count");
}

Result<bool> tidy_search(database::Writer& writer, int pages) {
    return search_index().merge(writer, pages);
}

Done optimise_search(database::Writer& writer) { return search_index().optimise(writer); }

}  // namespace foyer::people
