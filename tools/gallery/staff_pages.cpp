#include <algorithm>
#include <memory>

#include "desk/staff/quick_switch_screen.h"
#include "desk/staff/set_up_screen.h"
#include "desk/staff/sign_in_screen.h"
#include "desk/staff/staff_refusals.h"
#include "desk/staff/staff_settings_screen.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"

namespace foyer::gallery {
namespace {

using namespace staff;
using desk::Role;

const TimeZone& zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}
Time half_past_two() { return zone().moment({2026, 3, 18}, 14 * hour_ms + 32 * minute_ms); }

StaffId staff_id(std::size_t n) {
    StaffId id;
    id.bytes[15] = static_cast<std::uint8_t>(n + 1);
    return id;
}

struct Sample {
    const char* name;
    const char* latin_name;
    const char* post;
    const char* english_post;
    const char* number;
    Role role;
};
// The people of picture 01, in its order.
constexpr Sample people[] = {
    {"林晓雨", "Lin Xiaoyu", "服务台·早班", "Service desk, early", "101", Role::clerk},
    {"赵敏", "Zhao Min", "服务台·早班", "Service desk, early", "105", Role::clerk},
    {"陈佳怡", "Chen Jiayi", "服务台·晚班", "Service desk, late", "104", Role::clerk},
    {"王建国", "Wang Jianguo", "防损·全天", "Loss prevention", "108", Role::lead},
    {"周志强", "Zhou Zhiqiang", "值班主管·全天", "Duty supervisor", "114", Role::supervisor},
    {"刘思远", "Liu Siyuan", "店长·行政班", "Store manager", "102", Role::manager},
};

bool english() { return ui::language() == ui::Language::en; }

Facts facts() {
    Facts facts;
    for (std::size_t i = 0; i < std::size(people); ++i) {
        const auto& one = people[i];
        State state;
        state.staff = staff_id(i);
        state.number = one.number;
        state.names = {one.name, one.latin_name, english() ? one.english_post : one.post};
        state.role = one.role;
        state.keeper = one.role == Role::manager;
        state.pin_length = desk::pin_digits(one.role);
        facts.staff.push_back(state);
    }
    return facts;
}

desk::Viewing viewing(desk::Actor viewer = {}) {
    desk::Viewing viewing;
    viewing.now = half_past_two();
    viewing.zone = &zone();
    viewing.viewer = viewer;
    viewing.english = english();
    return viewing;
}

SignInPeople sample_people(const Facts& facts) {
    SignInPeople people_shown;
    people_shown.board = sign_in_board(facts, {half_past_two(), {}, {}, &zone()});
    // In the picture's order, whatever the numbers.
    std::sort(people_shown.board.tiles.begin(), people_shown.board.tiles.end(),
              [](const auto& a, const auto& b) { return a.staff < b.staff; });
    return people_shown;
}

struct SignInState {
    sign_in::Model model;
    sign_in::Ui ui;
};

void add_surroundings(sign_in::Model& model) {
    const bool in_english = english();
    model.badge_reader = true;
    model.note = sign_in::Note{
        in_english ? "Shift note·Zhao Min 14:05" : "交接班留言·赵敏 14:05",
        in_english ? "Bag A7 has been here for over 4 hours. The customer comes about 16:00."
                   : "A7 号柜寄存超过 4 小时，顾客已电联，约 16:00 前来取。"};
    model.signals = {{ui::Icon::cloud_done, in_english ? "Synced" : "已同步"},
                     {ui::Icon::print, in_english ? "Printer ready" : "打印机正常"},
                     {ui::Icon::document_scanner, in_english ? "Scanner ready" : "扫码枪已连接"}};
}

SignInState sign_in_state(const std::string& state) {
    SignInState made;
    Facts known = facts();
    auto& model = made.model;
    model.store = english() ? "Hefeng Market·Lakeside" : "和丰超市·滨湖店";
    made.ui.selected = staff_id(0);
    if (state == "full") add_surroundings(model);
    if (state == "full" || state == "plain") made.ui.pin = Secret("47");
    if (state == "wrong") {
        known.staff[0].lock.wrong = 1;
        model.people.attempt = Attempt::wrong;
        model.people.attempted = staff_id(0);
    }
    if (state == "locked") {
        known.staff[0].lock = {5, half_past_two() + 272 * second_ms};
        known.staff[2].signed_in_at = half_past_two() - 6 * hour_ms;
    }
    if (state == "long") {
        known.staff[0].names = {std::string(60, 'W'), std::string(60, 'W'), std::string(60, 'w')};
    }
    const auto before = model.people;
    model.people = sample_people(known);
    model.people.attempt = before.attempt;
    model.people.attempted = before.attempted;
    if (state == "empty" || state == "loading" || state == "failed") model.people.board = {};
    if (state == "loading") model.people.state = desk::ListState::loading;
    if (state == "failed") model.people.state = desk::ListState::failed;
    if (state == "filtered") made.ui = {.selected = {}, .filter = "z", .pin = {}};
    return made;
}

Painter sign_in_painter(const std::string& state) {
    auto made = std::make_shared<SignInState>(sign_in_state(state));
    return [made](ui::Rect canvas) {
        sign_in::draw(made->model, made->ui, canvas, viewing());
    };
}

ui::Rect page_of(ui::Rect canvas, bool offline = false) {
    return page_in_shell(
        canvas, {"more", ui::tr("Settings"), ui::tr("Staff, this desk, about"), offline});
}

Painter switch_painter(const std::string&) {
    auto made = std::make_shared<SignInState>(sign_in_state("plain"));
    return [made](ui::Rect canvas) {
        page_of(canvas);
        quick_switch::draw(made->model.people, made->ui, viewing());
    };
}

struct SetUpState {
    set_up::Model model;
    set_up::Ui ui = set_up::fresh_ui();
};

Painter set_up_painter(const std::string& state) {
    auto made = std::make_shared<SetUpState>();
    auto& form = made->ui.form;
    if (state == "errors") made->ui.asked = true;
    made->model.keyboard_hidden = state == "keyboard_hidden";
    if (state == "filled" || state == "refused") {
        form.store = english() ? "Hefeng Market" : "和丰超市";
        form.branch = english() ? "Lakeside" : "滨湖店";
        form.desk = english() ? "Service desk" : "服务台";
        form.person.name = "周志强";
        form.person.latin_name = "Zhou Zhiqiang";
        form.person.number = "112";
        form.person.pin.pin = form.person.pin.again = "482915";
    }
    if (state == "refused") {
        made->model.refusal = desk::Refusal{
            "store-opened", {"This store has been set up already.", {}}, {"Sign in to go on.", {}}};
    }
    return [made](ui::Rect canvas) { set_up::draw(made->model, made->ui, canvas, viewing()); };
}

struct SettingsState {
    settings::Model model;
    settings::Ui ui;
    desk::Actor viewer{staff_id(5), Role::manager};
};

void open(settings::Ui& ui, settings::Dialog dialog) {
    ui.dialog = dialog;
    ui.form.name = "赵敏";
    ui.form.latin_name = "Zhao Min";
    ui.form.post = english() ? "Service desk" : "服务台";
}

SettingsState settings_state(const std::string& state) {
    SettingsState made;
    auto& model = made.model;
    model.facts = facts();
    model.facts.staff[0].lock = {5, half_past_two() + minute_ms};
    model.facts.staff[3].retired = true;
    model.look.language = ui::language();
    model.look.scheme = ui::look().scheme;
    model.about = {{english() ? "Version" : "版本", "0.1.0"},
                   {english() ? "Store" : "门店", "和丰超市·滨湖店"}};
    if (state != "list") made.ui.selected = staff_id(1);
    if (state == "look") made.ui.group = settings::Group::look;
    if (state == "about") made.ui.group = settings::Group::about;
    if (state == "denied") made.viewer = {staff_id(0), Role::clerk};
    if (state == "add" || state == "refused") made.ui.dialog = settings::Dialog::add;
    if (state == "refused") model.refusal = refuse(Objection::number_taken, {"109", "赵敏"});
    if (state == "role") {
        open(made.ui, settings::Dialog::role);
        made.ui.form.role = Role::lead;
    }
    if (state == "pin") open(made.ui, settings::Dialog::pin);
    if (state == "correct") open(made.ui, settings::Dialog::correct);
    if (state == "retire") open(made.ui, settings::Dialog::retire);
    if (state == "errors") {
        made.ui.dialog = settings::Dialog::add;
        made.ui.asked = true;
    }
    if (state == "failed") model.state = desk::ListState::failed;
    return made;
}

Painter settings_painter(const std::string& state) {
    auto made = std::make_shared<SettingsState>(settings_state(state));
    return [made, offline = state == "offline"](ui::Rect canvas) {
        settings::draw(made->model, made->ui, page_of(canvas, offline), viewing(made->viewer));
    };
}

}  // namespace

std::vector<GalleryPage> staff_pages() {
    return {{"staff.sign-in",
             {"full", "plain", "empty", "loading", "failed", "wrong", "locked", "filtered", "long"},
             sign_in_painter},
            {"staff.quick-switch", {"plain"}, switch_painter},
            {"staff.set-up", {"empty", "errors", "filled", "refused", "keyboard_hidden"},
             set_up_painter},
            {"staff.settings",
             {"list", "selected", "denied", "failed", "offline", "add", "errors", "refused", "role",
              "pin", "correct", "retire", "look", "about"},
             settings_painter}};
}

}  // namespace foyer::gallery
