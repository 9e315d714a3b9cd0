// What every screen of the terminal costs the processor for a frame, on a store of any size, beside
// an empty ImGui frame and ImGui's own demo window. Nothing is shown: that is window_bench's.
#include <imgui.h>

#include "tools/bench/desk_on_nothing.h"
#include "tools/bench/large_store.h"
#include "tools/bench/registrar.h"

namespace foyer::bench {

namespace {

constexpr int frames_each = 300;
constexpr double p50_goal_ms = 0.5;
constexpr double p99_goal_ms = 2;

using BeforeFrame = std::function<void(int frame)>;

struct Screen {
    std::string name;
    ui::Go to;
    BeforeFrame before; // what a hand does meanwhile; may be empty
};

void turn_wheel(int frame) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(desk_width / 2.0F, desk_height / 2.0F);
    io.AddMouseWheelEvent(0, frame % 100 < 80 ? -1.0F : 3.0F);
}

// Words of the demo store, one letter every few frames, taken back after the fourth.
void type_words(int frame) {
    constexpr std::string_view letters = "xnnd";
    if (frame % 6 != 0) return;
    const auto at = static_cast<std::size_t>(frame / 6) % 8;
    ImGuiIO& io = ImGui::GetIO();
    if (at < letters.size()) {
        io.AddInputCharacter(static_cast<unsigned int>(letters[at]));
        return;
    }
    io.AddKeyEvent(ImGuiKey_Backspace, true);
    io.AddKeyEvent(ImGuiKey_Backspace, false);
}

std::vector<Screen> screens(const std::string& a_case) {
    return {
        {"home", {"home", ""}, {}},
        {"search", {"home", ""}, type_words},
        {"list", {"complaints", ""}, {}},
        {"list, scrolled", {"complaints", "overdue"}, turn_wheel},
        {"case", {"complaints.case", a_case}, {}},
        {"new complaint", {"complaints.new", ""}, {}},
        {"log", {"log", ""}, {}},
        {"log, scrolled", {"log", ""}, turn_wheel},
        {"staff", {"settings", ""}, {}}};
}

// A screen that draws next to nothing has not been measured.
constexpr int least_vertices = 1'000;

Result<std::vector<double>> frames_of(DeskOnNothing& desk, const BeforeFrame& before) {
    std::vector<double> spent = desk.settle();
    if (ImGui::GetDrawData()->TotalVtxCount < least_vertices)
        return fail(ErrorCode::device, "a screen stays empty");
    for (int i = 0; i < frames_each; ++i) {
        if (before) before(i);
        spent.push_back(desk.frame());
    }
    return spent;
}

void add_rows(Figures& figures, const std::string& name, const std::vector<double>& spent) {
    const std::string worst = "worst " + as_text(percentile(spent, 1)) + " ms";
    figures.push_back(
        {"frame of " + name + ", p50", median(spent), "ms", "", {}, p50_goal_ms, false, ""});
    figures.push_back(
        {"frame of " + name + ", p99",
         percentile(spent, 0.99),
         "ms",
         "",
         {},
         p99_goal_ms,
         false,
         worst});
}

double plain_frame_ms(const std::function<void()>& build) {
    NullScreen screen(desk_width, desk_height);
    std::vector<double> spent;
    for (int i = 0; i < frames_each; ++i)
        spent.push_back(screen.frame_ms(build));
    return median(spent);
}

} // namespace

Result<Figures> measure_frames(const Conditions& conditions) {
    Figures figures;
    figures.push_back({"empty ImGui frame", plain_frame_ms([] {}), "ms", "", {}, {}, false, ""});
    figures.push_back(
        {"ImGui's demo window",
         plain_frame_ms([] { ImGui::ShowDemoWindow(); }),
         "ms",
         "",
         {},
         {},
         false,
         ""});
    TRY(const std::string kept, large_store(conditions, conditions.entries));
    TRY(const std::string folder, copy_of_store(conditions, kept, "frames"));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    TRY(const StaffId clerk, clerk_of(*reader));
    TRY(const auto sample, sample_cases(*reader, 1));
    TRY(const auto desk, DeskOnNothing::open(folder));
    TRY(const auto lock, frames_of(*desk, {}));
    add_rows(figures, "lock", lock);
    CHECK_OK(desk->sign_in(clerk));
    for (const Screen& screen : screens(text_of(sample.front().id))) {
        desk->surface().go(screen.to);
        TRY(const auto spent, frames_of(*desk, screen.before));
        add_rows(figures, screen.name, spent);
    }
    TRY(const auto open, reader->number("SELECT count(*) FROM complaint WHERE standing = 1"));
    figures.front().note = as_text(static_cast<double>(open)) + " open cases in the list";
    return figures;
}

} // namespace foyer::bench
