// Values of a return as JSON objects: what has its default is left out, an unknown code or a wrong
// kind is Error{corrupt} that names the field.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "base/result.h"
#include "desk/number.h"
#include "desk/returns/event_fields.h"
#include "desk/written.h"

namespace foyer::returns {

// Every enumeration by its code.
template <class Enum>
std::string code_text(Enum value) {
    return std::string(code_of(value));
}
inline std::string code_text(desk::Role value) {
    return std::string(desk::code_of(value));
}
template <class Enum>
std::optional<Enum> value_of_code(std::string_view code) {
    if constexpr (std::is_same_v<Enum, desk::Role>)
        return desk::role_of(code);
    else if constexpr (std::is_same_v<Enum, DutyKind>)
        return find_duty_kind(code);
    else if constexpr (std::is_same_v<Enum, Outcome>)
        return find_outcome(code);
    else if constexpr (std::is_same_v<Enum, Tender>)
        return find_tender(code);
    else if constexpr (std::is_same_v<Enum, RepairResult>)
        return find_repair_result(code);
    else if constexpr (std::is_same_v<Enum, BatchSide>)
        return find_batch_side(code);
    else if constexpr (std::is_same_v<Enum, Intact>)
        return find_intact(code);
    else
        return find_code<Enum>(code);
}

// The trace is long and always of the same rules: "R-I1" passed, "R-I2!" decided, "R-I3+" would
// have; one text for each run of the same line.
nlohmann::json trace_json(const std::vector<TraceStep>& trace);
Result<std::vector<TraceStep>> read_trace(const nlohmann::json& written);

template <class T>
nlohmann::json field_json(const T& value);
template <class T>
Done read_field_json(const nlohmann::json& written, T& value, const std::string& what);

class JsonWriter {
public:
    template <class T>
    void operator()(const char* name, T& value) {
        if (!is_default(value)) m_object[name] = to_json(value);
    }
    // Sealed under that person's key before it is written.
    void personal(const char* name, PersonId person, const std::string& text) {
        if (!text.empty()) m_object[name] = desk::personal(person, text);
    }
    nlohmann::json take() { return std::move(m_object); }

    template <class T>
    static nlohmann::json to_json(const T& value) {
        if constexpr (std::is_same_v<T, Fen>)
            return value.value;
        else if constexpr (std::is_same_v<T, Date>)
            return iso_date(value);
        else if constexpr (std::is_same_v<T, desk::Number>)
            return desk::text_of(value);
        else if constexpr (std::is_same_v<T, std::vector<TraceStep>>)
            return trace_json(value);
        else if constexpr (std::is_enum_v<T>)
            return code_text(value);
        else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>)
            return value;
        else
            return field_json(value);
    }
    template <class Tag>
    static nlohmann::json to_json(const Id<Tag>& id) {
        return text_of(id);
    }
    template <class T>
    static nlohmann::json to_json(const std::optional<T>& value) {
        return value ? to_json(*value) : nlohmann::json(nullptr);
    }
    template <class T>
    requires(!std::is_same_v<T, TraceStep>) static nlohmann::json
        to_json(const std::vector<T>& values) {
        nlohmann::json list = nlohmann::json::array();
        for (const T& value : values)
            list.push_back(to_json(value));
        return list;
    }

private:
    // Numbers, flags and enumerations are always written: their default depends on the struct.
    template <class T>
    static bool is_default(const T& value) {
        if constexpr (std::is_enum_v<T> || std::is_arithmetic_v<T>)
            return false;
        else
            return value == T{};
    }
    nlohmann::json m_object = nlohmann::json::object();
};

