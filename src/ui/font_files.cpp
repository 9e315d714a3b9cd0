#include "ui/font_files.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>

namespace foyer::ui {

namespace {

struct PatternDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

const FcChar8* as_fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

std::string text_of(const FcPattern* pattern, const char* object) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

struct ConfigDeleter {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Config = std::unique_ptr<FcConfig, ConfigDeleter>;

// A search of our own: paper is set with fontconfig's shared one on other threads, and closing that
// under them would end the program.
Config& kept_search() {
    static Config search;
    return search;
}

Pattern best_match(const Pattern& wanted) {
    Config& search = kept_search();
    if (search == nullptr) search.reset(FcInitLoadConfigAndFonts());
    FcConfigSubstitute(search.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    return Pattern(FcFontMatch(search.get(), wanted.get(), &result));
}

// Faces of one collection share one mapping.
Result<std::shared_ptr<const MappedFile>> mapped(const std::string& path) {
    static std::map<std::string, std::weak_ptr<const MappedFile>> open_files;
    if (auto file = open_files[path].lock()) return file;
    TRY(auto file, MappedFile::open(path));
    open_files[path] = file;
    return file;
}

Result<FontFile> opened(const FcPattern* match) {
    TRY(auto file, mapped(text_of(match, FC_FILE)));
    int index = 0;
    FcPatternGetInteger(match, FC_INDEX, 0, &index);
    return FontFile{std::move(file), index & 0xFFFF};
}

std::unexpected<Error> not_installed(const FontWanted& wanted) {
    return fail(
        ErrorCode::not_found,
        fmt::format(
            "find the font \"{}{}\": it is not installed; install the package {}", wanted.family,
            wanted.bold ? " Bold" : "", wanted.package));
}

}  // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(ErrorCode::not_found, fmt::format("open the font {}", path));
    struct stat found {};
    void* bytes = MAP_FAILED;
    if (::fstat(file, &found) == 0 && found.st_size > 0) {
        bytes = ::mmap(
            nullptr, static_cast<std::size_t>(found.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    }
    ::close(file);
    if (bytes == MAP_FAILED) return fail(ErrorCode::storage, fmt::format("map the font {}", path));
    const auto size = static_cast<std::size_t>(found.st_size);
    ::madvise(bytes, size, MADV_RANDOM);
    return std::shared_ptr<const MappedFile>(
        new MappedFile(path, static_cast<const unsigned char*>(bytes), size));
}

void MappedFile::rest() const {
    ::madvise(const_cast<unsigned char*>(m_bytes), m_size, MADV_DONTNEED);
}

MappedFile::~MappedFile() { ::munmap(const_cast<unsigned char*>(m_bytes), m_size); }

Result<FontFile> find_font(const FontWanted& wanted) {
    const Pattern pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, as_fc(wanted.family.c_str()));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    const Pattern match = best_match(pattern);
    if (match == nullptr) return not_installed(wanted);
    int weight = FC_WEIGHT_REGULAR;
    FcPatternGetInteger(match.get(), FC_WEIGHT, 0, &weight);
    const bool bold = weight >= FC_WEIGHT_DEMIBOLD;
    FcPattern* found = match.get();
    FcChar8* family = nullptr;
    for (int i = 0; FcPatternGetString(found, FC_FAMILY, i, &family) == FcResultMatch; ++i) {
        const bool same = wanted.family == reinterpret_cast<const char*>(family);
        if (same && bold == wanted.bold) return opened(found);
    }
    return not_installed(wanted);
}

std::optional<FontFile> find_font_with(char32_t character, bool bold) {
    const Pattern pattern(FcPatternCreate());
    FcCharSet* characters = FcCharSetCreate();
    FcCharSetAddChar(characters, character);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters);
    FcCharSetDestroy(characters);
    FcPatternAddString(pattern.get(), FC_FAMILY, as_fc("sans-serif"));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
    const Pattern match = best_match(pattern);
    FcCharSet* has = nullptr;
    if (match == nullptr) return std::nullopt;
    if (FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &has) != FcResultMatch) return std::nullopt;
    if (FcCharSetHasChar(has, character) == FcFalse) return std::nullopt;
    auto font = opened(match.get());
    if (!font.has_value()) return std::nullopt;
    return *std::move(font);
}

void close_font_search() { kept_search().reset(); }

}  // namespace foyer::ui
