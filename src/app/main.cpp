// The terminal program: puts the parts together, then goes round in frames until it is closed.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <sys/stat.h>

#include "app/closed_desk_screen.h"
#include "app/command_line.h"
#include "app/demo_store.h"
#include "app/print_service.h"
#include "app/shipped_years.h"
#include "app/task_thread.h"
#include "app/terminal.h"
#include "platform/camera.h"
#include "platform/clock.h"
#include "platform/desktop_typing.h"
#include "platform/end_signal.h"
#include "platform/ime.h"
#include "platform/inspect_server.h"
#include "platform/paths.h"
#include "platform/printers.h"
#include "platform/random.h"
#include "platform/scanner.h"
#include "platform/speaker.h"
#include "platform/watchdog.h"
#include "platform/window.h"
#include "ui/activity.h"
#include "ui/first_key.h"
#include "ui/fonts.h"
#include "ui/input_method.h"
#include "ui/inspect.h"
#include "ui/motion.h"
#include "ui/plain_words.h"
#include "ui/texts.h"

namespace {

using namespace foyer;

// Exit codes of sysexits(3), so that a service manager can tell them apart.
int exit_code_of(const Error& error) {
    switch (error.code) {
    case ErrorCode::conflict: return 75; // try again: another Foyer has the folder
    case ErrorCode::corrupt: return 65;
    case ErrorCode::unsupported: return 70;
    case ErrorCode::device: return 69;
    default: return 74;
    }
}

int complain(const Error& error) {
    std::fprintf(stderr, "foyer: %s\n", error.what.c_str());
    return exit_code_of(error);
}

struct Opened {
    std::unique_ptr<app::Store> store;
    std::vector<app::KeptDraft> drafts;
    std::unique_ptr<database::Reader> reader;
};

Result<Opened> open_store(
    const app::CommandLine& options, const platform::Paths& paths, const Clock& clock,
    Random& random) {
    const std::string folder = !options.data.empty() ? options.data
        : options.demo                               ? paths.store + "-demo"
                                                     : paths.store;
    Opened opened;
    if (options.demo && !app::store_exists({folder}))
        CHECK_OK(app::make_demo_store(folder, paths.assets, {}, {&clock, &random}));
    TRY(opened.store, app::Store::open(folder, {&clock, &random, paths.assets}));
    TRY(opened.drafts, app::all_drafts(*opened.store));
    TRY(opened.reader, app::open_reader(opened.store->files()));
    return opened;
}

app::Preferences preferences_for(const app::CommandLine& options, app::Preferences kept) {
    if (options.language) kept.language = *options.language;
    if (options.scheme) kept.scheme = *options.scheme;
    if (options.demo && kept.printer.empty()) kept.printer = "folder:";
    return kept;
}

// A folder that is not named is the store's outbox.
app::PrintRoom::MakePrinter printers_for(const std::string& folder) {
    return [folder](
               printing::PrinterChoice choice, printing::Paper roll, const std::stop_token& stop) {
        const bool unnamed = choice.kind == printing::PrinterKind::folder && choice.address.empty();
        if (unnamed) choice.address = folder + "/outbox";
        return platform::make_printer(choice, roll, stop);
    };
}

platform::InspectedScreen inspected(const ui::Seen& seen) {
    platform::InspectedScreen screen;
    const ui::Point size = ui::window_size();
    screen.width = static_cast<int>(size.x);
    screen.height = static_cast<int>(size.y);
    const auto box = [](const ui::Rect& r) { return platform::InspectedBox{r.x, r.y, r.w, r.h}; };
    for (const ui::SeenItem& item : seen.items)
        screen.items.push_back(
            {item.label, item.kind, box(item.box), item.enabled, item.focused, item.layer,
             item.value});
    for (const ui::SeenText& text : seen.texts)
        screen.texts.push_back({text.text, box(text.box), text.layer});
    screen.lines = seen.as_lines();
    return screen;
}

// Fonts go before the window's ImGui context does.
struct Fonts {
    Fonts() = default;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts() { ui::forget_fonts(); }
};

constexpr std::int64_t long_rest_ms = 500;

// The window, who looks at it from outside, and the wish to end.
struct Stage {
    platform::Window& window;
    const platform::EndSignal& end;
    platform::InspectServer* inspect = nullptr;

