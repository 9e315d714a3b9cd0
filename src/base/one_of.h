// A value of one of several kinds that is made once, passed on many times and only read: a command
// on its way to the desk, an event on its way to the tables. As std::variant, with its words
// (holds_alternative, get, get_if, visit), but copies share the value, so that a file that only
// passes it on need not know how each of fifty kinds is copied, moved and destroyed. With a variant
// that knowledge cost the compiler six seconds for every file that submits a command.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/invariant.h"

namespace foyer {

// Copies may be read on several threads.
template <class... Kinds>
class OneOf {
public:
    template <class Kind>
    static constexpr bool can_be = (std::same_as<Kind, Kinds> || ...);
    static constexpr std::size_t kinds_count = sizeof...(Kinds);
    template <std::size_t place>
    using KindAt = std::tuple_element_t<place, std::tuple<Kinds...>>;

    template <class Kind>
        requires can_be<Kind>
    OneOf(Kind value)
        : m_value(std::make_shared<const Kind>(std::move(value))), m_kind(place_of<Kind>()) {}

    // Moving one copies it: none is ever without a value.
    OneOf(const OneOf&) = default;
    OneOf& operator=(const OneOf&) = default;
    ~OneOf() = default;

    // Its place among the kinds, from 0.
    std::size_t index() const { return m_kind; }

    template <class Kind>
        requires can_be<Kind>
    friend bool holds_alternative(const OneOf& one) { return one.m_kind == place_of<Kind>(); }
    // nullptr when it is of another kind; valid as long as `one` or a copy of it.
    template <class Kind>
        requires can_be<Kind>
    friend const Kind* get_if(const OneOf* one) {
        return one != nullptr && one->m_kind == place_of<Kind>()
            ? static_cast<const Kind*>(one->m_value.get())
            : nullptr;
    }
    // A bug when it is of another kind.
    template <class Kind>
        requires can_be<Kind>
    friend const Kind& get(const OneOf& one) {
        INVARIANT(one.m_kind == place_of<Kind>());
        return *static_cast<const Kind*>(one.m_value.get());
    }
    // What `visitor` answers to it; the same type for every kind.
    template <class Visitor>
    friend decltype(auto) visit(Visitor&& visitor, const OneOf& one) {
        using Plain = std::remove_reference_t<Visitor>;
        using Answer = std::invoke_result_t<Plain&, const KindAt<0>&>;
        static_assert((std::same_as<Answer, std::invoke_result_t<Plain&, const Kinds&>> && ...));
        using Ask = Answer (*)(Plain&, const void*);
        static constexpr Ask asks[] = {&ask<Plain, Answer, Kinds>...};
        return asks[one.m_kind](visitor, one.m_value.get());
    }

    friend bool operator==(const OneOf& a, const OneOf& b) {
        const auto same = [&](const auto& value) {
            return value == *static_cast<decltype(&value)>(b.m_value.get());
        };
        return a.m_kind == b.m_kind && visit(same, a);
    }

private:
    template <class Kind>
    static constexpr std::size_t place_of() {
        std::size_t place = 0;
        static_cast<void>(((std::same_as<Kind, Kinds> || (++place, false)) || ...));
        return place;
    }
    template <class Visitor, class Answer, class Kind>
    static Answer ask(Visitor& visitor, const void* value) {
        return visitor(*static_cast<const Kind*>(value));
    }

    std::shared_ptr<const void> m_value;
    std::size_t m_kind;
};

} // namespace foyer
