// The vocabulary of the screens: buttons, chips, cards, rows, states. Every word takes its box in
// design pixels and draws in the current frame; none of them changes anything but the value it is
// given. Sizes, states and rules are those of the design's component table.
//
// Items are found by their label (a person's words), which is also their identity inside push_id().
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "ui/draw.h"
#include "ui/keys.h"

namespace foyer::ui {

// Two items of one frame may carry the same label when they stand under different ids.
void push_id(std::string_view id);
void pop_id();

// ---- pressing --------------------------------------------------------------------------------

enum class Kind : std::uint8_t { primary, secondary, tonal, ghost, danger, danger_outline };

struct Button {
    std::string_view label;
    Icon icon = Icon::none;
    Kind kind = Kind::secondary;
    Shortcut shortcut{};          // shown as a key hint and listened to
    bool enabled = true;
    bool busy = false;            // spinner, keeps its width, ignores presses
    std::string_view why_not{};   // shown near a disabled button on tap or hover
    bool large = false;           // 64 high, font 20
    bool icon_only = false;       // 56 x 56; the label is still its name
    std::string_view hint{};      // other text in the key hint
};
// True once, on release inside, on Enter / Space with the focus, or on its shortcut.
bool button(Rect box, const Button& button);
float button_width(const Button& button);  // what it needs
// A button as it looks in a state, without being one: for pictures of the vocabulary.
struct ButtonState {
    bool hovered = false;
    bool held = false;
    bool focused = false;
};
void button_look(Rect box, const Button& button, const ButtonState& state = {});

// A whole area that can be pressed: tiles, cards, rows draw themselves over it.
struct Press {
    bool clicked = false;
    bool held = false;
    bool hovered = false;
    bool focused = false;  // by keyboard: the ring has been drawn
    bool long_press = false;
};
Press press_area(Rect box, std::string_view label, bool enabled = true, float ring_radius = 12);

bool filter_chip(Rect box, std::string_view label, bool on, Icon icon = Icon::none,
                 bool opens_list = false);
// A chip that is on needs a little more, for its bold words.
float filter_chip_width(std::string_view label, Icon icon = Icon::none, bool opens_list = false,
                        bool on = false);
bool pick_tile(Rect box, std::string_view label, Icon icon, bool on);
struct Segment {
    std::string_view label;
    Icon icon = Icon::none;
    bool urgent = false;  // fills with danger when chosen
};
// True when the choice changed.
bool segmented(Rect box, std::string_view name, std::span<const Segment> segments, int& chosen);
bool check_row(Rect box, std::string_view label, bool& on);   // mark at left, words after it
bool switch_row(Rect box, std::string_view label, bool& on);  // words at left, switch at right
void check_mark(Rect box, bool on);        // 28 x 28, only drawn
void switch_mark(Rect box, float thumb);   // 52 x 32, only drawn; thumb 0 off to 1 on
bool stepper(Rect box, std::string_view name, int& value, int least, int most);

// ---- typing ----------------------------------------------------------------------------------

// What one types in a field: whether Chinese can be composed, whether the engine may learn from it,
// which keys the keyboard on the screen shows.
enum class Content : std::uint8_t {
    words,
    personal,  // names and the like: nothing is learned
    search,    // numbers, names, words: nothing is learned
    number,    // phones, amounts, times: the keys of numbers
    secret,    // no keyboard on the screen, nothing is composed
};

struct Field {
    std::string_view label{};        // above the box (14 px, gap 6) when not empty; also its name
    std::string_view name{};         // its name when there is no label above
    std::string_view placeholder{};
    Icon icon = Icon::none;
    std::string_view error{};        // red line and sentence under the box
    bool enabled = true;
    bool secret = false;             // dots
    bool digits_only = false;
    bool right = false;              // money
    std::size_t limit = 200;         // characters
    bool take_focus = false;         // in this frame
    Content content = Content::words;  // secret and digits_only fields are what they are
};
struct Typed {
    bool changed = false;
    bool submitted = false;  // Enter
    bool focused = false;
};
// box is the 56 px control; the label stands above it. The value is always valid UTF-8.
Typed text_field(Rect box, std::string& value, const Field& field);
Typed text_area(Rect box, std::string& value, const Field& field);
// Opens a sheet of 56 px rows. True when the choice changed; -1: nothing chosen.
bool select(Rect box, std::string_view name, std::span<const std::string> options, int& chosen,
            std::string_view placeholder = {});

enum class PadKey : std::int8_t { none = -1, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, clear, back };
// 3 x 4 keys; in PIN mode the pressed key does not light up. Hardware digits press it as well.
PadKey keypad(Rect box, bool pin_mode, float gap = 12);
// wrong: red, and shaken for 400 ms from the first frame on in which it is set.
void pin_dots(Rect box, int filled, int of, bool wrong);
void pad_key(Rect box, PadKey key, float press = 0);  // one key, only drawn; press 0 to 1

// ---- showing ---------------------------------------------------------------------------------

void card(Rect box, float radius = 16);
// After rows that reach the card's edge: nothing sticks out of its round corners. On the page only.
void card_edge(Rect box, float radius = 16);
// Card with a 54 px head: title at left; returns the body.
Rect titled_card(Rect box, std::string_view title);
void avatar(Rect box, std::string_view name, int tint);  // tint 0-5; first character(s) of the name
int tint_of(std::string_view name_or_id);
void badge(Point centre_right, int count);               // 18 high, hidden at 0
float status_chip(Point at, Tone tone, Icon icon, std::string_view label, bool small = false);
float status_chip_width(Icon icon, std::string_view label, bool small = false);
// A box narrower than 60 shows the icon alone; what is touched is never under 56.
bool device_chip(Rect box, Tone tone, Icon icon, std::string_view label);
float device_chip_width(std::string_view label);
float key_hint(Point at, std::string_view label, bool on_accent = false, bool bold = false);
float key_hint_width(std::string_view label, bool bold = false);
void progress(Rect box, float done, Tone tone = Tone::accent);  // 8 high
void banner(Rect box, Tone tone, Icon icon, std::string_view lead, std::string_view rest = {});
// Small tooltip-like sentence above or below an item, for "why not" and elided texts.
void callout(Rect near, std::string_view sentence);

struct Step {
    std::string_view label;
    std::string_view below;  // time
    enum class Mark : std::uint8_t { done, now, next } mark = Mark::next;
};
void status_stepper(Rect box, std::span<const Step> steps);
struct TimelineItem {
    Icon icon = Icon::none;
    Tone tone = Tone::neutral;
    std::string_view title;
    std::string_view text;
    std::string_view time;
    bool last = false;
};
float timeline_item(Rect box, const TimelineItem& item);  // returns the height used (>= 58)

void empty_state(Rect box, Icon icon, std::string_view title, std::string_view text,
                 Tone tone = Tone::neutral);
// With the first step offered below. True when it was pressed.
bool empty_state(Rect box, Icon icon, std::string_view title, std::string_view text,
                 const Button& first_step);
// Shown after 150 ms, counted from its first frame on; waiting_ms: what had passed before that.
void loading_state(Rect box, int rows, std::int64_t waiting_ms = 0);
// True when "try again" was pressed.
bool failed_state(Rect box, std::string_view what_happened, std::string_view what_to_do);

// ---- lists -----------------------------------------------------------------------------------

// A scrolled area: finger drag with inertia, wheel, page keys; a drag of more than 8 px presses
// nothing. Everything between begin and end is cut to the box. Returns the box moved by the scroll.
Rect begin_scroll(std::string_view id, Rect box, float content_h);
void end_scroll();
void scroll_to_top(std::string_view id);
// Before begin_list(): as little as is needed for the row to be seen whole in a box of height h.
void scroll_to_row(std::string_view id, std::int64_t row, float row_h, float h);
// The rows of a uniform list that can be seen: draw [first, last) at row_box(i).
struct VisibleRows {
    std::int64_t first = 0;
    std::int64_t last = 0;
    Rect area;        // of these rows, moved by the scroll
    float row_h = 0;
    Rect row_box(std::int64_t i) const {
        return {area.x, area.y + row_h * static_cast<float>(i - first), area.w, row_h};
    }
};
VisibleRows begin_list(std::string_view id, Rect box, std::int64_t count, float row_h);
void end_list();
// One row: pressed and selected fill and the line below drawn; the caller writes on it.
Press list_row(Rect box, std::string_view label, bool selected);   // selected: bar at the left
Press table_row(Rect box, std::string_view label, bool selected);  // selected: fill only
struct Column {
    std::string_view title;
    float w = 0;  // 0: what is left
    Align align = Align::left;
};
// 40 px head; returns the columns' boxes (x and w) for the rows below.
std::vector<Rect> table_head(Rect box, std::span<const Column> columns);

// ---- over the page ---------------------------------------------------------------------------

// Scrim and centred panel (880 x 580 or narrower). Focus stays inside. Returns the inner box.
// `closed` is set on Esc or a tap on the scrim when that loses nothing.
struct Dialog {
    Rect inside;
    bool closed = false;
};
Dialog begin_dialog(std::string_view id, std::string_view title, float w, float h);
void end_dialog();
// From the right, 560 wide, over a scrim, with a button that closes it.
Dialog begin_drawer(std::string_view id, std::string_view title, std::string_view subtitle = {});
void end_drawer();
// At the bottom, over a scrim: a choice to make, 64 px head and rows below. h is that of the panel.
Dialog begin_sheet(std::string_view id, std::string_view title, float w, float h);
void end_sheet();
// A toast as it looks (toasts.h has those that come and go), share 0 to 1 of its opacity.
void toast_look(Rect box, Icon icon, Colour mark, std::string_view sentence,
                std::string_view action = {}, float share = 1);

}  // namespace foyer::ui
