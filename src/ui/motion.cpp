#include "ui/motion.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include <imgui.h>

#include "ui/theme.h"

namespace foyer::ui {
namespace {

constexpr std::int64_t glide_frame_ms = 16;
constexpr std::int64_t turn_frame_ms = 33;
constexpr std::size_t glides_kept = 512;

struct Glide {
    float from = 0;
    float to = 0;
    float value = 0;
    float elapsed_ms = 0;
    int seen_in = -1;
};

struct Motions {
    ImGuiContext* context = nullptr;
    int last_frame = -1;
    std::unordered_map<std::uint32_t, Glide> glides;
    int due_in_frame = -1;
    std::int64_t due_ms = 0;
    bool gliding = false;
};

// Another context, or one that began anew, is another screen: nothing glides over from the last.
Motions& motions() {
    static Motions all;
    const int frame = ImGui::GetFrameCount();
    if (all.context != ImGui::GetCurrentContext() || frame < all.last_frame) {
        all = Motions();
        all.context = ImGui::GetCurrentContext();
    }
    all.last_frame = frame;
    return all;
}

void forget_unseen(Motions& all, int frame) {
    if (all.glides.size() < glides_kept) return;
    std::erase_if(all.glides, [frame](const auto& glide) {
        return glide.second.seen_in < frame - 1;
    });
}

float eased(float share, Ease ease) {
    const float t = std::clamp(share, 0.0F, 1.0F);
    if (ease == Ease::linear) return t;
    const float rest = 1.0F - t;
    return 1.0F - rest * rest * rest;
}

void request(std::int64_t ms, bool glides) {
    Motions& all = motions();
    const int frame = ImGui::GetFrameCount();
    if (all.due_in_frame != frame) {
        all.due_in_frame = frame;
        all.due_ms = ms;
        all.gliding = glides;
        return;
    }
    all.due_ms = std::min(all.due_ms, ms);
    all.gliding = all.gliding || glides;
}

Glide& glide_of(std::uint32_t id, float start) {
    Motions& all = motions();
    const int frame = ImGui::GetFrameCount();
    forget_unseen(all, frame);
    Glide& glide = all.glides[id];
    if (glide.seen_in < frame - 1) {
        glide = Glide{.from = start, .to = start, .value = start, .seen_in = frame};
    } else if (glide.seen_in != frame) {
        glide.elapsed_ms += ImGui::GetIO().DeltaTime * 1000.0F;
        glide.seen_in = frame;
    }
    return glide;
}

float advanced(Glide& glide, float target, int ms, Ease ease) {
    if (look().reduced_motion || ms <= 0) {
        glide.from = glide.to = glide.value = target;
        return target;
    }
    if (glide.to != target) {
        glide.from = glide.value;
        glide.to = target;
        glide.elapsed_ms = 0;
    }
    const float share = glide.elapsed_ms / static_cast<float>(ms);
    glide.value = share >= 1.0F ? target
                                : glide.from + (glide.to - glide.from) * eased(share, ease);
    if (glide.value != target) request(glide_frame_ms, true);
    return glide.value;
}

}  // namespace

std::uint32_t motion_id(std::string_view name) {
    return ImGui::GetID(name.data(), name.data() + name.size());
}

float motion(std::uint32_t id, float target, int ms, Ease ease) {
    return advanced(glide_of(id, target), target, ms, ease);
}

float motion_in(std::uint32_t id, int ms, Ease ease) {
    return advanced(glide_of(id, 0.0F), 1.0F, ms, ease);
}

std::int64_t shown_for_ms(std::uint32_t id) {
    return static_cast<std::int64_t>(glide_of(id, 0.0F).elapsed_ms);
}

float pulse(int period_ms) {
    if (look().reduced_motion) return 0.0F;
    const float turn = turning(period_ms);
    return 0.5F - 0.5F * std::cos(turn * 2.0F * std::numbers::pi_v<float>);
}

float turning(int period_ms) {
    if (look().reduced_motion) return 0.0F;
    request(turn_frame_ms, false);
    const double period = static_cast<double>(period_ms) / 1000.0;
    return static_cast<float>(std::fmod(ImGui::GetTime(), period) / period);
}

void need_frame_in(std::int64_t ms) {
    request(std::max<std::int64_t>(ms, 1), false);
}

std::optional<std::int64_t> next_frame_ms() {
    const Motions& all = motions();
    if (all.due_in_frame != ImGui::GetFrameCount()) return std::nullopt;
    return all.due_ms;
}

bool animating() {
    const Motions& all = motions();
    return all.due_in_frame == ImGui::GetFrameCount() && all.gliding;
}

}  // namespace foyer::ui