    // Until the window is closed, the program is told to end, or `over`. The times as in Terminal.
    struct Show {
        std::function<void()> draw;
        std::function<std::int64_t()> next_change_ms;
        std::function<bool()> idle;
        std::function<bool()> over;
    };

    void frame(const Show& show) {
        window.frame(show.draw);
        if (inspect == nullptr) return;
        const bool quiet = window.settled() && show.idle() && show.next_change_ms() > 50;
        inspect->frame_ended(inspected(ui::seen()), quiet);
    }

    // False: the window was closed or the program told to end.
    bool wait(const Show& show, const platform::Watchdog& watchdog) {
        const std::int64_t change = show.next_change_ms();
        const std::int64_t beat = watchdog.interval_ms();
        if (window.settled() && change >= long_rest_ms) ui::rest_fonts();
        return window.wait(beat > 0 ? std::min(change, beat) : change) && !end.asked();
    }

    // False, as in wait().
    bool run(const Show& show) {
        platform::Watchdog watchdog;
        watchdog.ready();
        frame(show);
        while (!show.over()) {
            if (!wait(show, watchdog)) return false;
            watchdog.alive();
            frame(show);
        }
        return true;
    }
};

void run_terminal(Stage& stage, app::Terminal& terminal) {
    const auto draw = [&] {
        const platform::KeysTold keys = stage.window.take_keys();
        ui::hear_first_key({keys.may_be_taken_back, keys.taken_back});
        if (keys.taken_back) ui::take_back_letter();
        for (const ScanReading& scan : keys.scans)
            terminal.scanned(scan);
        if (ui::somebody_is_there()) terminal.touched();
        terminal.frame();
    };
    stage.run(
        {draw, [&] { return terminal.next_change_ms(); }, [&] { return terminal.idle(); },
         [] { return false; }});
}

// Says why until somebody closes the window.
Done tell_without_fonts(Stage& stage, const Error& why) {
    const auto draw = [&] { ui::draw_plain_words("Foyer cannot write on this screen", why.what); };
    stage.run({draw, [] { return hour_ms; }, [] { return true; }, [] { return false; }});
    return std::unexpected(why);
}

// True: try again.
bool tell_closed(Stage& stage, const app::Preferences& preferences, const Error& why) {
    bool again = false;
    const ui::Look look = app::look_of(preferences, stage.window.density());
    const auto draw = [&] {
        again = app::draw_closed_desk(ui::begin_frame(look), why) || again;
        ui::end_frame();
    };
    const auto next = [] { return ui::next_frame_ms().value_or(hour_ms); };
    return stage.run({draw, next, [] { return true; }, [&] { return again; }});
}

// The error when nobody wanted another try.
Result<Opened> open_or_tell(
    Stage& stage, const app::Preferences& preferences, Result<Opened> opened,
    const std::function<Result<Opened>()>& open) {
    while (!opened && tell_closed(stage, preferences, opened.error()))
        opened = open();
    return opened;
}

// What the program takes from the machine it runs on.
struct Machine {
    platform::EndSignal end;
    platform::WallClock wall;
    platform::AdjustableClock clock{wall};
    platform::BootClock boot;
    platform::AdjustableClock steady{boot};
    platform::KernelRandom random;
    platform::Paths paths = platform::find_paths();

