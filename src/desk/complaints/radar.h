// The radar (rules 4.1.7): complaints that repeat themselves within days. A case is kept under what
// it is about; a form that is being typed asks for the cases that stand under the same.
//
// A cluster is worth an alert from 3 cases in 7 days on; goods that can hurt somebody (spoiled, a
// foreign body, an injury) from 2 in 48 hours on. The form counts as one of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/complaints/complaint_form.h"
#include "desk/complaints/complaint_words.h"

namespace foyer::complaints {

// The order is that of weight: the gravest cluster is shown first.
enum class KeyKind : std::uint8_t {
    unsafe_goods,     // the same goods, with a cause that can hurt somebody
    goods,            // by article number, else by name
    supplier,         // a supplier, or a concession in the store
    staff,            // somebody who works here
    department_cause, // the department in charge and what went wrong
    receipt           // no cluster: another case about the same receipt is likely the same case
};
constexpr std::size_t key_kinds_count = 6;

std::string_view code_of(KeyKind kind); // "unsafe", "goods", "cause"
std::optional<KeyKind> key_kind_of(std::string_view code);
const char* name_of(KeyKind kind); // English text, key of its translation

// Values are folded (base/text.h): width and case of letters do not matter.
struct RadarKey {
    KeyKind kind = KeyKind::goods;
    std::string value; // department_cause: "food_safety/expired"

    friend bool operator==(const RadarKey&, const RadarKey&) = default;
    friend auto operator<=>(const RadarKey&, const RadarKey&) = default;
};

// What a case stands under. `department`: code of who has it; empty: who usually has such a case.
std::vector<RadarKey> keys_of(const Intake& intake, std::string_view department);
std::vector<RadarKey> keys_of(const Form& form);
// A mistake and a case that has gone into another are not counted.
bool is_counted(Phase phase);

struct Threshold {
    int count = 0;
    std::int64_t within_ms = 0;
};
// nullopt: the kind makes no cluster.
std::optional<Threshold> threshold_of(KeyKind kind);
// More are not counted: "99+".
constexpr int counted_most = 100;

// What the form that is being typed is asked about.
struct RadarQuestion {
    std::vector<RadarKey> keys;
    std::string words; // of the customer
    PersonId person;   // nil: not known
    Time now;

    friend bool operator==(const RadarQuestion&, const RadarQuestion&) = default;
};

// ---- possible duplicates ------------------------------------------------------------------------

// Why another case may be the one that is being typed.
struct Likeness {
    bool person = false;  // of the same customer
    bool receipt = false; // about the same receipt
    bool goods = false;   // about the same goods, within the days of a cluster
    int words = 0;        // how much of the text is the same, in percent

    friend bool operator==(const Likeness&, const Likeness&) = default;
};
// From here on texts are taken for the same story.
constexpr int same_words_percent = 60;
constexpr std::int64_t same_person_ms = 30 * day_ms;

// How likely it is the same case; 0: not worth showing. Somebody else's case about the same goods
// repeats it, which the cluster says; it is no duplicate. `other_person`: both customers are known,
// and they differ.
int weight_of(const Likeness& likeness, bool other_person);
// How many of the pairs of letters of the shorter text stand in the other, 0 to 100. Texts of
// fewer than 8 letters tell nothing.
int same_words(std::string_view one, std::string_view other);
// The beginning of the text that the search index is asked for; "" when it is too short to tell.
std::string searched_words(std::string_view words);

} // namespace foyer::complaints
