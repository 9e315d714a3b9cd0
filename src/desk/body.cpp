#include "desk/body.h"

#include <fmt/format.h>

namespace foyer::desk {
namespace {

const nlohmann::json* find_field(const Written& written, std::string_view field) {
    if (!written.body.is_object()) return nullptr;
    const auto found = written.body.find(field);
    return found == written.body.end() ? nullptr : &*found;
}

std::unexpected<Error> bad_field(
    const Written& written, std::string_view field, std::string_view wanted) {
    return fail(
        ErrorCode::corrupt,
        fmt::format("read {}: field \"{}\" is not {}", written.kind, field, wanted));
}

}  // namespace

Result<std::string> read_text(const Written& written, std::string_view field) {
    const auto* found = find_field(written, field);
    if (found == nullptr || !found->is_string()) return bad_field(written, field, "a text");
    return found->get<std::string>();
}

Result<std::int64_t> read_number(const Written& written, std::string_view field) {
    const auto* found = find_field(written, field);
    if (found == nullptr || !found->is_number_integer()) {
        return bad_field(written, field, "a whole number");
    }
    return found->get<std::int64_t>();
}

Result<bool> read_flag(const Written& written, std::string_view field) {
    const auto* found = find_field(written, field);
    if (found == nullptr || !found->is_boolean()) return bad_field(written, field, "true or false");
    return found->get<bool>();
}

Result<std::string> read_personal(const Written& written, std::string_view field) {
    const auto* found = find_field(written, field);
    if (found == nullptr) return bad_field(written, field, "there");
    return personal_text(*found);
}

Result<Role> read_role(const Written& written, std::string_view field) {
    TRY(const auto code, read_text(written, field));
    const auto role = role_of(code);
    if (!role) return bad_field(written, field, "a known role");
    return *role;
}

std::unexpected<Error> kind_not_known(const Written& written) {
    return fail(ErrorCode::unsupported, "read " + written.kind + ": kind not known");
}

}  // namespace foyer::desk
