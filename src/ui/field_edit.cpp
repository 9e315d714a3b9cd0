#include "ui/field_edit.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <functional>

#include "base/secret.h"
#include "base/text.h"
#include "ui/field_memory.h"
#include "ui/frame.h"
#include "ui/secret_field.h"
#include "ui/typing_frame.h"

namespace foyer::ui {
namespace {

constexpr char32_t full_width_zero = 0xFF10;

bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// 0: the character is not taken.
char32_t taken(char32_t c, const EditRules& rules) {
    if (c == U'\n') return rules.lines ? c : 0;
    if (is_control(c) || turns_direction(c)) return 0;
    if (!rules.digits_only) return c;
    if (c >= full_width_zero && c <= full_width_zero + 9) c = c - full_width_zero + U'0';
    return c >= U'0' && c <= U'9' ? c : 0;
}

// The characters just put in before the cursor leave again when they are too many.
void cut_to_limit(ImGuiInputTextCallbackData* edit, std::size_t limit) {
    const std::string_view all(edit->Buf, static_cast<std::size_t>(edit->BufTextLen));
    std::size_t count = character_count(all);
    int from = edit->CursorPos;
    while (count > limit && from > 0) {
        do {
            --from;
        } while (from > 0 && (static_cast<unsigned char>(edit->Buf[from]) & 0xC0U) == 0x80U);
        --count;
    }
    if (from < edit->CursorPos) edit->DeleteChars(from, edit->CursorPos - from);
}

ImGuiID memory_of(ImGuiID id) { return id ^ 0x0F0F0F0FU; }

int fingerprint(const std::string& value) {
    return static_cast<int>(std::hash<std::string>{}(value) & 0x7FFFFFFFU);
}

Content content_of(const Field& field) {
    if (field.secret) return Content::secret;
    return field.digits_only ? Content::number : field.content;
}

void note_line(ImGuiID id, const Field& field) {
    const ImGuiLastItemData& last = ImGui::GetCurrentContext()->LastItemData;
    note_edited({id, content_of(field), false, design_of(last.Rect)});
}

}  // namespace

int keep_rules(ImGuiInputTextCallbackData* edit) {
    auto* rules = static_cast<EditRules*>(edit->UserData);
    switch (edit->EventFlag) {
    case ImGuiInputTextFlags_CallbackCharFilter: {
        const char32_t c = taken(edit->EventChar, *rules);
        edit->EventChar = c;
        return c == 0 ? 1 : 0;
    }
    case ImGuiInputTextFlags_CallbackResize:
        rules->value->resize(static_cast<std::size_t>(edit->BufTextLen));
        edit->Buf = rules->value->data();
        return 0;
    case ImGuiInputTextFlags_CallbackEdit: cut_to_limit(edit, rules->limit); return 0;
    default: return 0;
    }
}

std::string kept(std::string_view value, const EditRules& rules) {
    std::string result;
    std::size_t count = 0;
    for (const char32_t c : code_points(clean_text(value))) {
        const char32_t allowed = taken(c, rules);
        if (allowed == 0) continue;
        if (++count > rules.limit) break;
        result += utf8_of(allowed);
    }
    return result;
}

void keep(std::string& value, const EditRules& rules) {
    std::string allowed = kept(value, rules);
    if (allowed != value) value = std::move(allowed);
}

void take_outside_change(unsigned int id, const std::string& value) {
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state == nullptr || ImGui::GetActiveID() != id) return;
    const int known = ImGui::GetStateStorage()->GetInt(memory_of(id), fingerprint(value));
    if (known != fingerprint(value)) state->ReloadUserBufAndMoveToEnd();
}

void remember_value(unsigned int id, const std::string& value) {
    ImGui::GetStateStorage()->SetInt(memory_of(id), fingerprint(value));
}

void put_caret_at_end(unsigned int id, bool focus_given, bool was_active) {
    bool* awaited = ImGui::GetStateStorage()->GetBoolRef(ImHashStr("caret to end", 0, id));
    if (was_active) *awaited = false;
    else if (focus_given) *awaited = true;
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (!*awaited || state == nullptr || ImGui::GetActiveID() != id) return;
    state->ReloadUserBufAndMoveToEnd();
}

Typed edit_line(const char* id, std::string& value, const Field& field) {
    EditRules rules{&value, field.limit, field.digits_only, false};
    const ImGuiID item_id = ImGui::GetID(id);
    const bool was_active = ImGui::GetActiveID() == item_id;
    std::string before = value;
    undo_scanned_key(item_id, value);
    keep(value, rules);
    take_outside_change(item_id, value);
    ImGui::GetIO().ConfigInputTextCursorBlink = false;
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize
        | ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackEdit;
    if (field.secret) flags |= ImGuiInputTextFlags_Password;
    std::string given = value;
    // What is being composed is drawn by draw_caret(), with the text around it.
    const bool hidden = !composing_in(item_id).text.empty();
    if (hidden) ImGui::PushStyleColor(ImGuiCol_Text, 0);
    ImGui::InputText(id, value.data(), value.capacity() + 1, flags, keep_rules, &rules);
    if (hidden) ImGui::PopStyleColor();
    if (ImGui::IsItemActive()) note_line(item_id, field);
    // ImGui takes everything back on Esc; here Esc leaves, and what was typed stays.
    if (was_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) value = given;
    remember_value(item_id, value);
    put_caret_at_end(item_id, field.take_focus, was_active);
    // Ctrl Enter is the screen's own button, not the field's.
    const bool enter = !ImGui::GetIO().KeyCtrl
        && (ImGui::IsKeyPressed(ImGuiKey_Enter, false)
            || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    const Typed typed{.changed = value != before, .submitted = was_active && enter,
                      .focused = ImGui::IsItemActive()};
    if (field.secret) {
        if (typed.focused || was_active) secret_is_edited();
        wipe(before);
        wipe(given);
    }
    return typed;
}

}  // namespace foyer::ui
