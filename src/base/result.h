// What went wrong in the world, as a value: disk, device, network. A desk that says no is a Refusal
// (desk/decision.h); a broken promise of our own code is a bug (base/invariant.h).
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace foyer {

enum class ErrorCode {
    storage,
    corrupt,
    device,
    network,
    conflict,
    not_found,
    unsupported,
    cancelled,
};

// `what` names the object and the action: "append entry 812: disk full". It is for the log and for
// the person who mends the machine; what a clerk reads is chosen by `code`.
struct Error {
    ErrorCode code = ErrorCode::storage;
    std::string what;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;
using Done = Result<void>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string what) {
    return std::unexpected(Error{code, std::move(what)});
}

}  // namespace foyer

#define FOYER_JOIN_(a, b) a##b
#define FOYER_JOIN(a, b) FOYER_JOIN_(a, b)
#define FOYER_TRY_(result, declaration, ...)                                    \
    auto result = (__VA_ARGS__);                                                \
    if (!result.has_value()) return std::unexpected(std::move(result).error()); \
    declaration = *std::move(result)
#define FOYER_CHECK_OK_(result, ...)                                                \
    do {                                                                            \
        auto result = (__VA_ARGS__);                                                \
        if (!result.has_value()) return std::unexpected(std::move(result).error()); \
    } while (false)

// Both may stand inside a lambda that is an argument of the other: a counter keeps their names
// apart, for there __LINE__ is everywhere the same.

// TRY(const auto bag, find_bag(db, id)) declares `bag` or returns the error. One TRY a line.
#define TRY(declaration, ...) \
    FOYER_TRY_(FOYER_JOIN(foyer_try_, __COUNTER__), declaration, __VA_ARGS__)

// CHECK_OK(mark_released(db, id)) returns the error if there is one.
#define CHECK_OK(...) FOYER_CHECK_OK_(FOYER_JOIN(foyer_done_, __COUNTER__), __VA_ARGS__)
