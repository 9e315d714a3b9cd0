// The table of persons, with names and numbers in the clear on this machine's own disk: rebuilt
// without them once a person is erased. Found as one types over a million persons.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/people/people.h"
#include "desk/viewing.h"

namespace foyer::people {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts> facts_for(
    database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

struct FoundPerson {
    Person person;
    std::int64_t row = 0;  // rises with age on this terminal; the cursor of a search
    Time recorded_at;

    friend bool operator==(const FoundPerson&, const FoundPerson&) = default;
};

// Any part of a name, its pinyin, the start or the tail of a number; empty: everyone. Newest first.
struct PeopleSearch {
    std::string text;
    int limit = 20;
    std::int64_t before_row = 0;  // only older ones than this; 0: from the newest on

    friend bool operator==(const PeopleSearch&, const PeopleSearch&) = default;
};
struct PeopleFound {
    desk::ListState state = desk::ListState::loading;
    std::vector<FoundPerson> people;
    bool more = false;
    std::int64_t known = 0;  // persons in the file

    friend bool operator==(const PeopleFound&, const PeopleFound&) = default;
};
Result<PeopleFound> search(database::Reader& reader, const PeopleSearch& question);

Result<std::optional<Person>> person(database::Reader& reader, PersonId id);
Result<std::optional<Person>> person_with_phone(
    database::Reader& reader, std::string_view normal_phone);
Result<std::int64_t> people_count(database::Reader& reader);

// For idle moments and after imports: see database/search_index.h. Worker only.
Result<bool> tidy_search(database::Writer& writer, int pages);
Done optimise_search(database::Writer& writer);

}  // namespace foyer::people
