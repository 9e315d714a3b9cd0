#include "base/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_map>

#include "base/text.h"

namespace foyer {
namespace {

constexpr char32_t table_first = 0x3400;
constexpr char32_t table_end = 0xA000;

// ü is written v, as one types it: 女 -> "nv".
std::string plain_letters(const icu::UnicodeString& marked) {
    std::string plain;
    for (std::int32_t i = 0; i < marked.length(); ++i) {
        const char16_t c = marked[i];
        if (c >= 'a' && c <= 'z') plain += static_cast<char>(c);
        const bool dots = c == 0x0308;
        if (dots && !plain.empty() && plain.back() == 'u') plain.back() = 'v';
    }
    return plain;
}

// ICU's rules take long to load, so they are loaded at the first Chinese character, and every
// character is asked once. The syllables live until the program ends.
class Readings {
public:
    const std::string* of(char32_t c) {
        if (c < table_first || c >= table_end) {
            const std::lock_guard lock(m_mutex);
            auto& known = m_rare[c];
            if (known == nullptr) known = ask(c);
            return known;
        }
        auto& cell = m_common[c - table_first];
        if (const auto* known = cell.load(std::memory_order_acquire)) return known;
        const std::lock_guard lock(m_mutex);
        const std::string* found = ask(c);
        cell.store(found, std::memory_order_release);
        return found;
    }

private:
    const std::string* ask(char32_t c) {
        UErrorCode status = U_ZERO_ERROR;
        if (!m_rules) {
            m_rules.reset(icu::Transliterator::createInstance(
                "Han-Latin; NFD; Lower", UTRANS_FORWARD, status));
        }
        if (U_FAILURE(status) || !m_rules) return &*m_syllables.insert(std::string()).first;
        // ICU has no reading for this one, which shops and people bear for 吉.
        icu::UnicodeString text(static_cast<UChar32>(c == U'𠮷' ? U'吉' : c));
        m_rules->transliterate(text);
        return &*m_syllables.insert(plain_letters(text)).first;
    }

    std::array<std::atomic<const std::string*>, table_end - table_first> m_common{};
    std::unordered_map<char32_t, const std::string*> m_rare;
    std::set<std::string> m_syllables;
    std::unique_ptr<icu::Transliterator> m_rules;
    std::mutex m_mutex;
};

Readings& readings() {
    static Readings the_readings;
    return the_readings;
}

bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string_view pinyin_syllable(char32_t code_point) {
    if (!is_cjk(code_point)) return {};
    return *readings().of(code_point);
}

std::string pinyin_initials(std::string_view utf8) {
    std::string initials;
    for (const char32_t c : code_points(folded(utf8))) {
        if (is_latin(c)) initials += static_cast<char>(c);
        const auto syllable = pinyin_syllable(c);
        if (!syllable.empty()) initials += syllable.front();
    }
    return initials;
}

std::string pinyin_letters(std::string_view utf8) {
    std::string letters;
    for (const char32_t c : code_points(folded(utf8))) {
        if (is_latin(c)) letters += static_cast<char>(c);
        letters += pinyin_syllable(c);
    }
    return letters;
}

void load_pinyin() { pinyin_syllable(U'中'); }

}  // namespace foyer
