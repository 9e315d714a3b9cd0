// Reads Unicode's Unihan_Readings.txt from the standard input and prints the table that
// src/base/pinyin_table.h declares. Runs while Foyer is built.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin_table.h"

namespace {

using Syllables = std::vector<std::string>;

// The fields of a character that name its readings in use today, the customary one first.
struct Fields {
    std::string mandarin, frequent, standard, dictionary;
    std::string all_times; // only where today's dictionaries know nothing
};

std::string* field_of(Fields& fields, std::string_view name) {
    if (name == "kMandarin") return &fields.mandarin;
    if (name == "kHanyuPinlu") return &fields.frequent;
    if (name == "kTGHZ2013") return &fields.standard;
    if (name == "kXHC1983") return &fields.dictionary;
    return name == "kHanyuPinyin" ? &fields.all_times : nullptr;
}

// ü is written v, as one types it: nǚ -> "nv".
std::string plain_letters(const std::string& marked) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* taken_apart = icu::Normalizer2::getNFDInstance(status);
    const icu::UnicodeString text =
        taken_apart->normalize(icu::UnicodeString::fromUTF8(marked), status);
    std::string plain;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        if (c >= 'a' && c <= 'z') plain += static_cast<char>(c);
        const bool dots = c == 0x0308;
        if (dots && !plain.empty() && plain.back() == 'u') plain.back() = 'v';
    }
    return plain;
}

void add(Syllables& syllables, const std::string& marked) {
    const std::string plain = plain_letters(marked);
    if (plain.empty() || std::ranges::find(syllables, plain) != syllables.end()) return;
    syllables.push_back(plain);
}

// "047.150:chóng 481.090:zhòng", "zhòng(1823) chóng(329)", "10009.030:wàn,mò", "wàn mò"
void add_all(Syllables& syllables, std::string_view field) {
    std::string word;
    for (const char c : field) {
        if (c == ':') {
            word.clear();
        } else if (c == ' ' || c == ',' || c == '(') {
            add(syllables, word);
            word.clear();
        } else {
            word += c;
        }
    }
    add(syllables, word);
}

Syllables syllables_of(const Fields& fields) {
    Syllables syllables;
    for (const auto* field :
         {&fields.mandarin, &fields.frequent, &fields.standard, &fields.dictionary}) {
        add_all(syllables, *field);
    }
    const bool known = !(fields.frequent + fields.standard + fields.dictionary).empty();
    if (!known) add_all(syllables, fields.all_times);
    return syllables;
}

std::map<char32_t, Fields> read_fields(std::istream& in) {
    std::map<char32_t, Fields> characters;
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        if (!line.starts_with("U+") || second == std::string::npos) continue;
        Fields ignored;
        const auto name = std::string_view(line).substr(first + 1, second - first - 1);
        if (field_of(ignored, name) == nullptr) continue;
        const auto c = static_cast<char32_t>(std::stoul(line.substr(2, first - 2), nullptr, 16));
        *field_of(characters[c], name) = line.substr(second + 1);
    }
    return characters;
}

// What is printed: all sets of readings one after the other, and where the set of each character
// begins. Set 0 is that of the characters without a reading.
class Table {
public:
    std::size_t number_of(const Syllables& syllables) {
        const auto known = m_numbers.find(syllables);
        if (known != m_numbers.end()) return known->second;
        m_numbers[syllables] = m_sets.size();
        m_sets.push_back(syllables);
        return m_sets.size() - 1;
    }

    void print_sets(std::ostream& out) const {
        std::size_t at = 0;
        out << "const Syllable syllables[] = {\n";
        for (const Syllables& set : m_sets) {
            for (const auto& each : set)
                out << "{" << each.size() << ",\"" << each << "\"},";
            out << "\n";
        }
        out << "{0,\"\"}};\nconst Set sets[] = {\n";
        for (const Syllables& set : m_sets) {
            out << "{" << at << "," << set.size() << "},\n";
            at += set.size();
        }
        out << "};\n";
    }

private:
    std::vector<Syllables> m_sets{{}};
    std::map<Syllables, std::size_t> m_numbers{{{}, 0}};
};

void print_range(
    std::ostream& out, const std::string& name, foyer::pinyin::Range range,
    const std::map<char32_t, Fields>& characters, Table& table) {
    out << "const std::uint16_t " << name << "[] = {\n";
    for (char32_t c = range.first; c < range.end; ++c) {
        const auto found = characters.find(c);
        const bool known = found != characters.end();
        out << (known ? table.number_of(syllables_of(found->second)) : 0) << ",\n";
    }
    out << "};\n";
}

} // namespace

int main() {
    const auto characters = read_fields(std::cin);
    if (characters.size() < 40'000) {
        std::cerr << "pinyin_table: this is no Unihan_Readings.txt\n";
        return 1;
    }
    std::cout << "#include \"base/pinyin_table.h\"\nnamespace foyer::pinyin {\n";
    Table table;
    print_range(std::cout, "common", foyer::pinyin::common_range, characters, table);
    print_range(std::cout, "compatible", foyer::pinyin::compatible_range, characters, table);
    print_range(std::cout, "rare", foyer::pinyin::rare_range, characters, table);
    table.print_sets(std::cout);
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
