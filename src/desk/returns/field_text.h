// Values of a return as one line of numbers and texts, read back in a few microseconds: a hundred
// thousand returns are judged anew while one waits (policy_replay.h). Derived data: a table of it
// is rebuilt from the journal when the fields change.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include "desk/returns/fields.h"

namespace foyer::returns {

class TextWriter {
public:
    template <class T>
    void operator()(const char*, T& value) {
        put(value);
    }
    std::string take() { return std::move(m_text); }

private:
    void number(std::int64_t value) {
        m_text += std::to_string(value);
        m_text += ' ';
    }
    void put(std::string& text) {
        number(static_cast<std::int64_t>(text.size()));
        m_text += text;
    }
    void put(Fen& value) { number(value.value); }
    void put(Date& value) { number(value.year * 10'000 + value.month * 100 + value.day); }
    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void put(T& value) {
        number(static_cast<std::int64_t>(value));
    }
    template <class T>
    void put(std::optional<T>& value) {
        number(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    void put(std::vector<T>& values) {
        number(static_cast<std::int64_t>(values.size()));
        for (T& value : values)
            put(value);
    }
    template <class T>
    requires(std::is_class_v<T>) void put(T& value) { fields(*this, value); }

    std::string m_text;
};

class TextReader {
public:
    explicit TextReader(std::string_view text) : m_left(text) {}

    template <class T>
    void operator()(const char*, T& value) {
        get(value);
    }
    bool whole() const { return !m_broken && m_left.empty(); }

private:
    std::int64_t number() {
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(m_left.data(), m_left.data() + m_left.size(), value);
        const auto used = static_cast<std::size_t>(end - m_left.data());
        m_broken = m_broken || error != std::errc{} || used >= m_left.size();
        m_left.remove_prefix(m_broken ? m_left.size() : used + 1);
        return m_broken ? 0 : value;
    }
    void get(std::string& text) {
        const auto size = static_cast<std::size_t>(number());
        m_broken = m_broken || size > m_left.size();
        if (m_broken) return;
        text.assign(m_left.substr(0, size));
        m_left.remove_prefix(size);
    }
    void get(Fen& value) { value.value = number(); }
    void get(Date& value) {
        const std::int64_t day = number();
        value = {
            static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100),
            static_cast<int>(day % 100)};
    }
    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void get(T& value) {
        value = static_cast<T>(number());
    }
    template <class T>
    void get(std::optional<T>& value) {
        value.reset();
        if (number() != 0) get(value.emplace());
    }
    template <class T>
    void get(std::vector<T>& values) {
        const auto size = static_cast<std::size_t>(number());
        m_broken = m_broken || size > m_left.size();
        values.clear();
        for (std::size_t i = 0; i < size && !m_broken; ++i)
            get(values.emplace_back());
    }
    template <class T>
    requires(std::is_class_v<T>) void get(T& value) { fields(*this, value); }

    std::string_view m_left;
    bool m_broken = false;
};

inline std::string field_text(ReturnCase asked) {
    TextWriter writer;
    fields(writer, asked);
    return writer.take();
}
// nullopt: it is none, or one of another version.
inline std::optional<ReturnCase> case_of_text(std::string_view text) {
    TextReader reader(text);
    ReturnCase asked;
    fields(reader, asked);
    return reader.whole() ? std::optional(std::move(asked)) : std::nullopt;
}

} // namespace foyer::returns
