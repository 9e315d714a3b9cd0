// An ImGui context whose pictures go nowhere: what a frame costs without showing it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

struct ImGuiContext;

namespace foyer::bench {

// One at a time.
class NullScreen {
public:
    NullScreen(int width, int height);
    ~NullScreen();
    NullScreen(const NullScreen&) = delete;
    NullScreen& operator=(const NullScreen&) = delete;

    // Processor time of this thread, in milliseconds, from NewFrame to the end of Render.
    double frame_ms(const std::function<void()>& build);

private:
    void serve_textures();
    ImGuiContext* m_context;
};

} // namespace foyer::bench
