#include "desk/complaints/radar_screen.h"

#include <algorithm>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float head_h = 53;
constexpr float duplicate_h = 62; // above its reasons
constexpr float beside_words = 61;
constexpr float line_h = 64; // of a case in the dialog, and of a heading

std::string count_text(const Cluster& cluster) {
    return cluster.count >= counted_most ? "99+" : std::to_string(cluster.count);
}

// "food_safety/expired", the way people call the two.
std::string cause_text(const std::string& value) {
    const std::size_t slash = value.find('/');
    const std::string department = value.substr(0, slash);
    const std::string cause = slash == std::string::npos ? "" : value.substr(slash + 1);
    std::string text = tr(department_name(department));
    for (const Category& category : categories()) {
        const Code* found = find_subcategory(category.code, cause);
        if (found == nullptr) continue;
        return text + "·" + tr(found->english);
    }
    return text;
}

std::string case_line(const ListedCase& listed, const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    return desk::short_text_of(listed.number, today) + "·" +
        ui::when_text(listed.registered_at, viewing.now, *viewing.zone) + "·" +
        tr(name_of(listed.phase));
}

// Title and one line below; a mark that it leads on.
void draw_case_words(
    Rect row, const ListedCase& listed, std::string_view below, std::string_view beside = {}) {
    const float middle = row.y + row.h / 2;
    ui::icon({row.right() - 36, middle - 12}, Icon::chevron_right, 24, ui::colour(Token::t3));
    Rect in{row.x + 17, row.y, row.w - beside_words, row.h};
    const float w = beside.empty() ? 0 : ui::text_width(beside, ui::type::label);
    if (w > 0)
        ui::text(
            {in.right() - w, in.y + 11}, beside, ui::type::label, ui::colour(Token::t2), w + 1);
    ui::text(
        {in.x, in.y + 9}, listed.title, ui::type::row_bold, ui::colour(Token::t1),
        in.w - (w > 0 ? w + 10 : 0));
    ui::text({in.x, in.y + 34}, below, ui::type::small, ui::colour(Token::t3), in.w);
}

// ---- the dialog ---------------------------------------------------------------------------------

// A heading with its cases below it, as one row each of a uniform list.
struct Line {
    const Cluster* cluster = nullptr;
    const ListedCase* listed = nullptr; // nullptr: the heading
};

std::vector<Line> lines_of(const std::vector<Cluster>& clusters) {
    std::vector<Line> lines;
    for (const Cluster& cluster : clusters) {
        lines.push_back({&cluster, nullptr});
        for (const ListedCase& listed : cluster.cases) lines.push_back({&cluster, &listed});
    }
    return lines;
}

void draw_heading(Rect row, const Cluster& cluster, bool offers, std::vector<NewWish>& wishes) {
    const ui::Button act{
        .label = tr("Corrective action"), .icon = Icon::build, .kind = ui::Kind::tonal};
    if (offers && !cluster.cases.empty()) {
        const Rect box = ui::cut_right(row, ui::button_width(act), 12);
        if (ui::button({box.x, box.y + 4, box.w, 56}, act))
            wishes.emplace_back(ui::Go{
                "capa.new",
                text_of(cluster.cases.front().id) + ":" +
                    std::string(code_of(cluster.key.kind))});
    }
    ui::text(
        {row.x, row.y + 20}, sentence_of(cluster), ui::type::body_bold, ui::colour(Token::t1),
        row.w);
}

float duplicate_height(float w, const Duplicate& one) {
    return duplicate_h +
        ui::paragraph_height(w - beside_words, sentence_of(one.likeness), ui::type::small);
}

} // namespace

std::string sentence_of(const Cluster& cluster) {
    const std::string count = count_text(cluster);
    switch (cluster.key.kind) {
    case KeyKind::unsafe_goods:
        return tr("{1} complaints in 48 hours: {2} may hurt somebody", {count, cluster.name});
    case KeyKind::goods: return tr("{1} complaints about {2} in 7 days", {count, cluster.name});
    case KeyKind::supplier:
        return tr("{1} complaints against {2} in 7 days", {count, cluster.name});
    case KeyKind::staff:
        return tr("{1} complaints about one member of staff in 7 days", {count});
    case KeyKind::department_cause:
        return tr(
            "{1} complaints with the same cause in 7 days: {2}",
            {count, cause_text(cluster.key.value)});
    case KeyKind::receipt: break;
    }
    return {};
}

std::string sentence_of(const Likeness& likeness) {
    std::string why;
    const auto add = [&why](const char* words) {
        why += (why.empty() ? "" : "·") + std::string(words);
    };
    if (likeness.person) add(tr("Same customer"));
    if (likeness.receipt) add(tr("Same receipt"));
    if (likeness.goods) add(tr("Same goods"));
    if (likeness.words >= same_words_percent) add(tr("Same words"));
    return why;
}

