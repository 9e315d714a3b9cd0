#include "tests/support/headless.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/translations.h"
#include "ui/fonts.h"
#include "ui/keys_imgui.h"
#include "ui/utf8.h"

namespace foyer::testing {

namespace {

ui::Point centre(const ui::Rect& box) { return {box.x + box.w / 2, box.y + box.h / 2}; }

ui::Key key_of(char32_t character) {
    const auto at = [](ui::Key first, char32_t offset) {
        return static_cast<ui::Key>(static_cast<char32_t>(first) + offset);
    };
    if (character >= U'0' && character <= U'9') return at(ui::Key::digit0, character - U'0');
    if (character >= U'a' && character <= U'z') return at(ui::Key::a, character - U'a');
    if (character >= U'A' && character <= U'Z') return at(ui::Key::a, character - U'A');
    return character == U' ' ? ui::Key::space : ui::Key::none;
}

void key_event(ui::Key key, bool down) {
    if (key == ui::Key::none) return;
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(ui::imgui_key(key)), down);
}

void modifiers(const ui::Shortcut& shortcut, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    if (shortcut.ctrl) io.AddKeyEvent(ImGuiMod_Ctrl, down);
    if (shortcut.alt) io.AddKeyEvent(ImGuiMod_Alt, down);
    if (shortcut.shift) io.AddKeyEvent(ImGuiMod_Shift, down);
}

template <class Vector>
void append_bytes(std::string& bytes, const Vector& values) {
    bytes.append(
        reinterpret_cast<const char*>(values.Data),
        static_cast<std::size_t>(values.Size) * sizeof(*values.Data));
}

}  // namespace

Headless::Headless(const HeadlessOptions& options) : look(options.look) {
    m_context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {static_cast<float>(options.width), static_cast<float>(options.height)};
    io.DeltaTime = 1.0F / 60;
    const Done fonts = ui::load_fonts();
    INFO((fonts.has_value() ? std::string() : fonts.error().what));
    REQUIRE(fonts.has_value());
    load_translations();
    ui::use_language(options.language);
    ui::inspect(true);
}

Headless::~Headless() {
    ui::inspect(false);
    ui::forget_fonts();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

void Headless::frame(std::function<void()> screen) {
    m_screen = std::move(screen);
    build();
}

void Headless::frame() { build(); }

void Headless::settle(int frames) {
    for (int i = 0; i < frames; ++i) build();
}

void Headless::build() {
    ImGui::NewFrame();
    ui::begin_frame(look);
    if (m_screen) m_screen();
    ui::end_frame();
    ImGui::Render();
    serve_textures();
}

void Headless::serve_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        const bool going = texture->Status == ImTextureStatus_WantDestroy;
        if (going) texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(going ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

void Headless::tap(std::string_view label, std::string_view beside) {
    const ui::SeenItem* item = find(label, beside);
    INFO("no item \"" << label << "\" on this screen:\n" << screen_text());
    REQUIRE(item != nullptr);
    tap_at(centre(item->box));
}

void Headless::tap_at(ui::Point at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    build();
    io.AddMouseButtonEvent(0, false);
    build();
    settle(2);
}

void Headless::drag(ui::Point from, ui::Point to, int frames) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    io.AddMouseButtonEvent(0, true);
    build();
    for (int i = 1; i <= frames; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(frames);
        io.AddMousePosEvent(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        build();
    }
    io.AddMouseButtonEvent(0, false);
    build();
}

void Headless::wheel(ui::Point at, float notches) {
    point_at(at);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    build();
    build();
}

void Headless::point_at(ui::Point at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    build();
    build();
}

void Headless::type(std::string_view utf8) {
    while (!utf8.empty()) {
        const char32_t character = ui::next_character(utf8);
        const ui::Key key = key_of(character);
        key_event(key, true);
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned int>(character));
        build();
        key_event(key, false);
        build();
    }
    build();
}

void Headless::press(ui::Shortcut shortcut) {
    modifiers(shortcut, true);
    key_event(shortcut.key, true);
    build();
    key_event(shortcut.key, false);
    modifiers(shortcut, false);
    build();
    settle(2);
}

const ui::SeenItem* Headless::find(std::string_view label, std::string_view beside) const {
    return ui::find_item(ui::seen(), label, beside);
}

bool Headless::shows(std::string_view part) const {
    for (const ui::SeenText& text : ui::seen().texts) {
        if (text.text.find(part) != std::string::npos) return true;
    }
    return false;
}

std::string Headless::screen_text() const { return ui::seen().as_lines(); }

std::string Headless::fingerprint() const {
    std::string bytes;
    const ImDrawData* drawn = ImGui::GetDrawData();
    for (const ImDrawList* list : drawn->CmdLists) {
        append_bytes(bytes, list->VtxBuffer);
        append_bytes(bytes, list->IdxBuffer);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            bytes.append(reinterpret_cast<const char*>(&command.ClipRect), sizeof(ImVec4));
        }
    }
    return bytes;
}

}  // namespace foyer::testing
