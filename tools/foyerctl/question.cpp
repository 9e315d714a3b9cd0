#include "tools/foyerctl/question.h"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <iterator>

#include "base/file_text.h"
#include "base/iso_time.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

std::string listed(std::initializer_list<std::string_view> words) {
    std::string all;
    for (const std::string_view word : words) {
        if (!all.empty()) all += ", ";
        all += word;
    }
    return all;
}

std::string shown(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

Result<Question>
Question::of(const json& json, std::string place, std::initializer_list<std::string_view> fields) {
    const std::string subject = place.empty() ? "the question" : place;
    if (!json.is_object()) return fail(ErrorCode::corrupt, subject + " has to be an object");
    for (const auto& [name, value] : json.items()) {
        if (std::ranges::find(fields, name) != fields.end()) continue;
        return fail(
            ErrorCode::corrupt,
            fmt::format("{} has no field \"{}\"; there are {}", subject, name, listed(fields)));
    }
    return Question(json, std::move(place));
}

std::string Question::place_of(std::string_view field) const {
    return m_place.empty() ? std::string(field) : fmt::format("{}.{}", m_place, field);
}

std::unexpected<Error> Question::wrong(std::string_view field, const std::string& wanted) const {
    return fail(ErrorCode::corrupt, place_of(field) + " " + wanted);
}

const json* Question::find(std::string_view field) const {
    const auto found = m_json->find(field);
    return found == m_json->end() || found->is_null() ? nullptr : &*found;
}

Result<const json*> Question::part(std::string_view field) const {
    const json* found = find(field);
    if (found == nullptr) return wrong(field, "is missing");
    return found;
}

Result<std::string> Question::text(std::string_view field) const {
    CHECK_OK(part(field));
    return text_or(field, "");
}

Result<std::string> Question::text_or(std::string_view field, std::string missing) const {
    const json* found = find(field);
    if (found == nullptr) return missing;
    if (!found->is_string()) return wrong(field, "has to be a text, not " + shown(*found));
    return found->get<std::string>();
}

Result<Time> Question::moment(std::string_view field) const {
    TRY(const auto written, text(field));
    const auto moment = parse_iso_time(written);
    if (!moment)
        return wrong(
            field,
            "\"" + written +
                "\" is not a time with its zone such as "
                "\"2026-11-23T10:00:00+08:00\"");
    return *moment;
}

Result<std::int64_t> Question::number_or(
    std::string_view field, std::int64_t missing, std::int64_t least, std::int64_t most) const {
    const json* found = find(field);
    if (found == nullptr) return missing;
    const bool whole = found->is_number_integer();
    const auto number = whole ? found->get<std::int64_t>() : 0;
    // What is more than 64 bits hold is read as a number without a sign.
    const bool too_large = found->is_number_unsigned() && number < 0;
    if (!whole || too_large || number < least || number > most)
        return wrong(
            field,
            fmt::format(
                "has to be a whole number from {} to {}, not {}", least, most, shown(*found)));
    return number;
}

Result<bool> Question::flag(std::string_view field) const {
    const json* found = find(field);
    if (found == nullptr) return false;
    if (!found->is_boolean()) return wrong(field, "has to be true or false, not " + shown(*found));
    return found->get<bool>();
}

Result<std::string> question_text(const std::string& file) {
    if (file.empty() || file == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    return text_of_file(file);
}

} // namespace foyer::foyerctl