bool draw_radar_banner(Rect box, const std::vector<Cluster>& clusters) {
    const std::string lead = sentence_of(clusters.front());
    const auto others = static_cast<std::int64_t>(clusters.size()) - 1;
    std::string rest = tr("this one included");
    if (others > 0) rest += "·" + ui::tr_plural("{1} pattern more", "{1} patterns more", others);
    const ui::Press press = ui::press_area(box, tr("See what repeats itself"));
    const Rect words{box.x, box.y, box.w - 36, box.h};
    const ui::ToneColours tones = ui::tone_colours(ui::Tone::warn);
    ui::fill_rect(box, tones.soft, 12);
    ui::stroke_rect(box, tones.line, 12, press.held ? 2.0F : 1.0F);
    ui::icon({box.x + 17, box.y + 16}, Icon::insights, 24, tones.text);
    const float x = words.x + 53;
    const float room = words.right() - x;
    const float w = ui::text_width(lead, ui::type::row_bold) + 10;
    const bool one_line = w + ui::text_width(rest, ui::type::row) <= room;
    ui::text({x, box.y + (one_line ? 17.0F : 7.0F)}, lead, ui::type::row_bold, tones.text, room);
    ui::text(
        {one_line ? x + w : x, box.y + (one_line ? 17.0F : 30.0F)}, rest,
        one_line ? ui::type::row : ui::type::label, tones.text, room);
    ui::icon({box.right() - 37, box.y + 16}, Icon::chevron_right, 24, tones.text);
    return press.clicked;
}

void draw_clusters(
    const NewModel& model, NewUi& state, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes) {
    if (!state.showing_clusters) return;
    const auto lines = lines_of(model.radar.clusters);
    const auto dialog = ui::begin_dialog("radar", tr("What repeats itself"), 880, 580);
    const auto rows = ui::begin_list(
        "radar", dialog.inside, static_cast<std::int64_t>(lines.size()), line_h);
    for (auto i = rows.first; i < rows.last; ++i) {
        const Line& line = lines[static_cast<std::size_t>(i)];
        const Rect row = rows.row_box(i);
        ui::push_id(std::to_string(i));
        if (line.listed == nullptr) {
            draw_heading(row, *line.cluster, model.offers_capa, wishes);
        } else {
            if (ui::list_row(row, line.listed->title, false).clicked)
                wishes.emplace_back(ui::Go{"complaints.case", text_of(line.listed->id)});
            draw_case_words(row, *line.listed, case_line(*line.listed, viewing),
                            line.listed->customer);
        }
        ui::pop_id();
    }
    ui::end_list();
    ui::end_dialog();
    if (dialog.closed || lines.empty()) state.showing_clusters = false;
}

float duplicates_height(float w, const RadarAnswer& radar) {
    if (radar.duplicates.empty()) return 0;
    float h = head_h + 1;
    for (const Duplicate& one : radar.duplicates)
        h += duplicate_height(w, one);
    return h;
}

void draw_duplicates(
    Rect box, const RadarAnswer& radar, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes) {
    if (radar.duplicates.empty()) return;
    ui::card(box);
    Rect rows = box;
    const Rect head = ui::cut_top(rows, head_h);
    ui::icon({head.x + 17, head.y + 15}, Icon::content_copy, 22, ui::colour(Token::acc_text));
    ui::text(
        {head.x + 47, head.y + 15}, tr("Perhaps recorded already"), ui::type::body_bold,
        ui::colour(Token::t1), head.w - 64);
    for (const Duplicate& one : radar.duplicates) {
        const std::string id = text_of(one.listed.id);
        ui::push_id(id);
        const Rect row = ui::cut_top(rows, duplicate_height(box.w, one));
        ui::line_h(row.x + 1, row.y, row.w - 2, ui::colour(Token::border));
        const Rect touched{row.x + 1, row.y + 1, row.w - 2, row.h - 2};
        const ui::Press press = ui::press_area(touched, one.listed.title, true, 10);
        if (press.held) ui::fill_rect(touched, ui::colour(Token::surface3), 10);
        draw_case_words(row, one.listed, case_line(one.listed, viewing));
        ui::paragraph(
            {row.x + 17, row.y + 54, row.w - beside_words, 0}, sentence_of(one.likeness),
            ui::type::small, ui::colour(Token::acc_text));
        if (press.clicked) wishes.emplace_back(ui::Go{"complaints.case", id});
        ui::pop_id();
    }
    ui::card_edge(box);
}

} // namespace foyer::complaints
