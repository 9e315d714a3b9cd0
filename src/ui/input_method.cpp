#include "ui/input_method.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "ui/frame.h"
#include "ui/layers.h"
#include "ui/motion.h"
#include "ui/screen_keyboard.h"
#include "ui/texts.h"
#include "ui/typing_frame.h"
#include "ui/typing_keys.h"
#include "ui/typing_view.h"

namespace foyer::ui {
namespace {

constexpr std::size_t window_page = 7; // candidates beside the caret
constexpr float margin = 16;           // between the field and the keyboard
constexpr int sign_shown_ms = 1000;    // which language Shift has switched to

struct State {
    bool on = false;
    bool desktop_types = false;
    TypingHabits habits;
    Typist typist;
    KeyboardUi keyboard;
    bool open = false;
    bool customer = false; // stands at the keys
    EditedField field;        // of this frame; id 0: none has the focus
    EditedField field_before; // of the frame before
    int frames_without = 0;   // since a field had the focus
    Rect caret;
    Finger finger;
    bool finger_is_ours = false;
    Rect touched;      // what takes touches, besides the page: keyboard or candidates
    float up = 0;      // how far the page is moved up, device pixels
    float sign_ms = 0; // how long the sign of the language stays
};
State g_state;

Rect window_box() {
    return design_of({{0, 0}, ImGui::GetIO().DisplaySize});
}

bool has_focus(const EditedField& field) {
    return field.id != 0 && ImGui::GetActiveID() == field.id;
}

bool takes_words(const EditedField& field) {
    return field.content == Content::words || field.content == Content::personal ||
        field.content == Content::search;
}

TypingField typing_field(const EditedField& field) {
    const bool learns = field.content == Content::words && !g_state.customer;
    return {field.id, takes_words(field), learns};
}

void follow_finger(Finger& finger) {
    const ImGuiIO& io = ImGui::GetIO();
    const float s = scale();
    finger.came_down = io.MouseClicked[0];
    finger.let_go = io.MouseReleased[0];
    finger.held_before_ms = finger.came_down ? 0 : finger.held_ms;
    finger.held_ms = finger.came_down ? 0 : finger.held_ms + frame_step_ms();
    finger.down = io.MouseDown[0];
    if (ImGui::IsMousePosValid()) finger.at = {io.MousePos.x / s, io.MousePos.y / s};
    if (finger.came_down) finger.began = finger.at;
    if (finger.came_down) g_state.finger_is_ours = g_state.touched.contains(finger.at);
    if (!finger.down && !finger.let_go) g_state.finger_is_ours = false;
}

// To the field: characters in this frame, keys as key events.
void deliver() {
    ImGuiIO& io = ImGui::GetIO();
    for (const Stroke& stroke : g_state.typist.take_strokes()) {
        if (stroke.key == Key::none) {
            io.InputQueueCharacters.push_back(stroke.character);
        } else {
            inject_key(stroke.key);
            need_frame_in(0);
        }
    }
}

void take_keyboard() {
    State& state = g_state;
    const bool chinese = state.habits.chinese_keys && !state.desktop_types;
    const KeysTaken taken = take_keys(state.typist, chinese);
    if (taken.any && state.open) state.open = false;
    if (!taken.shift_alone || state.desktop_types || !takes_words(state.field_before)) return;
    state.typist.end_as_typed();
    state.habits.chinese_keys = !state.habits.chinese_keys;
    state.sign_ms = sign_shown_ms;
    if (state.habits.chinese_keys) state.typist.get_ready();
}

// The field is to be seen whole above the keyboard, or at least the line that is typed in.
float wanted_up(const EditedField& field, Rect caret, Rect keyboard) {
    const float room = keyboard.y - margin;
    const float whole = field.box.bottom() - room;
    const float line = caret.bottom() - room;
    const float top_stays = std::max(0.0F, field.box.y - margin);
    return std::clamp(std::max(line, std::min(whole, top_stays)), 0.0F, keyboard.h) * scale();
}

void open_when_touched() {
    State& state = g_state;
    const bool touched = state.finger.came_down && !state.finger_is_ours && state.field.id != 0;
    if (!touched || !state.habits.screen_keyboard) return;
    const Rect at{state.finger.at.x, state.finger.at.y + state.up / scale(), 0, 0};
    if (state.field.box.contains({at.x, at.y})) state.open = true;
}

void act_on(const KeyboardDrawn& drawn) {
    State& state = g_state;
    Typist& typist = state.typist;
    if (drawn.shown > 0) typist.show(drawn.shown);
    if (drawn.wanted > 0) typist.want(drawn.wanted);
    if (drawn.end_as_typed) typist.end_as_typed();
    for (const Stroke& stroke : drawn.strokes)
        typist.press(stroke, state.keyboard.chinese);
    if (drawn.picked) typist.pick(*drawn.picked);
    if (drawn.hide) {
        typist.end_as_typed();
        state.open = state.habits.screen_keyboard = false;
    }
    const Stroke enter{0, Key::enter};
    const bool entered = std::ranges::find(drawn.strokes, enter) != drawn.strokes.end();
    if (entered && !state.field.lines && !typist.busy()) state.open = false;
    if (!drawn.strokes.empty() || drawn.hide || drawn.picked) need_frame_in(0);
}

std::string trouble_sentence(const Typist& typist) {
    const auto trouble = typist.trouble();
    if (!trouble) return "";
    if (trouble->code == ErrorCode::not_found)
        return tr("Chinese typing is not installed. Install the packages librime1 and "
                  "rime-data-pinyin-simp, then start Foyer again.");
    return tr("Chinese typing could not be started. English works; start Foyer again.");
}

Finger finger_for_keys() {
    if (g_state.finger_is_ours) return g_state.finger;
    return {{-1, -1}, {-1, -1}};
}

void draw_open_keyboard() {
    State& state = g_state;
    const EditedField& field = state.field;
    const KeyboardModel model{
        .words = takes_words(field),
        .numbers = field.content == Content::number,
        .lines = field.lines,
        .names = field.content == Content::personal,
        .trouble = trouble_sentence(state.typist),
        .answer = state.typist.answer(),
        .chosen = state.typist.chosen()};
    const Rect box = keyboard_box(window_box());
    state.touched = box;
    if (state.keyboard.chinese) state.typist.get_ready();
    push_layer_over("keyboard", box);
    const KeyboardDrawn drawn = draw_keyboard(box, model, state.keyboard, finger_for_keys());
    pop_layer();
    act_on(drawn);
}

void draw_candidate_window() {
    State& state = g_state;
    const Typist& typist = state.typist;
    state.typist.show(window_page);
    push_layer_over("candidates", state.touched);
    const CandidateWindow window = draw_candidates(
        window_box(), state.caret, typist.answer(), typist.chosen(), typist.page_start(),
        window_page, finger_for_keys());
    pop_layer();
    state.touched = window.box;
    if (!window.picked) return;
    state.typist.pick(*window.picked);
    need_frame_in(0);
}

void draw_language_sign() {
    State& state = g_state;
    state.sign_ms -= frame_step_ms();
    need_frame_in(std::max<std::int64_t>(1, static_cast<std::int64_t>(state.sign_ms)));
    const Rect box{state.caret.x, state.caret.bottom() + 8, 44, 36};
    push_layer_over("language", {0, 0, 1, 1});
    fill_rect(box, rgb(0x26241F), 10);
    text_in(
        box, state.habits.chinese_keys ? "中" : "EN", type::label_bold, rgb(0xFFFFFF),
        Align::centre);
    pop_layer();
}

void draw_above_page() {
    State& state = g_state;
    const EditedField& field = state.field;
    state.touched = {};
    if (field.id == 0) return;
    if (state.open) {
        draw_open_keyboard();
    } else if (state.typist.composing()) {
        draw_candidate_window();
    }
    if (state.sign_ms > 0 && !state.open && !state.typist.composing()) draw_language_sign();
}

// A field may be without the focus for a frame while it goes from one to the next.
void close_without_field() {
    State& state = g_state;
    state.frames_without = state.field.id != 0 ? 0 : state.frames_without + 1;
    if (state.frames_without > 1) {
        state.open = false;
        state.keyboard.expanded = false;
    }
}

} // namespace

void use_typing(TypingEngine* engine, const TypingHabits& habits, bool desktop_types) {
    g_state = {};
    g_state.on = true;
    g_state.desktop_types = desktop_types;
    g_state.habits = habits;
    g_state.keyboard.chinese = language() == Language::zh && engine != nullptr;
    g_state.typist.use(engine);
}

void stop_typing() {
    g_state = {};
}
const TypingHabits& typing_habits() {
    return g_state.habits;
}
bool screen_keyboard_open() {
    return g_state.open;
}

void open_screen_keyboard() {
    g_state.habits.screen_keyboard = true;
    g_state.open = g_state.field.id != 0 || g_state.field_before.id != 0;
}

void let_customer_type(bool customer) {
    g_state.customer = customer;
}
void take_back_letter() {
    if (g_state.typist.busy()) g_state.typist.press({0, Key::backspace}, false);
}

bool typing_idle() {
    return !g_state.typist.waiting();
}

void start_typing_frame() {
    State& state = g_state;
    if (!state.on) return;
    state.field_before = has_focus(state.field) ? state.field : EditedField{};
    state.field = {};
    follow_finger(state.finger);
    state.typist.attend(typing_field(state.field_before));
    state.typist.hear();
    if (state.field_before.id != 0 && state.field_before.content != Content::secret) {
        take_keyboard();
        deliver();
    } else {
        forget_injected_keys();
    }
    lend_pointer(state.up, !state.finger_is_ours);
}

void finish_typing_frame() {
    State& state = g_state;
    if (!state.on) return;
    show_pointer();
    show_keys();
    open_when_touched();
    close_without_field();
    const bool moved = state.open && state.field.id != 0;
    const Rect keyboard = keyboard_box(window_box());
    state.up = moved ? wanted_up(state.field, state.caret, keyboard) : 0;
    if (moved) move_view(state.up, device(keyboard.y));
    draw_above_page();
}

void note_edited(const EditedField& field) {
    if (field.content != Content::secret) g_state.field = field;
}

void note_caret(Rect caret) {
    g_state.caret = caret;
}

Composing composing_in(ImGuiID id) {
    const State& state = g_state;
    if (!state.on || id == 0 || state.field_before.id != id || !state.typist.composing()) return {};
    return {state.typist.answer().composing, state.typist.answer().caret};
}

float draw_composed_line(
    Rect visible, float text_x, std::string_view value, std::size_t at, const Composing& composing,
    const Type& type) {
    const std::string_view before = value.substr(0, at);
    const float before_w = text_width(before, type);
    const float composed_w = text_width(composing.text, type);
    const float caret_w = text_width(composing.text.substr(0, composing.caret), type);
    const float end = text_x + before_w + composed_w + 4;
    const float x = text_x - std::max(0.0F, end - visible.right());
    const float y = visible.y + (visible.h - type.line) / 2;
    push_clip(visible);
    text({x, y}, before, type, colour(Token::t1));
    text({x + before_w, y}, composing.text, type, colour(Token::acc_text));
    fill_rect({x + before_w, y + type.line - 2, composed_w, 2}, colour(Token::acc));
    text({x + before_w + composed_w, y}, value.substr(at), type, colour(Token::t1));
    pop_clip();
    return x + before_w + caret_w;
}

} // namespace foyer::ui
