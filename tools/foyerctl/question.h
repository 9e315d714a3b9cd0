// Reads a question in JSON, strictly: Error{corrupt} names the field and what should stand there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace foyer::foyerctl {

class Question {
public:
    // `json` must outlive it. Error: no object, or a field that is not known here. `place` is
    // empty for the whole question, else "calendar": it begins the sentences.
    static Result<Question>
    of(const nlohmann::json& json, std::string place,
       std::initializer_list<std::string_view> fields);

    // nullptr: not there, or null.
    const nlohmann::json* find(std::string_view field) const;
    // The field has to be there.
    Result<const nlohmann::json*> part(std::string_view field) const;
    Result<std::string> text(std::string_view field) const;
    Result<Time> moment(std::string_view field) const; // ISO 8601 with its zone
    // The field may be missing.
    Result<std::string> text_or(std::string_view field, std::string missing) const;
    Result<std::int64_t> number_or(
        std::string_view field, std::int64_t missing, std::int64_t least, std::int64_t most) const;
    Result<bool> flag(std::string_view field) const;

    std::string place_of(std::string_view field) const;
    std::unexpected<Error> wrong(std::string_view field, const std::string& wanted) const;

private:
    Question(const nlohmann::json& json, std::string place)
        : m_json(&json), m_place(std::move(place)) {}

    const nlohmann::json* m_json;
    std::string m_place;
};

// The text of `file`, or of standard input when it is "" or "-".
Result<std::string> question_text(const std::string& file);

} // namespace foyer::foyerctl