class JsonReader {
public:
    JsonReader(const nlohmann::json& object, std::string what)
        : m_object(object), m_what(std::move(what)) {
        if (!object.is_object()) spoil("the object");
    }
    template <class T>
    void operator()(const char* name, T& value) {
        if (m_error || !m_object.is_object()) return;
        const auto found = m_object.find(name);
        if (found != m_object.end() && !read(*found, value)) spoil(name);
    }
    // Opened text, a mark that has not been sealed yet, or nothing after an erasure.
    void personal(const char* name, PersonId, std::string& text) {
        if (m_error || !m_object.is_object()) return;
        const auto found = m_object.find(name);
        if (found == m_object.end() || found->is_null()) return;
        if (!found->is_object()) {
            text = desk::personal_text(*found);
            return;
        }
        const auto mark = found->find("$personal");
        if (mark == found->end() || !read(*mark, text)) spoil(name);
    }
    Done outcome() const { return m_error ? Done(std::unexpected(*m_error)) : Done(); }

private:
    void spoil(std::string_view name) {
        if (!m_error)
            m_error = Error{ErrorCode::corrupt, m_what + ": " + std::string(name) + " is wrong"};
    }
    bool read(const nlohmann::json& from, bool& value) {
        if (from.is_boolean()) value = from.get<bool>();
        return from.is_boolean();
    }
    template <class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) bool read(
        const nlohmann::json& from, T& value) {
        if (!from.is_number_integer()) return false;
        const auto number = from.get<std::int64_t>();
        if (!std::in_range<T>(number)) return false;
        value = static_cast<T>(number);
        return true;
    }
    bool read(const nlohmann::json& from, std::string& value) {
        if (from.is_string()) value = from.get<std::string>();
        return from.is_string();
    }
    template <class Tag>
    bool read(const nlohmann::json& from, Id<Tag>& id) {
        const auto found =
            from.is_string() ? parse_id<Id<Tag>>(from.get<std::string>()) : std::nullopt;
        if (found) id = *found;
        return found.has_value();
    }
    bool read(const nlohmann::json& from, desk::Number& value) {
        const auto number =
            from.is_string() ? desk::parse_number(from.get<std::string>()) : std::nullopt;
        if (number) value = *number;
        return number.has_value();
    }
    bool read(const nlohmann::json& from, Fen& value) { return read(from, value.value); }
    bool read(const nlohmann::json& from, Date& value) {
        const auto day = from.is_string() ? parse_iso_date(from.get<std::string>()) : std::nullopt;
        if (day) value = *day;
        return day.has_value();
    }
    template <class T>
    requires(std::is_enum_v<T>) bool read(const nlohmann::json& from, T& value) {
        if (!from.is_string()) return false;
        const auto found = value_of_code<T>(from.get<std::string>());
        if (found) value = *found;
        return found.has_value();
    }
    template <class T>
    bool read(const nlohmann::json& from, std::optional<T>& value) {
        if (from.is_null()) return true;
        value.emplace();
        return read(from, *value);
    }
    bool read(const nlohmann::json& from, std::vector<TraceStep>& steps) {
        auto trace = read_trace(from);
        if (trace) steps = *std::move(trace);
        return trace.has_value();
    }
    template <class T>
    bool read(const nlohmann::json& from, std::vector<T>& values) {
        if (!from.is_array()) return false;
        values.clear();
        for (const auto& one : from)
            if (!read(one, values.emplace_back())) return false;
        return true;
    }
    template <class T>
    requires(std::is_class_v<T>) bool read(const nlohmann::json& from, T& value) {
        const Done done = read_field_json(from, value, m_what);
        if (!done) m_error = done.error();
        return done.has_value();
    }

    const nlohmann::json& m_object;
    std::string m_what;
    std::optional<Error> m_error;
};

template <class T>
nlohmann::json field_json(const T& value) {
    JsonWriter writer;
    T copy = value;
    fields(writer, copy);
    return writer.take();
}

// `what` names the value in the error.
template <class T>
Done read_field_json(const nlohmann::json& written, T& value, const std::string& what) {
    JsonReader reader(written, what);
    fields(reader, value);
    return reader.outcome();
}

} // namespace foyer::returns
