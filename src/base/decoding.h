// Text files as other programs write them: UTF-8, UTF-16 and GB18030, with and without a mark at
// the beginning, into UTF-8, piece by piece.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace foyer {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030 };
std::string_view name_of(Encoding encoding); // "UTF-8"

// Reads a whole file once and says what it is written in. A few bytes that are no UTF-8 do not make
// a file with much Chinese in UTF-8 a GB18030 one.
class EncodingGuess {
public:
    void look_at(ByteView piece);
    Encoding answer() const;

private:
    void count(std::uint8_t byte);

    std::uint64_t m_seen = 0;
    std::uint64_t m_nul_even = 0;
    std::uint64_t m_nul_odd = 0;
    std::uint64_t m_good = 0; // characters of several bytes that are UTF-8
    std::uint64_t m_bad = 0;  // bytes that are not
    std::uint8_t m_first[3] = {};
    int m_wanted = 0; // bytes that the character begun still needs
    bool m_any = false;
};

// Takes the mark at the beginning away. What cannot be read becomes U+FFFD, but for UTF-8, which is
// handed on as it is.
class Decoder {
public:
    explicit Decoder(Encoding encoding);
    ~Decoder();
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    // Valid until the next call. The last piece may be empty.
    std::string_view decode(ByteView piece, bool last);

private:
    struct Converter;
    std::string_view without_mark(std::string_view text);

    std::unique_ptr<Converter> m_converter; // none for UTF-8
    std::string m_text;
    std::size_t m_mark = 0; // bytes of the mark that were seen; all: past the beginning
};

} // namespace foyer
