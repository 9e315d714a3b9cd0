// The verdict as it changes with every tap: colour, icon and word, then each rule that speaks with
// its number and its words.
#include <algorithm>
#include <set>

#include "desk/returns/return_sections_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::Tone;
using ui::tr;

constexpr float counts_h = 52;
constexpr float counts_line = 26;
constexpr float clause_gap = 10;
constexpr float clause_x = 51;
constexpr float condition_h = 56;
constexpr float clauses_least = 40;
constexpr std::size_t clauses_most = 8;

struct Head {
    Tone tone = Tone::neutral;
    Icon icon = Icon::none;
    std::string title;
    std::string below;
    std::string hint{}; // said as well where there is room
};

std::string items_text(std::int64_t items) {
    return ui::tr_plural("{1} line", "{1} lines", items);
}

std::int64_t approved_lines(const Judgement& judgement) {
    return std::ranges::count_if(judgement.verdict.lines, [](const LineVerdict& line) {
        return is_approved(line.response);
    });
}

Head approval_head(const Scene& scene) {
    const Verdict& verdict = scene.judgement.verdict;
    const std::int64_t signs = count_of(scene.judgement, Mark::signs);
    const std::string who = role_word(*verdict.approval);
    Head head{Tone::warn, Icon::verified_user, tr("Ask a {1} first", {who}), ""};
    const std::string all = std::to_string(approved_lines(scene.judgement));
    head.below = signs > 0
        ? tr("{1} of {2} lines above your limit", {std::to_string(signs), all})
        : tr("{1}: above your limit", {yuan_text(verdict.amounts.goods_value)});
    return head;
}

Head denied_head(const Scene& scene) {
    const Verdict& verdict = scene.judgement.verdict;
    Head head{Tone::danger, Icon::block, tr("No return"), ""};
    if (!verdict.reasons.empty()) head.below = short_reason(verdict.reasons.front().rule);
    if (verdict.response == Response::deny_overridable)
        head.hint = tr("a supervisor may allow it");
    return head;
}

Head approved_head(const Scene& scene) {
    const auto remedy = remedy_of(scene.judgement.verdict);
    const std::string items = items_text(approved_lines(scene.judgement));
    Head head{Tone::ok, Icon::check_circle, tr("Can be returned"), items};
    if (remedy && *remedy != Remedy::refund) head.title = tr("Can be settled so");
    head.below += "·" + std::string(remedy ? tr(name_of(*remedy)) : tr("choose what to do"));
    return head;
}

Head head_of(const Scene& scene) {
    const Verdict& verdict = scene.judgement.verdict;
    if (scene.judgement.asked.request.empty())
        return {
            Tone::neutral, Icon::touch_app, tr("What comes back?"),
            tr("Tap the lines that come back")};
    if (!is_approved(verdict.response)) return denied_head(scene);
    if (!conditions_left(scene.ui.form, verdict).empty())
        return {
            Tone::warn, Icon::search, tr("Look at it first"),
            tr("Then tick what you have checked")};
    if (verdict.approval) return approval_head(scene);
    return approved_head(scene);
}

void draw_head(Rect box, const Head& head, bool rounded_below) {
    const ui::ToneColours colours = ui::tone_colours(head.tone);
    ui::fill_rect(box, colours.soft, 15);
    if (!rounded_below) ui::fill_rect({box.x, box.y + 20, box.w, box.h - 20}, colours.soft);
    ui::icon({box.x + 20, box.y + 22}, head.icon, 32, colours.text);
    const float w = box.w - 84;
    ui::text({box.x + 64, box.y + 14}, head.title, ui::type::title, colours.text, w);
    std::string below = head.hint.empty() ? head.below : head.below + "·" + head.hint;
    if (ui::text_width(below, ui::type::label) > w) below = head.below;
    ui::text({box.x + 64, box.y + 42}, below, ui::type::label, colours.text, w);
}

// ---- the rules --------------------------------------------------------------------------------

struct Clause {
    std::string lead;
    std::string words;
    bool favours = false;
};

bool favours_customer(const Reason& reason, const Verdict& verdict) {
    if (!reason.must_show_customer || reason.rule == "R-N") return false;
    for (const LineVerdict& line : verdict.lines)
        if (line.line == reason.line) return is_approved(line.response);
    return is_approved(verdict.response);
}

