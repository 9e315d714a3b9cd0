// Reads the fields of a body that came from disk or another terminal. A missing field has its empty
// value; the first field of a wrong kind makes the whole body Error{corrupt}.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/store_time.h"
#include "desk/complaints/complaints.h"

namespace foyer::complaints {

class BodyFields {
public:
    // `body` must outlive this. `what` names the body in the error.
    BodyFields(const nlohmann::json& body, std::string what);

    bool has(std::string_view field) const;
    std::string text(std::string_view field);
    // As it was sealed: opened text, a mark that has not been sealed yet, or "" after an erasure.
    std::string personal(std::string_view field);
    std::int64_t number(std::string_view field, std::int64_t missing = 0);
    int small(std::string_view field, int missing, int least, int most);
    bool flag(std::string_view field);
    std::vector<std::string> words(std::string_view field);
    std::optional<Time> time(std::string_view field);
    std::optional<Date> date(std::string_view field);
    std::optional<Limit> limit(std::string_view field);
    const nlohmann::json* object(std::string_view field);  // nullptr: not there

    template <class I>
    I id(std::string_view field) {
        const std::string found = text(field);
        if (found.empty()) return I{};
        const auto parsed = parse_id<I>(found);
        if (!parsed) spoil(field);
        return parsed.value_or(I{});
    }
    template <class Value>
    Value code(
        std::string_view field, std::optional<Value> (*of)(std::string_view), Value missing) {
        const std::string found = text(field);
        if (found.empty()) return missing;
        const auto value = of(found);
        if (!value) spoil(field);
        return value.value_or(missing);
    }

    void spoil(std::string_view field);
    Done outcome() const;

private:
    const nlohmann::json* find(std::string_view field) const;
    const nlohmann::json& m_body;
    std::string m_what;
    std::optional<Error> m_error;
};

}  // namespace foyer::complaints
