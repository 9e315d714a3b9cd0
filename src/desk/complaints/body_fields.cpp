#include "desk/complaints/body_fields.h"

#include "desk/complaints/dates.h"
#include "desk/written.h"

namespace foyer::complaints {

using nlohmann::json;

BodyFields::BodyFields(const json& body, std::string what)
    : m_body(body), m_what(std::move(what)) {
    if (!m_body.is_object()) spoil("body");
}

const json* BodyFields::find(std::string_view field) const {
    if (!m_body.is_object()) return nullptr;
    const auto found = m_body.find(field);
    return found == m_body.end() || found->is_null() ? nullptr : &*found;
}

bool BodyFields::has(std::string_view field) const { return find(field) != nullptr; }

std::string BodyFields::text(std::string_view field) {
    const json* found = find(field);
    if (found == nullptr) return {};
    if (found->is_string()) return found->get<std::string>();
    spoil(field);
    return {};
}

std::string BodyFields::personal(std::string_view field) {
    const json* found = find(field);
    if (found == nullptr) return {};
    if (found->is_string()) return desk::personal_text(*found);
    const auto mark = found->is_object() ? found->find("$personal") : found->end();
    if (found->is_object() && mark != found->end() && mark->is_string()) {
        return mark->get<std::string>();
    }
    spoil(field);
    return {};
}

std::int64_t BodyFields::number(std::string_view field, std::int64_t missing) {
    const json* found = find(field);
    if (found == nullptr) return missing;
    if (found->is_number_integer()) return found->get<std::int64_t>();
    spoil(field);
    return missing;
}

int BodyFields::small(std::string_view field, int missing, int least, int most) {
    const std::int64_t found = number(field, missing);
    if (found >= least && found <= most) return static_cast<int>(found);
    spoil(field);
    return missing;
}

bool BodyFields::flag(std::string_view field) {
    const json* found = find(field);
    if (found == nullptr) return false;
    if (found->is_boolean()) return found->get<bool>();
    spoil(field);
    return false;
}

std::vector<std::string> BodyFields::words(std::string_view field) {
    const json* found = find(field);
    std::vector<std::string> words;
    if (found == nullptr) return words;
    if (!found->is_array()) spoil(field);
    for (const json& word : *found) {
        if (word.is_string()) words.push_back(word.get<std::string>());
        else spoil(field);
    }
    return words;
}

std::optional<Time> BodyFields::time(std::string_view field) {
    if (!has(field)) return std::nullopt;
    return Time{number(field)};
}

std::optional<Date> BodyFields::date(std::string_view field) {
    const std::string found = text(field);
    if (found.empty()) return std::nullopt;
    const auto date = parse_date(found);
    if (!date) spoil(field);
    return date;
}

std::optional<Limit> BodyFields::limit(std::string_view field) {
    const json* found = find(field);
    if (found == nullptr) return std::nullopt;
    const bool is_pair = found->is_array() && found->size() == 2 &&
        (*found)[0].is_number_integer() && (*found)[1].is_number_integer();
    if (!is_pair) {
        spoil(field);
        return std::nullopt;
    }
    return Limit{{(*found)[0].get<std::int64_t>()}, {(*found)[1].get<std::int64_t>()}};
}

const json* BodyFields::object(std::string_view field) {
    const json* found = find(field);
    if (found == nullptr || found->is_object()) return found;
    spoil(field);
    return nullptr;
}

void BodyFields::spoil(std::string_view field) {
    if (m_error) return;
    m_error = Error{ErrorCode::corrupt, "read " + m_what + ": field \"" + std::string(field) +
                                            "\" is not what it should be"};
}

Done BodyFields::outcome() const {
    if (m_error) return std::unexpected(*m_error);
    return {};
}

}  // namespace foyer::complaints