// Each rule once in the same words, whatever number of lines it speaks of; first those that the
// desk itself has to heed.
std::vector<Clause> clauses_of(const Scene& scene) {
    std::vector<Clause> clauses;
    if (scene.judgement.asked.request.empty()) return clauses;
    std::set<std::string> said;
    for (const bool for_customer : {false, true}) {
        for (const Reason& reason : scene.judgement.verdict.reasons) {
            if (reason.must_show_customer != for_customer) continue;
            Clause clause{
                tr("Rule {1}", {reason.rule}), words_of(reason),
                favours_customer(reason, scene.judgement.verdict)};
            const bool again = !said.insert(clause.lead + clause.words).second;
            if (clauses.size() < clauses_most && !again) clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

float clause_height(float width, const Clause& clause) {
    return lead_paragraph_height(width - clause_x - 21, clause.lead, clause.words);
}

void draw_clause(Rect box, const Clause& clause) {
    const Icon mark = clause.favours ? Icon::check_circle : Icon::gavel;
    ui::icon(
        {box.x + 21, box.y + 1}, mark, 20, ui::colour(clause.favours ? Token::ok_fill : Token::t3));
    lead_paragraph(
        {box.x + clause_x, box.y, box.w - clause_x - 21, box.h}, clause.lead, clause.words,
        ui::colour(Token::t1), ui::colour(Token::t2));
}

float clauses_height(float width, const std::vector<Clause>& clauses) {
    float h = 14 + 15;
    for (const Clause& clause : clauses)
        h += clause_height(width, clause) + clause_gap;
    return h - clause_gap;
}

// Scrolled where they are more than there is room for; head and counts stay.
void draw_clauses(Rect place, const std::vector<Clause>& clauses) {
    const Rect moved = ui::begin_scroll("clauses", place, clauses_height(place.w, clauses));
    Rect in{moved.x, moved.y + 14, moved.w, moved.h};
    for (const Clause& clause : clauses)
        draw_clause(ui::cut_top(in, clause_height(place.w, clause), clause_gap), clause);
    ui::end_scroll();
}

// ---- what has to be looked at -----------------------------------------------------------------

const char* condition_words(DutyKind kind) {
    switch (kind) {
    case DutyKind::see_medical_note: return tr("The doctor's note was shown");
    case DutyKind::establish_origin: return tr("Bought here: bar code or tag");
    default: return tr("Looked at: it is as said");
    }
}

std::vector<DutyKind> conditions_of(const Verdict& verdict) {
    return conditions_left({}, verdict);
}

float conditions_height(const Scene& scene) {
    return condition_h * static_cast<float>(conditions_of(scene.judgement.verdict).size());
}

void draw_conditions(Rect& in, const Scene& scene) {
    for (const DutyKind kind : conditions_of(scene.judgement.verdict)) {
        const Rect row = ui::cut_top(in, condition_h);
        ui::line_h(row.x + 1, row.y, row.w - 2, ui::colour(Token::border));
        bool met = is_met(scene.ui.form, kind);
        if (ui::check_row({row.x + 21, row.y, row.w - 42, row.h}, condition_words(kind), met))
            toggle_met(scene.ui.form, kind);
    }
}

// ---- the counts -------------------------------------------------------------------------------

struct Count {
    Icon icon;
    std::string words;
    Token ink;
    bool bold = false;
};

std::vector<Count> counts_of(const Judgement& all) {
    std::vector<Count> counts;
    const auto add = [&](Mark mark, Icon icon, const char* words, Token ink, bool bold) {
        const std::int64_t number = count_of(all, mark);
        if (number > 0) counts.push_back({icon, tr(words, {std::to_string(number)}), ink, bold});
    };
    add(Mark::approved, Icon::check_circle, N_("Returnable {1}"), Token::ok, false);
    add(Mark::signs, Icon::verified_user, N_("To approve {1}"), Token::warn, true);
    add(Mark::looks, Icon::search, N_("To check {1}"), Token::warn, true);
    add(Mark::denied, Icon::block, N_("No return {1}"), Token::t3, false);
    return counts;
}

ui::Type type_of(const Count& count) {
    return count.bold ? ui::type::label_bold : ui::type::label;
}

float width_of(const Count& count) {
    return 24 + ui::text_width(count.words, type_of(count));
}

// Beside each other, in a second line what does not fit. Returns how high they are.
float lay_out(Rect place, const Judgement& all, bool drawn) {
    ui::Point at{place.x, place.y};
    for (const Count& count : counts_of(all)) {
        const float w = width_of(count);
        if (at.x > place.x && at.x + w > place.right()) at = {place.x, at.y + counts_line};
        if (drawn) {
            ui::icon({at.x, at.y + 1}, count.icon, 18, ui::colour(count.ink));
            ui::text({at.x + 24, at.y}, count.words, type_of(count), ui::colour(count.ink));
        }
        at.x += w + 18;
    }
    return at.y - place.y;
}

float counts_height(float width, const Judgement& all) {
    return counts_h + lay_out({0, 0, width - 42, 0}, all, false);
}

void draw_counts(Rect strip, const Scene& scene) {
    ui::line_h(strip.x + 1, strip.y, strip.w - 2, ui::colour(Token::border));
    lay_out(
        {strip.x + 21, strip.y + 16.5F, strip.w - 42, strip.h}, scene.judgement, true);
}

Token edge_of(Tone tone) {
    switch (tone) {
    case Tone::ok: return Token::ok_line;
    case Tone::warn: return Token::warn_line;
    case Tone::danger: return Token::danger_line;
    default: return Token::border;
    }
}

} // namespace

float verdict_height(float width, const Scene& scene) {
    if (scene.judgement.asked.request.empty()) return verdict_head_h + 2;
    return verdict_head_h + 2 + clauses_height(width, clauses_of(scene)) +
        conditions_height(scene) + counts_height(width, scene.judgement);
}

float verdict_least(float width, const Scene& scene) {
    if (scene.judgement.asked.request.empty()) return verdict_head_h + 2;
    return verdict_head_h + 2 + clauses_least + conditions_height(scene) +
        counts_height(width, scene.judgement);
}

void draw_verdict(Rect box, const Scene& scene) {
    const Head head = head_of(scene);
    ui::card(box);
    const std::vector<Clause> clauses = clauses_of(scene);
    Rect in = box;
    const Rect top = ui::cut_top(in, verdict_head_h + 1);
    draw_head({top.x + 1, top.y + 1, top.w - 2, verdict_head_h}, head, clauses.empty());
    ui::stroke_rect(box, ui::colour(edge_of(head.tone)), 16);
    if (clauses.empty()) return;
    draw_counts(ui::cut_bottom(in, counts_height(box.w, scene.judgement) + 1), scene);
    Rect below = ui::cut_bottom(in, conditions_height(scene));
    draw_conditions(below, scene);
    draw_clauses(in, clauses);
}

void draw_verdict_strip(Rect box, const Scene& scene) {
    const Head head = head_of(scene);
    draw_head(box, head, true);
    ui::stroke_rect(box, ui::colour(edge_of(head.tone)), 15);
}

} // namespace foyer::returns
