#include "desk/counter_log/log_parts_screen.h"
#include "ui/texts.h"

namespace foyer::counter_log {

using desk::Viewing;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

namespace {

constexpr float fact_h = 43;
constexpr float link_h = 94;
constexpr float link_w = 350;
constexpr float beside_from = 700;  // the link to the entry before stands at the right
constexpr float stack_gap = 10;

struct Fact {
    std::string label;
    std::string value;
};

std::vector<Fact> facts_of(const LogRow& row, const Viewing& viewing) {
    std::vector<Fact> facts;
    if (!row.reference.empty()) facts.push_back({tr("Reference"), row.reference});
    for (const auto& [label, value] : row.facts) {
        facts.push_back({sentence_text(label), sentence_text(value)});
    }
    facts.push_back({tr("Staff"), staff_text(row.actor, viewing)});
    if (!row.approver.is_nil()) {
        facts.push_back({tr("Approved by"), staff_text(row.approver, viewing)});
    }
    return facts;
}

std::string when(const LogRow& row, const Viewing& viewing) {
    const TimeZone& zone = *viewing.zone;
    const std::string time = ui::clock_seconds_text(row.at(), zone);
    const bool today = zone.business_date(row.at()) == zone.business_date(viewing.now);
    return today ? time : ui::day_text(row.at(), zone) + "·" + time;
}

void draw_head(Rect box, const LogRow& row, const Viewing& viewing) {
    const Face face = face_of(row);
    const ui::ToneColours colours = ui::tone_colours(face.tone);
    const Rect mark{box.x, box.y, 44, 44};
    ui::fill_rect(mark, colours.soft, 12);
    ui::icon_in(mark, face.icon, 24, colours.text);
    const float w = box.w - 56;
    ui::text(
        {box.x + 56, box.y}, sentence_text(row.title), ui::type::body_bold,
        ui::colour(Token::t1), w);
    const std::string entry = tr("Entry {1}", {ui::grouped(row.key.seq)});
    ui::text(
        {box.x + 56, box.y + 24}, entry + "·" + when(row, viewing), ui::type::label,
        ui::colour(Token::t3), w);
}

void draw_fact(Rect box, const Fact& fact) {
    ui::line_h(box.x, box.y, box.w, ui::colour(Token::border));
    const float label_w = ui::text_width(fact.label, ui::type::label);
    const float room = box.w - label_w - 16;
    const float value_w = ui::text_width(fact.value, ui::type::label_bold);
    ui::text({box.x, box.y + 12}, fact.label, ui::type::label, ui::colour(Token::t3));
    const float w = value_w < room ? value_w : room;
    ui::text(
        {box.right() - w, box.y + 12}, fact.value, ui::type::label_bold, ui::colour(Token::t1),
        room);
}

void draw_facts(Rect box, const std::vector<Fact>& facts) {
    const auto count = static_cast<float>(facts.size());
    const Rect area = ui::begin_scroll("log facts", box, fact_h * count);
    Rect rest{area.x, area.y, area.w, fact_h * count};
    for (const Fact& fact : facts) draw_fact(ui::cut_top(rest, fact_h), fact);
    ui::end_scroll();
}

void draw_hash(ui::Point at, const char* which, const Hash& hash) {
    const auto colour = ui::colour(Token::t2);
    ui::text(at, which, ui::type::small, colour);
    ui::mono({at.x + 35, at.y}, spaced_hash(hash), 13, 18, colour);
}

void draw_link(Rect box, const LogRow& row) {
    ui::fill_rect(box, ui::colour(Token::surface2), 12);
    ui::stroke_rect(box, ui::colour(Token::border), 12);
    const bool first = row.key.seq <= 1;
    const std::string words =
        first ? tr("First entry of its terminal")
              : tr("Linked to entry {1}", {ui::grouped(row.key.seq - 1)});
    ui::icon({box.x + 17, box.y + 15}, Icon::link, 20, ui::colour(Token::ok));
    ui::text(
        {box.x + 45, box.y + 16}, words, {13, 18, ui::Weight::bold}, ui::colour(Token::ok),
        box.w - 62);
    draw_hash({box.x + 17, box.y + 43}, tr("prev"), row.previous);
    draw_hash({box.x + 17, box.y + 61}, tr("this"), row.hash);
}

// Only complaints have a page of their own so far.
void draw_jump(Rect& rest, const LogRow& row, Wishes& wishes) {
    if (row.topic != desk::Topic::complaint) return;
    const Rect box = ui::cut_bottom(rest, 56, stack_gap);
    const ui::Button open{
        .label = tr("Open case"), .icon = Icon::open_in_new, .kind = ui::Kind::tonal};
    if (ui::button(box, open)) {
        wishes.emplace_back(ui::Go{"complaints.case", text_of(row.subject)});
    }
}

}  // namespace

void draw_detail(Rect box, const LogRow& row, const Viewing& viewing, Wishes& wishes) {
    Rect rest = box;
    if (box.w < beside_from) {
        draw_head(ui::cut_top(rest, 44, 14), row, viewing);
        draw_jump(rest, row, wishes);
        draw_link(ui::cut_bottom(rest, link_h, stack_gap), row);
        return draw_facts(rest, facts_of(row, viewing));
    }
    Rect right = ui::cut_right(rest, link_w, 40);
    draw_head(ui::cut_top(rest, 44, 14), row, viewing);
    draw_facts(rest, facts_of(row, viewing));
    draw_link(ui::cut_top(right, link_h), row);
    draw_jump(right, row, wishes);
}

}  // namespace foyer::counter_log
