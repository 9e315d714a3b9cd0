#include <algorithm>

#include "desk/knowledge/knowledge_parts_screen.h"
#include "ui/texts.h"

namespace foyer::knowledge {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float section_gap = 24;
constexpr float line_gap = 8;
constexpr float number_w = 32;
constexpr float frame_edge = 16;
constexpr float card_gap = 10;

// Runs down the page: the same calls measure it and draw it, so that both always agree.
class Column {
public:
    Column(Rect box, bool paint) : m_box(box), m_y(box.y), m_paint(paint) {}

    float height() const { return m_y - m_box.y; }
    bool paints() const { return m_paint; }
    Rect rest() const { return {m_box.x, m_y, m_box.w, 0}; }
    void skip(float h) { m_y += h; }

    void paragraph(std::string_view text, ui::Type type, Token ink, float indent = 0) {
        const float w = m_box.w - indent;
        const float h = ui::paragraph_height(w, text, type);
        if (m_paint) {
            ui::paragraph({m_box.x + indent, m_y, w, h}, text, type, ui::colour(ink));
        }
        m_y += h;
    }
    void heading(const char* words) {
        m_y += section_gap;
        paragraph(words, ui::type::body_bold, Token::t1);
        m_y += line_gap;
    }

private:
    Rect m_box;
    float m_y;
    bool m_paint;
};

void put_steps(Column& column, const std::vector<std::string>& steps, bool of_a_law) {
    column.heading(of_a_law ? tr("At the desk") : tr("What to do"));
    int number = 0;
    for (const std::string& step : steps) {
        const Rect line = column.rest();
        const std::string mark = std::to_string(++number);
        if (column.paints()) {
            ui::text_in(
                {line.x, line.y, 22, 24}, mark, ui::type::body_bold, ui::colour(Token::acc_text),
                ui::Align::centre);
        }
        column.paragraph(step, ui::type::body, Token::t1, number_w);
        column.skip(line_gap);
    }
}

void put_phrases(Column& column, const std::vector<Phrase>& phrases) {
    if (phrases.empty()) return;
    column.heading(tr("What to say"));
    for (const Phrase& phrase : phrases) {
        const Rect line = column.rest();
        if (column.paints()) {
            ui::icon({line.x, line.y}, Icon::chat, 20, ui::colour(Token::acc_text));
        }
        column.paragraph(phrase.title, ui::type::label_bold, Token::t2, number_w);
        column.paragraph(phrase.words, ui::type::body, Token::t1, number_w);
        column.skip(line_gap);
    }
}

float warning_height(float w, const std::vector<std::string>& never) {
    float h = 2 * frame_edge - line_gap;
    for (const std::string& line : never) {
        h += ui::paragraph_height(w - 2 * frame_edge - number_w, line, ui::type::body) + line_gap;
    }
    return h;
}

void put_warning(Column& column, const std::vector<std::string>& never) {
    if (never.empty()) return;
    column.heading(tr("What never to say or do"));
    const Rect at = column.rest();
    const Rect box{at.x, at.y, at.w, warning_height(at.w, never)};
    column.skip(box.h);
    if (!column.paints()) return;
    const ui::ToneColours tone = ui::tone_colours(ui::Tone::danger);
    ui::fill_rect(box, tone.soft, 12);
    ui::stroke_rect(box, tone.line, 12);
    float y = box.y + frame_edge;
    for (const std::string& line : never) {
        const float x = box.x + frame_edge;
        ui::icon({x, y + 2}, Icon::block, 20, tone.fill);
        const Rect words{x + number_w, y, box.w - 2 * frame_edge - number_w, 0};
        y += ui::paragraph(words, line, ui::type::body, tone.text) + line_gap;
    }
}

float law_height(float w, const LawCard& card, bool english) {
    const Words& words = words_of(card.article, english);
    const float inner = w - 2 * frame_edge - 32;
    return 24 + 20 + 4 + ui::paragraph_height(inner, words.title, ui::type::body_bold) + 4 +
        ui::paragraph_height(inner, words.when, ui::type::label);
}

bool draw_law(Rect box, const LawCard& card, bool english) {
    const Words& words = words_of(card.article, english);
    const std::string citation = citation_of(card.article.source, english);
    const auto press = ui::press_area(box, citation);
    ui::fill_rect(box, ui::colour(press.held ? Token::surface3 : Token::surface2), 12);
    ui::stroke_rect(box, ui::colour(Token::border), 12);
    Rect in{box.x + frame_edge, box.y + 12, box.w - 2 * frame_edge - 32, 0};
    ui::text({in.x, in.y}, citation, ui::type::label_bold, ui::colour(Token::acc_text), in.w);
    in.y += 24;
    in.y += ui::paragraph(in, words.title, ui::type::body_bold, ui::colour(Token::t1)) + 4;
    ui::paragraph(in, words.when, ui::type::label, ui::colour(Token::t2));
    ui::icon(
        {box.right() - 40, box.y + box.h / 2 - 12}, Icon::chevron_right, 24, ui::colour(Token::t3));
    return press.clicked;
}

std::optional<ArticleId> put_laws(Column& column, std::span<const LawCard> laws, bool english) {
    std::optional<ArticleId> pressed;
    if (laws.empty()) return pressed;
    column.heading(tr("What the law says, in our words"));
    for (const LawCard& card : laws) {
        const Rect at = column.rest();
        const Rect box{at.x, at.y, at.w, law_height(at.w, card, english)};
        if (column.paints() && draw_law(box, card, english)) pressed = card.id;
        column.skip(box.h + card_gap);
    }
    return pressed;
}

void put_head(Column& column, const Article& article, bool english) {
    const Words& words = words_of(article, english);
    const std::string citation = citation_of(article.source, english);
    if (!citation.empty()) {
        column.paragraph(citation, ui::type::label_bold, Token::acc_text);
        column.skip(4);
    }
    column.paragraph(words.title, ui::type::head, Token::t1);
    column.skip(line_gap);
    column.paragraph(words.when, ui::type::body, article.kind == Kind::law ? Token::t1 : Token::t2);
}

std::optional<ArticleId> put_all(Column& column, const Reading& reading) {
    const Words& words = words_of(*reading.article, reading.english);
    put_head(column, *reading.article, reading.english);
    put_steps(column, words.steps, reading.article->kind == Kind::law);
    put_phrases(column, words.say);
    put_warning(column, words.never);
    return put_laws(column, reading.laws, reading.english);
}

} // namespace

float reading_height(float width, const Reading& reading) {
    Column column({0, 0, width, 0}, false);
    put_all(column, reading);
    return column.height();
}

std::optional<ArticleId> draw_reading(Rect box, const Reading& reading) {
    Column column(box, true);
    return put_all(column, reading);
}

} // namespace foyer::knowledge
