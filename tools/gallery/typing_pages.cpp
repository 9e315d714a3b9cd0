#include <memory>

#include "tools/gallery/gallery.h"
#include "ui/screen_keyboard.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::gallery {
namespace {

using ui::KeyLayer;

ui::TypingAnswer name_being_typed() {
    ui::TypingAnswer answer;
    answer.composing = "min";
    answer.caret = 3;
    for (const char* word :
         {"敏",   "民",   "明",   "闵",   "岷",   "珉",   "旻",   "闽",   "抿",
          "泯",   "皿",   "悯",   "缗",   "愍",   "黾",   "玟",   "鳘",   "苠",
          "闽南", "敏捷", "民族", "敏感", "民间", "民主", "明白", "民航", "名字",
          "明天", "民警", "敏锐", "民生", "明年", "民意", "民众", "名单", "明显"})
        answer.candidates.emplace_back(word);
    answer.more = true;
    return answer;
}

ui::TypingAnswer sentence_being_typed() {
    ui::TypingAnswer answer;
    answer.composing = "mai le de niu nai";
    answer.caret = answer.composing.size();
    answer.candidates = {"买了的牛奶", "买了", "买", "卖", "麦", "埋", "迈", "脉"};
    return answer;
}

struct Sample {
    ui::KeyboardModel model;
    ui::KeyboardUi ui;
};

Sample sample_of(const std::string& state) {
    Sample sample;
    sample.ui.chinese = !state.starts_with("english") && state != "capitals";
    if (state == "name" || state == "all-candidates") sample.model.answer = name_being_typed();
    if (state == "sentence") sample.model.answer = sentence_being_typed();
    sample.model.names = state == "name";
    sample.model.lines = state == "sentence";
    sample.ui.expanded = state == "all-candidates";
    if (state == "capitals") sample.ui.shift = ui::KeyShift::locked;
    if (state.ends_with("signs")) sample.ui.layer = KeyLayer::signs;
    if (state == "more-signs") sample.ui.layer = KeyLayer::more_signs;
    sample.model.numbers = state == "numbers";
    if (state == "full-width") {
        sample.ui.layer = KeyLayer::signs;
        sample.ui.full_width = true;
    }
    if (state == "not-installed")
        sample.model.trouble =
            ui::tr("Chinese typing is not installed. Install the packages librime1 and "
                   "rime-data-pinyin-simp, then start Foyer again.");
    return sample;
}

ui::Finger no_finger() {
    return {{-1, -1}, {-1, -1}};
}

Painter keyboard_painter(const std::string& state) {
    const auto sample = std::make_shared<Sample>(sample_of(state));
    return [sample](ui::Rect window) {
        ui::draw_keyboard(ui::keyboard_box(window), sample->model, sample->ui, no_finger());
    };
}

// A finger rests on the key in the middle of the second row.
Painter held_painter(const std::string&) {
    const auto sample = std::make_shared<Sample>(sample_of("letters"));
    return [sample](ui::Rect window) {
        const ui::Rect box = ui::keyboard_box(window);
        const ui::Point at{box.x + box.w / 2, box.y + box.h * 0.51F};
        ui::draw_keyboard(box, sample->model, sample->ui, {.began = at, .at = at, .down = true});
    };
}

Painter window_painter(const std::string& state) {
    return [state](ui::Rect window) {
        const ui::TypingAnswer answer =
            state == "sentence" ? sentence_being_typed() : name_being_typed();
        const bool low = state == "at-the-edge";
        const ui::Rect field{window.w - 440, low ? window.bottom() - 80 : 200, 400, 56};
        std::string name = "张慧";
        ui::text_field(field, name, {.name = "name", .icon = ui::Icon::person});
        ui::draw_candidates(
            window, {field.x + 90, field.y + 16, 2, 24}, answer, state == "sentence" ? 0 : 1, 0, 7,
            no_finger());
    };
}

} // namespace

std::vector<GalleryPage> typing_pages() {
    const std::vector<Size> sizes{{1366, 768}, {1080, 1920}};
    return {
        {"typing.keyboard",
         {"letters", "english", "capitals", "name", "sentence", "all-candidates", "signs",
          "english-signs", "more-signs", "full-width", "numbers", "not-installed"},
         keyboard_painter,
         sizes,
         true,
         {1, 1.25F, 1.5F}},
        {"typing.held", {"key"}, held_painter, sizes, false},
        {"typing.candidates",
         {"name", "sentence", "at-the-edge"},
         window_painter,
         {{1366, 768}},
         false},
    };
}

} // namespace foyer::gallery
