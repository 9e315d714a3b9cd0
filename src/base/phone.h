// Telephone numbers (rules 4.4.2, worked example O5), by libphonenumber, region CN.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace foyer {

// The one written form of a number: E.164 ("+8613800138000"). Takes spaces, dashes, full-width
// digits, +86 / 0086; a landline needs its area code. nullopt: not a number one could call.
std::optional<std::string> normal_phone(std::string_view typed);
std::string masked_phone(std::string_view normal);  // "138****8000"
std::string local_phone(std::string_view normal);   // "13800138000"; foreign ones stay E.164
std::string phone_tail(std::string_view normal);    // the last 4 digits
std::string masked_name(std::string_view name);     // 张敏 -> 张*, 张小敏 -> 张*敏, Ann Lee -> A** Lee

}  // namespace foyer
