#include "desk/complaints/radar.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/decision.h"

namespace foyer::complaints {
namespace {

struct KindWords {
    KeyKind kind;
    std::string_view code;
    const char* english;
    std::optional<Threshold> threshold;
};

constexpr Threshold usual{3, 7 * day_ms};
constexpr Threshold dangerous{2, 48 * hour_ms};
constexpr std::array<KindWords, key_kinds_count> kinds{
    KindWords{KeyKind::unsafe_goods, "unsafe", N_("Unsafe goods"), dangerous},
    KindWords{KeyKind::goods, "goods", N_("Same goods"), usual},
    KindWords{KeyKind::supplier, "supplier", N_("Same supplier"), usual},
    KindWords{KeyKind::staff, "staff", N_("Same member of staff"), usual},
    KindWords{
        KeyKind::department_cause, "cause", N_("Same department and cause"), usual},
    KindWords{KeyKind::receipt, "receipt", N_("Same receipt"), std::nullopt}};

const KindWords& words_of(KeyKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

constexpr std::size_t telling_letters = 8;
constexpr std::size_t searched_letters = 10;

bool can_hurt(const Intake& intake) {
    constexpr std::array causes{"spoiled", "foreign_body", "injury", "illness"};
    return intake.flags.injury ||
        std::ranges::find(causes, intake.subcategory) != causes.end();
}

void add(std::vector<RadarKey>& keys, KeyKind kind, std::string_view value) {
    std::string key = folded(trimmed(clean_text(value)));
    if (!key.empty()) keys.push_back({kind, std::move(key)});
}

std::string in_charge(const Intake& intake, std::string_view department) {
    if (!department.empty()) return std::string(department);
    const Category* category = find_category(intake.category);
    return category == nullptr ? std::string() : std::string(category->department);
}

void add_against(std::vector<RadarKey>& keys, const Intake& intake) {
    switch (intake.against) {
    case Against::supplier:
    case Against::concession: return add(keys, KeyKind::supplier, intake.against_name);
    case Against::staff: return add(keys, KeyKind::staff, intake.against_name);
    case Against::nobody:
    case Against::department: return;
    }
}

// Letters and digits only: how a story was punctuated tells nothing.
std::vector<char32_t> letters_of(std::string_view text) {
    std::vector<char32_t> letters = code_points(folded(text));
    std::erase_if(letters, [](char32_t c) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return !plain && !is_cjk(c);
    });
    return letters;
}

using Pairs = std::set<std::pair<char32_t, char32_t>>;
Pairs pairs_of(const std::vector<char32_t>& letters) {
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        pairs.emplace(letters[i], letters[i + 1]);
    return pairs;
}

} // namespace

std::string_view code_of(KeyKind kind) {
    return words_of(kind).code;
}

std::optional<KeyKind> key_kind_of(std::string_view code) {
    const auto* found = std::ranges::find(kinds, code, &KindWords::code);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

const char* name_of(KeyKind kind) {
    return words_of(kind).english;
}

std::optional<Threshold> threshold_of(KeyKind kind) {
    return words_of(kind).threshold;
}

std::vector<RadarKey> keys_of(const Intake& intake, std::string_view department) {
    std::vector<RadarKey> keys;
    const std::string& goods =
        intake.product_sku.empty() ? intake.product_name : intake.product_sku;
    if (can_hurt(intake)) add(keys, KeyKind::unsafe_goods, goods);
    add(keys, KeyKind::goods, goods);
    add_against(keys, intake);
    const std::string charged = in_charge(intake, department);
    if (!charged.empty() && !intake.subcategory.empty())
        add(keys, KeyKind::department_cause, charged + "/" + intake.subcategory);
    add(keys, KeyKind::receipt, intake.receipt_number);
    return keys;
}

std::vector<RadarKey> keys_of(const Form& form) {
    Intake intake;
    intake.category = form.category;
    intake.subcategory = form.subcategory;
    intake.flags = form.flags;
    intake.product_name = form.product_name;
    intake.product_sku = form.product_sku;
    intake.receipt_number = form.receipt_number;
    intake.against = form.against;
    intake.against_name = form.against_name;
    return keys_of(intake, form.assign_to_department);
}

bool is_counted(Phase phase) {
    return phase != Phase::draft && phase != Phase::voided && phase != Phase::merged;
}

int weight_of(const Likeness& likeness, bool other_person) {
    const bool told_alike = likeness.words >= same_words_percent;
    int weight = 0;
    if (likeness.receipt) weight += 40;
    if (likeness.person) weight += 20;
    if (told_alike && !other_person) weight += 20;
    if (likeness.goods && !other_person) weight += 15;
    return weight == 0 ? 0 : weight + likeness.words / 10;
}

int same_words(std::string_view one, std::string_view other) {
    auto first = letters_of(one);
    auto second = letters_of(other);
    if (std::min(first.size(), second.size()) < telling_letters) return 0;
    if (first.size() > second.size()) std::swap(first, second);
    const Pairs less = pairs_of(first);
    const Pairs more = pairs_of(second);
    const auto same = std::ranges::count_if(less, [&](const auto& p) { return more.contains(p); });
    return static_cast<int>(same * 100 / static_cast<std::int64_t>(less.size()));
}

std::string searched_words(std::string_view words) {
    const auto letters = code_points(trimmed(words));
    if (letters.size() < telling_letters) return {};
    std::string text;
    for (const char32_t c : letters | std::views::take(searched_letters)) text += utf8_of(c);
    return text;
}

} // namespace foyer::complaints
