#include "desk/complaints/attachment.h"

#include <array>

#include "desk/complaints/code_words.h"
#include "desk/decision.h"

namespace foyer::complaints {
namespace {

constexpr std::array source_words{
    Word<FileSource>{FileSource::folder, "folder", N_("Folder for photos")},
    Word<FileSource>{FileSource::file, "file", N_("File")},
    Word<FileSource>{FileSource::camera, "camera", N_("Camera")}};
constexpr std::array kind_words{
    Word<FileKind>{FileKind::jpeg, "jpeg", N_("Photo")},
    Word<FileKind>{FileKind::png, "png", N_("Photo")},
    Word<FileKind>{FileKind::pdf, "pdf", N_("PDF")}};

} // namespace

std::string_view code_of(FileSource source) {
    return word_of(source_words, source).code;
}
const char* name_of(FileSource source) {
    return word_of(source_words, source).english;
}
std::optional<FileSource> file_source_of(std::string_view code) {
    return value_of(source_words, code);
}

std::string_view code_of(FileKind kind) {
    return word_of(kind_words, kind).code;
}
const char* name_of(FileKind kind) {
    return word_of(kind_words, kind).english;
}
std::optional<FileKind> file_kind_of(std::string_view code) {
    return value_of(kind_words, code);
}

} // namespace foyer::complaints
