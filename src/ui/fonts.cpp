#include "ui/fonts.h"

#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/frame.h"
#include "ui/glyphs.h"
#include "ui/shadow.h"
#include "ui/utf8.h"

namespace foyer::ui {

namespace {

// ImGui's font size is ascent minus descent: 1160 + 288 units of an em of 1000 in Noto Sans CJK.
constexpr float imgui_size_of_em = 1.448F;
constexpr char32_t first_rare = 0x80;

struct TypingFont {
    ImFont* font = nullptr;
    std::vector<const FontFile*> stand_ins;
    bool outdated = false;
};
TypingFont g_typing;

ImFont* add_source(const FontFile& file, bool merged) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontNo = static_cast<ImU32>(file.index);
    config.MergeMode = merged;
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
    // ImGui asks for a writable pointer but never writes to data that it does not own.
    void* bytes = const_cast<unsigned char*>(file.file->bytes());
    const auto size = static_cast<int>(file.file->size());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, size, 0, &config);
}

void build_typing_font() {
    g_typing.font = add_source(file_of(Face::regular), false);
    for (const FontFile* file : g_typing.stand_ins) add_source(*file, true);
    g_typing.outdated = false;
}

}  // namespace

Done load_fonts() {
    CHECK_OK(load_glyphs());
    g_typing = {};
    build_typing_font();
    return {};
}

void forget_fonts() {
    g_typing = {};
    forget_shadows();
    forget_glyphs();
}

float typing_line(const Type& type) { return std::round(type.px * imgui_size_of_em); }

void push_typing_font(const Type& type) {
    if (g_typing.outdated) build_typing_font();
    ImGui::PushFont(g_typing.font, std::round(device(type.px * imgui_size_of_em)));
}

void pop_typing_font() { ImGui::PopFont(); }

void prepare_typing(std::string_view text) {
    while (!text.empty()) {
        const char32_t character = next_character(text);
        if (character < first_rare) continue;
        const FontFile* file = stand_in_for(character);
        auto& known = g_typing.stand_ins;
        if (file == nullptr || std::find(known.begin(), known.end(), file) != known.end()) continue;
        known.push_back(file);
        g_typing.outdated = true;
    }
}

}  // namespace foyer::ui
