#include "base/decoding.h"

#include <array>

#include <unicode/ucnv.h>

#include "base/invariant.h"

namespace foyer {
namespace {

constexpr std::uint64_t looked_at_for_nul = 4096;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

int bytes_after(std::uint8_t first) {
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    if (first >= 0xF0 && first <= 0xF4) return 3;
    return 0;
}

const char* converter_name(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf16le: return "UTF-16LE";
    case Encoding::utf16be: return "UTF-16BE";
    case Encoding::gb18030: return "gb18030";
    case Encoding::utf8: break;
    }
    return "UTF-8";
}

} // namespace

std::string_view name_of(Encoding encoding) {
    return encoding == Encoding::gb18030 ? "GB18030" : converter_name(encoding);
}

void EncodingGuess::count(std::uint8_t byte) {
    if (m_wanted > 0 && (byte & 0xC0) == 0x80) {
        if (--m_wanted == 0) ++m_good;
        return;
    }
    if (m_wanted > 0) ++m_bad;
    m_wanted = bytes_after(byte);
    if (byte >= 0x80 && m_wanted == 0) ++m_bad;
}

void EncodingGuess::look_at(ByteView piece) {
    for (const std::uint8_t byte : piece) {
        if (m_seen < looked_at_for_nul) {
            if (m_seen < 3) m_first[m_seen] = byte;
            if (byte == 0) ++(m_seen % 2 == 0 ? m_nul_even : m_nul_odd);
        }
        ++m_seen;
        if (byte >= 0x80 || m_wanted > 0) count(byte);
    }
}

Encoding EncodingGuess::answer() const {
    if (m_seen >= 2 && m_first[0] == 0xFF && m_first[1] == 0xFE) return Encoding::utf16le;
    if (m_seen >= 2 && m_first[0] == 0xFE && m_first[1] == 0xFF) return Encoding::utf16be;
    if (m_first[0] == 0xEF && m_first[1] == 0xBB && m_first[2] == 0xBF) return Encoding::utf8;
    // Headings are Latin letters: in UTF-16 every other byte of them is 0.
    const std::uint64_t begun = std::min(m_seen, looked_at_for_nul);
    if (m_nul_odd * 8 > begun && m_nul_even == 0) return Encoding::utf16le;
    if (m_nul_even * 8 > begun && m_nul_odd == 0) return Encoding::utf16be;
    return m_bad > 0 && m_bad * 4 >= m_good ? Encoding::gb18030 : Encoding::utf8;
}

struct Decoder::Converter {
    UConverter* from = nullptr;
    UConverter* to = nullptr;
    std::array<UChar, 4096> pivot{};
    UChar* pivot_from = pivot.data();
    UChar* pivot_to = pivot.data();

    explicit Converter(Encoding encoding) {
        UErrorCode from_code = U_ZERO_ERROR;
        UErrorCode to_code = U_ZERO_ERROR;
        from = ucnv_open(converter_name(encoding), &from_code);
        to = ucnv_open("UTF-8", &to_code);
        INVARIANT(U_SUCCESS(from_code) && U_SUCCESS(to_code));
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        ucnv_close(from);
        ucnv_close(to);
    }

    void append(ByteView piece, bool last, std::string& text) {
        const char* source = as_text(piece).data();
        if (source == nullptr) source = "";
        const char* const source_end = source + piece.size();
        std::array<char, 16384> room{};
        UErrorCode code = U_BUFFER_OVERFLOW_ERROR;
        while (code == U_BUFFER_OVERFLOW_ERROR) {
            code = U_ZERO_ERROR;
            char* target = room.data();
            ucnv_convertEx(
                to, from, &target, room.data() + room.size(), &source, source_end, pivot.data(),
                &pivot_from, &pivot_to, pivot.data() + pivot.size(), false, last, &code);
            text.append(room.data(), static_cast<std::size_t>(target - room.data()));
        }
    }
};

Decoder::Decoder(Encoding encoding) {
    if (encoding != Encoding::utf8) m_converter = std::make_unique<Converter>(encoding);
}
Decoder::~Decoder() = default;

std::string_view Decoder::without_mark(std::string_view text) {
    while (m_mark < utf8_mark.size() && !text.empty()) {
        const bool is_mark = text.front() == utf8_mark[m_mark];
        m_mark = is_mark ? m_mark + 1 : utf8_mark.size();
        if (is_mark) text.remove_prefix(1);
    }
    return text;
}

std::string_view Decoder::decode(ByteView piece, bool last) {
    if (!m_converter) return without_mark(as_text(piece));
    m_text.clear();
    m_converter->append(piece, last, m_text);
    return without_mark(m_text);
}

} // namespace foyer
