#include <algorithm>
#include <cmath>
#include <string>

#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float step_circle = 32;
constexpr float words_after_circle = 42;

Type step_type(const Step& step) {
    return step.mark == Step::Mark::now ? type::label_bold : type::label;
}

float step_words(const Step& step) {
    return std::max(text_width(step.label, step_type(step)),
                    text_width(step.below, type::caption));
}

void step_mark(Point middle_left, const Step& step, std::size_t number) {
    const Point centre{middle_left.x + step_circle / 2, middle_left.y};
    const Rect box{middle_left.x, middle_left.y - step_circle / 2, step_circle, step_circle};
    if (step.mark == Step::Mark::done) {
        circle(centre, step_circle / 2, colour(Token::acc));
        icon_in(box, Icon::check, 20, colour(Token::on_acc));
        return;
    }
    const bool now = step.mark == Step::Mark::now;
    fill_rect(box, colour(now ? Token::acc_soft : Token::surface), step_circle / 2);
    stroke_rect(box, colour(now ? Token::acc : Token::border2), step_circle / 2, now ? 3 : 2);
    const Type digits{15, 24, Weight::bold};
    const std::string words = std::to_string(number);
    text({centre.x - text_width(words, digits) / 2, centre.y - 12}, words, digits,
         colour(now ? Token::acc_text : Token::t3));
}

void step_text(Point middle_left, const Step& step) {
    const float top = middle_left.y - (step.below.empty() ? 10.0F : 18.0F);
    const Token token = step.mark == Step::Mark::done  ? Token::t1
                        : step.mark == Step::Mark::now ? Token::acc_text
                                                       : Token::t3;
    text({middle_left.x, top}, step.label, step_type(step), colour(token));
    if (!step.below.empty()) {
        text({middle_left.x, top + 20}, step.below, type::caption, colour(Token::t3));
    }
}

// Which steps show their words: all, or only the one that is now when there is no room.
bool all_words_fit(std::span<const Step> steps, float room) {
    float taken = 0;
    for (const Step& step : steps) taken += words_after_circle + step_words(step);
    const auto gaps = static_cast<float>(steps.size() > 1 ? steps.size() - 1 : 0);
    return taken + gaps * 24 <= room;
}

}  // namespace

void status_stepper(Rect box, std::span<const Step> steps) {
    if (steps.empty()) return;
    const float room = box.w - 8;
    const bool all = all_words_fit(steps, room);
    const auto width_of = [all](const Step& step) {
        const bool words = all || step.mark == Step::Mark::now;
        return words ? words_after_circle + step_words(step) : step_circle;
    };
    float taken = 0;
    for (const Step& step : steps) taken += width_of(step);
    const auto gaps = static_cast<float>(std::max<std::size_t>(steps.size() - 1, 1));
    const float line_w = std::max(0.0F, (room - taken) / gaps - 16);
    const float middle = box.y + box.h / 2;
    float x = box.x + 4;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        step_mark({x, middle}, steps[i], i + 1);
        if (width_of(steps[i]) > step_circle) step_text({x + words_after_circle, middle}, steps[i]);
        x += width_of(steps[i]);
        if (i + 1 == steps.size()) break;
        const bool passed = steps[i].mark == Step::Mark::done;
        fill_rect({x + 8, middle - 1.5F, line_w, 3},
                  colour(passed ? Token::acc : Token::border2), 1.5F);
        x += line_w + 16;
    }
}

float timeline_item(Rect box, const TimelineItem& item) {
    const ToneColours tones = tone_colours(item.tone);
    const Rect mark{box.x, box.y, 36, 36};
    circle({mark.x + 18, mark.y + 18}, 18, tones.soft);
    icon_in(mark, item.icon, 20, tones.text);
    const float x = box.x + 48;
    const float time_w = text_width(item.time, type::small);
    text({x, box.y}, item.title, type::label_bold, colour(Token::t1),
         box.w - 48 - time_w - 12);
    text({box.right() - time_w, box.y + 1}, item.time, type::small, colour(Token::t3));
    float words_h = 20;
    if (!item.text.empty()) {
        words_h += paragraph({x, box.y + 20, box.w - 48, 10000}, item.text, type::label,
                             colour(Token::t2));
    }
    const float height = std::max(58.0F, words_h + 18);
    if (!item.last) {
        fill_rect({box.x + 17, box.y + 40, 2, height - 44}, colour(Token::border2));
    }
    return height;
}

void progress(Rect box, float done, Tone tone) {
    fill_rect(box, colour(Token::surface3), box.h / 2);
    const float share = std::clamp(done, 0.0F, 1.0F);
    if (share <= 0.0F) return;
    const Colour fill = tone == Tone::accent ? colour(Token::acc) : tone_colours(tone).fill;
    fill_rect({box.x, box.y, std::max(box.h, box.w * share), box.h}, fill, box.h / 2);
}

// One sentence after the other; where that is too long, the second below the first.
void banner(Rect box, Tone tone, Icon glyph, std::string_view lead, std::string_view rest) {
    const ToneColours tones = tone_colours(tone);
    fill_rect(box, tones.soft, 12);
    stroke_rect(box, tones.line, 12);
    const float middle = box.y + box.h / 2;
    icon({box.x + 17, middle - 12}, glyph, 24, tones.text);
    const float x = box.x + 53;
    const float room = box.w - 53 - 17;
    const float lead_w = lead.empty() ? 0 : text_width(lead, type::row_bold) + 4;
    const bool fits = rest.empty() || lead_w + text_width(rest, type::row) <= room;
    const bool below = !fits && !lead.empty() && box.h >= 48;
    if (!lead.empty())
        text({x, middle - (below ? 21 : 11)}, lead, type::row_bold, tones.text, room);
    if (below)
        text({x, middle + 1}, rest, type::label, tones.text, room);
    else if (!rest.empty() && lead_w < room)
        text({x + lead_w, middle - 11}, rest, type::row, tones.text, room - lead_w);
}

}  // namespace foyer::ui
