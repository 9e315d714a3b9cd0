#include "ui/inspect.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "ui/frame.h"
#include "ui/inspect_frame.h"

namespace foyer::ui {

namespace {

struct Collected {
    Seen seen;
    std::vector<ImGuiID> ids;  // one for each item
};

bool g_on = false;
Collected g_now;
Seen g_last;

// What can be seen of a box: the rest is cut away by a list or the window.
ImRect visible_part(ImRect box) {
    box.ClipWith(ImGui::GetCurrentContext()->CurrentWindow->ClipRect);
    return box;
}

// Where something is cut off at the top or bottom because it can be scrolled.
bool in_scrolled_area() {
    const ImRect& cut = ImGui::GetCurrentContext()->CurrentWindow->ClipRect;
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    return cut.Min.y > 0 || cut.Max.y < all.y;
}

Rect as_rect(const ImRect& box) {
    return {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()};
}

bool is_empty(const ImRect& box) { return box.GetWidth() < 1 || box.GetHeight() < 1; }

SeenItem* item_of(ImGuiID id) {
    const auto found = std::find(g_now.ids.rbegin(), g_now.ids.rend(), id);
    if (found == g_now.ids.rend()) return nullptr;
    return &g_now.seen.items[static_cast<std::size_t>(std::distance(found, g_now.ids.rend()) - 1)];
}

void add_item(ImGuiID id, const ImRect& box, bool enabled) {
    SeenItem item;
    item.box = as_rect(visible_part(box));
    item.cut = item.box.w < box.GetWidth() - 1 || item.box.h < box.GetHeight() - 1;
    item.enabled = enabled;
    item.layer = layer_name();
    g_now.seen.items.push_back(std::move(item));
    g_now.ids.push_back(id);
}

bool same_row(const Rect& above, const Rect& below) {
    return below.y + below.h / 2 < above.bottom() && below.y < above.y + above.h * 0.75F;
}

std::string rows_of(std::vector<const SeenText*> texts) {
    std::stable_sort(texts.begin(), texts.end(), [](const SeenText* a, const SeenText* b) {
        return a->box.y + a->box.h / 2 < b->box.y + b->box.h / 2;
    });
    std::string lines;
    for (std::size_t begin = 0; begin < texts.size();) {
        std::size_t end = begin + 1;
        while (end < texts.size() && same_row(texts[begin]->box, texts[end]->box)) ++end;
        const auto from = texts.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = texts.begin() + static_cast<std::ptrdiff_t>(end);
        std::stable_sort(
            from, to, [](const SeenText* a, const SeenText* b) { return a->box.x < b->box.x; });
        for (std::size_t i = begin; i < end; ++i) {
            lines += (i == begin ? "" : "  ") + texts[i]->text;
        }
        lines += '\n';
        begin = end;
    }
    return lines;
}

std::vector<std::string_view> layers_of(const std::vector<SeenText>& texts) {
    std::vector<std::string_view> layers{""};
    for (const SeenText& text : texts) {
        if (std::find(layers.begin(), layers.end(), text.layer) == layers.end()) {
            layers.emplace_back(text.layer);
        }
    }
    return layers;
}

// A row's height counts more than its length: what stands in the same row is near. Without a text
// to be beside, all are equally near.
std::optional<float> distance_to(
    const Seen& seen, const SeenItem& item, std::string_view beside) {
    if (beside.empty()) return 0.0F;
    constexpr float rows_weigh = 4;
    std::optional<float> nearest;
    for (const SeenText& text : seen.texts) {
        if (text.layer != item.layer || text.text.find(beside) == std::string::npos) continue;
        const float down = item.box.y + item.box.h / 2 - text.box.y - text.box.h / 2;
        const float across = item.box.x + item.box.w / 2 - text.box.x - text.box.w / 2;
        const float away = std::abs(down) * rows_weigh + std::abs(across);
        if (!nearest.has_value() || away < *nearest) nearest = away;
    }
    return nearest;
}

}  // namespace

void inspect(bool on) {
    g_on = on;
    g_now = {};
    g_last = {};
    if (ImGuiContext* context = ImGui::GetCurrentContext()) context->TestEngineHookItems = on;
}

bool inspecting() { return g_on; }

const Seen& seen() { return g_last; }

void note_text(std::string_view text, Rect design_box, bool elided) {
    if (!g_on || text.empty()) return;
    const ImRect whole = snapped(design_box);
    const ImRect box = visible_part(whole);
    if (is_empty(box)) return;
    const bool cut = box.GetWidth() < whole.GetWidth() - 1 ||
        (!in_scrolled_area() && box.GetHeight() < whole.GetHeight() - 1);
    g_now.seen.texts.push_back(
        {std::string(text), as_rect(box), std::string(layer_name()), elided, cut});
}

void note_item(
    ImGuiID id, std::string_view label, std::string_view kind, bool enabled, std::string_view value,
    bool focused) {
    if (!g_on) return;
    if (item_of(id) == nullptr) {
        add_item(id, ImGui::GetCurrentContext()->LastItemData.Rect, enabled);
    }
    SeenItem& item = *item_of(id);
    item.label = label;
    item.kind = kind;
    item.enabled = enabled;
    item.value = value;
    item.focused = focused;
}

void move_seen(float up, float floor) {
    if (!g_on) return;
    const auto moved = [&](Rect& box) {
        const float top = std::max(0.0F, box.y - up);
        const float bottom = std::min(floor, box.bottom() - up);
        box = {box.x, top, box.w, std::max(0.0F, bottom - top)};
    };
    for (SeenItem& item : g_now.seen.items) moved(item.box);
    for (SeenText& text : g_now.seen.texts) moved(text.box);
    std::erase_if(g_now.seen.texts, [](const SeenText& text) { return text.box.h < 1; });
}

void finish_inspection() {
    if (!g_on) return;
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
    g_last = std::exchange(g_now.seen, {});
    g_now.ids.clear();
    std::erase_if(g_last.items, [](const SeenItem& item) {
        return item.label.empty() || item.box.w < 1 || item.box.h < 1;
    });
}

const SeenItem* find_item(const Seen& seen, std::string_view label, std::string_view beside) {
    const SeenItem* best = nullptr;
    float nearest = 0;
    for (const SeenItem& item : seen.items) {
        if (item.label != label) continue;
        const std::optional<float> away = distance_to(seen, item, beside);
        if (!away.has_value()) continue;
        const bool higher = best != nullptr && best->layer.empty() && !item.layer.empty();
        if (best == nullptr || higher || (item.layer == best->layer && *away < nearest)) {
            best = &item;
            nearest = *away;
        }
    }
    return best;
}

std::string Seen::as_lines() const {
    std::string lines;
    for (const std::string_view layer : layers_of(texts)) {
        std::vector<const SeenText*> of_layer;
        for (const SeenText& text : texts) {
            if (text.layer == layer) of_layer.push_back(&text);
        }
        if (!layer.empty()) lines += "[" + std::string(layer) + "]\n";
        lines += rows_of(std::move(of_layer));
    }
    return lines;
}

}  // namespace foyer::ui

// ImGui calls these by name when it is built with IMGUI_ENABLE_TEST_ENGINE; their spelling is its.
void ImGuiTestEngineHook_ItemAdd(
    ImGuiContext*, ImGuiID id, const ImRect& box, const ImGuiLastItemData* item) {
    using namespace foyer::ui;
    if (!g_on || ImGui::GetCurrentContext()->CurrentWindow == nullptr) return;
    const bool disabled = item != nullptr && (item->ItemFlags & ImGuiItemFlags_Disabled) != 0;
    add_item(id, box, !disabled);
}

void ImGuiTestEngineHook_ItemInfo(
    ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    using namespace foyer::ui;
    if (!g_on || label == nullptr || label[0] == '\0' || label[0] == '#') return;
    SeenItem* item = item_of(id);
    if (item == nullptr || !item->label.empty()) return;
    const char* hidden = std::strstr(label, "##");
    item->label = hidden == nullptr ? label : std::string(label, hidden);
    item->kind = "item";
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID id) {
    using namespace foyer::ui;
    const SeenItem* item = item_of(id);
    return item == nullptr ? nullptr : item->label.c_str();
}
