// Personal data inside bodies. A feature marks a field as personal (desk::personal); here the marks
// become seals before the entry is written and plain text again when it is read.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "journal/entry.h"
#include "journal/keyring.h"

namespace foyer::journal {

// {"$personal": text, "$person": id} -> {"$sealed": base64, "$person": id}, at any depth.
// The result dumps to a canonical body: sorted keys, integers only (Error{unsupported} otherwise).
Result<std::string> seal_body(nlohmann::json body, OpId op, Keyring& keyring);
// The reverse: a sealed field becomes its text, or null when the person was erased.
Result<nlohmann::json> open_body(const NewEntry& entry, Keyring& keyring);

}  // namespace foyer::journal
