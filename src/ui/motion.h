// Values that glide, and when the next frame is due. The loop draws nothing while nothing moves: it
// asks next_frame_ms() after each frame. Time is the frame time that the window gives to ImGui.
// Reduced motion: everything stands at its target at once. UI thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace foyer::ui {

enum class Ease : std::uint8_t { linear, out };

std::uint32_t motion_id(std::string_view name);  // inside push_id()

// Where the value that goes by `id` stands on its way to `target`. When it was not asked for in the
// frame before, it stands at the target: what appears does not glide in.
float motion(std::uint32_t id, float target, int ms, Ease ease = Ease::out);
// 0 when `id` is first asked for, 1 after `ms`: for what does glide in.
float motion_in(std::uint32_t id, int ms, Ease ease = Ease::out);
// Milliseconds since `id` was first asked for without a pause; asks for no frames itself.
std::int64_t shown_for_ms(std::uint32_t id);

float pulse(int period_ms);    // 0 to 1 and back, a sine; 0 with reduced motion
float turning(int period_ms);  // 0 to 1, again and again; 0 with reduced motion

// Something changes in so many milliseconds without input: a countdown, a toast that leaves.
void need_frame_in(std::int64_t ms);
// How soon another frame is due after the one just drawn; empty: not before the next input.
std::optional<std::int64_t> next_frame_ms();
bool animating();  // something glides right now

}  // namespace foyer::ui
