// The blind index of telephone numbers: equal numbers give equal bytes, and nothing else can be
// learnt without the key. Slow, so that a stolen key does not open all numbers in an afternoon.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "journal/keyring.h"

namespace foyer::journal {

// 16 bytes. Error{storage} when there is no memory for it.
Result<Bytes> blind_phone(ByteView key, std::string_view normal_phone, IndexCost cost);

}  // namespace foyer::journal
