// The terminal's screen without a window: a real ImGui context whose pictures go nowhere, a fixed
// size, sixtieths of a second. Finds things by the words that a person sees and plays the person.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/inspect.h"
#include "ui/keys.h"
#include "ui/texts.h"
#include "ui/theme.h"

struct ImGuiContext;

namespace foyer::testing {

struct HeadlessOptions {
    int width = 1366;
    int height = 768;
    ui::Look look{.reduced_motion = true};
    ui::Language language = ui::Language::en;
};

// One at a time. Broken expectations (no such item, no font) fail the test with what was seen.
class Headless {
public:
    explicit Headless(const HeadlessOptions& options = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Draws one frame with `screen` and keeps it: what follows redraws it.
    void frame(std::function<void()> screen);
    void frame();
    void settle(int frames = 3);

    // A finger on the item of this label; `beside`: near this text, when several carry the label.
    void tap(std::string_view label, std::string_view beside = {});
    void tap_at(ui::Point device_point);
    void drag(ui::Point from, ui::Point to, int frames = 6);  // device pixels, lets go at the end
    void wheel(ui::Point at, float notches);
    void point_at(ui::Point device_point);
    // Into whatever has the focus; digits and letters press their keys as well.
    void type(std::string_view utf8);
    void press(ui::Shortcut shortcut);

    const ui::SeenItem* find(std::string_view label, std::string_view beside = {}) const;
    bool shows(std::string_view part_of_a_text) const;
    std::string screen_text() const;
    // Everything the last frame drew, as bytes: two equal frames give equal fingerprints.
    std::string fingerprint() const;

    ui::Look look;

private:
    void build();
    void serve_textures();
    ImGuiContext* m_context;
    std::function<void()> m_screen;
};

}  // namespace foyer::testing