    std::string preferences_file() const { return paths.config + "/foyer.toml"; }
    // To a tour hours pass for every clock.
    void advance(std::int64_t ms) {
        clock.advance(ms);
        steady.advance(ms);
    }
};

Result<std::unique_ptr<platform::InspectServer>>
open_inspection(const app::CommandLine& options, platform::Window& window, Machine& machine) {
    if (options.inspect.empty()) return nullptr;
    ui::inspect(true);
    return platform::InspectServer::open(
        options.inspect,
        {[&window] { window.wake(); }, [&machine](std::int64_t ms) { machine.advance(ms); },
         [&window] { return window.picture(); }});
}

// Everything that works on an open store, around the terminal.
void run_store(Stage& stage, Machine& machine, Opened opened, const app::Preferences& preferences) {
    const TimeZone zone = opened.store->zone();
    const std::string folder = opened.store->files().folder;
    const std::string database = opened.store->files().database();
    const auto wake = [&stage] { stage.window.wake(); };
    app::TaskThread errands(8);
    const app::Spool spool(folder + "/spool");
    app::PrintRoom print_room(
        spool, app::print_choice(preferences), printers_for(folder), machine.clock, wake,
        &platform::find_printers_blocking);
    app::Worker worker(
        std::move(opened.store), machine.steady, wake,
        [paper = app::paper_after_commit(print_room, spool, preferences.desk),
         years = app::shipped_years_after_commit(machine.paths.assets)](app::Store& store) mutable {
            years(store);
            paper(store);
        });
    const auto camera = platform::open_camera();
    app::PictureRoom pictures(
        preferences.photos.empty() ? folder + "/photos" : preferences.photos,
        [&worker](PersonId key, const Hash& hash, app::TakeContent take) {
            return worker.read_file({key, hash, std::move(take)});
        },
        wake, camera.get());
    app::Enquiries enquiries(std::move(opened.reader), wake);
    app::ChainWatch chain(database, machine.clock, wake);
    app::BackupWatch backup(folder, machine.clock, [&] {
        if (const auto failed = backup.state().failed) (void)complain(*failed);
        wake();
    });
    const auto typing = platform::open_typing({.learned_folder = folder + "/typing"}, wake);
    const auto scanner =
        platform::open_scanner(app::scanner_choice(preferences), machine.clock, wake);
    const auto speaker = platform::open_speaker();
    app::Terminal terminal(
        {&worker, &enquiries, &chain, &backup, &machine.clock, &machine.random, &zone, preferences,
         std::move(opened.drafts), stage.window.density(), typing.get(), platform::desktop_types(),
         [&](const app::Preferences& changed) {
             (void)errands.start([&machine, changed] {
                 (void)app::write_preferences(machine.preferences_file(), changed);
             });
         },
         &print_room, scanner.get(), speaker.get(), &pictures, folder + "/inbox"});
    run_terminal(stage, terminal);
}

Done run(const app::CommandLine& options) {
    Machine machine;
    if (!options.inspect.empty()) machine.clock.advance(options.clock_offset_ms);
    std::filesystem::create_directories(machine.paths.config);
    const auto open = [&] {
        return open_store(options, machine.paths, machine.clock, machine.random);
    };
    auto opening = std::async(std::launch::async, open);
    auto lettering = std::async(std::launch::async, ui::find_fonts);
    TRY(auto kept, app::read_preferences(machine.preferences_file()));
    const auto preferences = preferences_for(options, std::move(kept));
    TRY(const auto window,
        platform::Window::open(
            {.width = options.width,
             .height = options.height,
             .full_screen = options.full_screen || preferences.full_screen,
             .title = "Foyer",
             .density = options.scale}));
    TRY(const auto inspect, open_inspection(options, *window, machine));
    machine.end.listen([&window] { window->wake(); });
    Stage stage{*window, machine.end, inspect.get()};
    const Fonts fonts;
    Done lettered = lettering.get();
    if (lettered) lettered = ui::load_fonts();
    if (!lettered) return tell_without_fonts(stage, lettered.error());
    CHECK_OK(ui::load_texts(machine.paths.translations));
    ui::use_language(preferences.language);
    TRY(auto opened, open_or_tell(stage, preferences, opening.get(), open));
    run_store(stage, machine, std::move(opened), preferences);
    return {};
}

} // namespace

int main(int count, char** words) {
    umask(077);
    const auto parsed = foyer::app::read_command_line(count, words);
    if (parsed.leave_with) return *parsed.leave_with;
    const foyer::Done done = run(parsed.options);
    return done ? 0 : complain(done.error());
}
