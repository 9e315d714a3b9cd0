// What every screen of the terminal costs the processor for a frame, on a store of any size, beside
// an empty ImGui frame and ImGui's own demo window. Nothing is shown: that is window_bench's.
#include <imgui.h>

#include <chrono>
#include <thread>

#include "app/chain_watch.h"
#include "app/terminal.h"
#include "desk/roles.h"
#include "platform/paths.h"
#include "tools/bench/large_store.h"
#include "tools/bench/null_screen.h"
#include "tools/bench/registrar.h"
#include "ui/fonts.h"

namespace foyer::bench {

namespace {

constexpr int width = 1366;
constexpr int height = 768;
constexpr int frames_each = 300;
constexpr double p50_goal_ms = 0.5;
constexpr double p99_goal_ms = 2;

// The store keeps pointers to both.
struct Machine {
    platform::WallClock clock;
    platform::BootClock steady;
    platform::KernelRandom random;
};

// The whole terminal on a copy of the store, without a window.
class DeskOnNothing {
public:
    static Result<std::unique_ptr<DeskOnNothing>> open(const std::string& folder);
    ~DeskOnNothing() {
        m_terminal.reset();
        ui::forget_fonts();
    }

    double frame() {
        m_terminal->touched();
        return m_screen.frame_ms([this] { m_terminal->frame(); });
    }
    // Until everything that was asked is answered and drawn.
    std::vector<double> settle() {
        std::vector<double> spent;
        for (int quiet = 0; quiet < 3; ++quiet) {
            spent.push_back(frame());
            if (m_terminal->idle()) continue;
            quiet = 0;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return spent;
    }
    app::Surface& surface() { return *m_terminal; }
    Done sign_in(StaffId staff);

private:
    DeskOnNothing(
        std::unique_ptr<Machine> machine, std::unique_ptr<app::Store> store,
        std::unique_ptr<database::Reader> reader)
        : m_machine(std::move(machine)),
          m_zone(store->zone()),
          m_chain(store->files().database(), m_machine->clock, [] {}),
          m_backup(store->files().folder, m_machine->clock, [] {}),
          m_worker(std::move(store), m_machine->steady, [] {}),
          m_enquiries(std::move(reader), [] {}) {}

    NullScreen m_screen{width, height};
    std::unique_ptr<Machine> m_machine;
    TimeZone m_zone;
    app::ChainWatch m_chain;
    app::BackupWatch m_backup;
    app::Worker m_worker;
    app::Enquiries m_enquiries;
    std::unique_ptr<app::Terminal> m_terminal;
};

Result<std::unique_ptr<DeskOnNothing>> DeskOnNothing::open(const std::string& folder) {
    auto machine = std::make_unique<Machine>();
    TRY(auto store, app::Store::open(folder, {&machine->clock, &machine->random}));
    TRY(auto reader, app::open_reader(store->files()));
    std::unique_ptr<DeskOnNothing> desk(
        new DeskOnNothing(std::move(machine), std::move(store), std::move(reader)));
    CHECK_OK(ui::load_fonts());
    CHECK_OK(ui::load_texts(platform::find_paths().translations));
    app::TerminalParts parts;
    parts.worker = &desk->m_worker;
    parts.enquiries = &desk->m_enquiries;
    parts.chain = &desk->m_chain;
    parts.backup = &desk->m_backup;
    parts.clock = &desk->m_machine->clock;
    parts.random = &desk->m_machine->random;
    parts.zone = &desk->m_zone;
    parts.preferences.reduced_motion = true;
    parts.keep_preferences = [](const app::Preferences&) {};
    desk->m_terminal = std::make_unique<app::Terminal>(std::move(parts));
    return desk;
}

Done DeskOnNothing::sign_in(StaffId staff) {
    const OpId op{surface().new_uuid()};
    if (!surface().sign_in(op, staff, Secret(app::demo_pin_4)))
        return fail(ErrorCode::conflict, "sign in: the desk is busy");
    settle();
    if (surface().viewing().viewer.staff == staff) return {};
    return fail(ErrorCode::conflict, "sign in: the PIN was refused");
}

using BeforeFrame = std::function<void(int frame)>;

struct Screen {
    std::string name;
    ui::Go to;
    BeforeFrame before; // what a hand does meanwhile; may be empty
};

void turn_wheel(int frame) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(width / 2.0F, height / 2.0F);
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
    NullScreen screen(width, height);
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
    return figures;
}

} // namespace foyer::bench
