// Font files of the machine: found by fontconfig, mapped into memory, never read as a whole.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"

namespace foyer::ui {

// A file mapped read-only for as long as this lives.
class MappedFile {
public:
    static Result<std::shared_ptr<const MappedFile>> open(const std::string& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const unsigned char* bytes() const { return m_bytes; }
    // Gives back the memory of what was read; reading it again costs some microseconds.
    void rest() const;
    std::size_t size() const { return m_size; }
    const std::string& path() const { return m_path; }

private:
    MappedFile(std::string path, const unsigned char* bytes, std::size_t size)
        : m_path(std::move(path)), m_bytes(bytes), m_size(size) {}
    std::string m_path;
    const unsigned char* m_bytes;
    std::size_t m_size;
};

struct FontFile {
    std::shared_ptr<const MappedFile> file;
    int index = 0;  // of the face inside a collection
};

struct FontWanted {
    std::string family;
    bool bold = false;
    std::string package;  // of Debian, named when the font is missing
};

// Error{not_found}: the font is not installed; `what` names the package to install.
Result<FontFile> find_font(const FontWanted& wanted);
// Any font of the machine that has this character; a sans serif if possible.
std::optional<FontFile> find_font_with(char32_t character, bool bold);

// Gives back what fontconfig keeps in memory; the next search opens it again (some ms).
void close_font_search();

}  // namespace foyer::ui
