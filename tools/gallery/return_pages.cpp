#include <functional>
#include <memory>
#include <utility>

#include "tools/gallery/gallery.h"
#include "tools/gallery/return_samples.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using namespace returns;

bool english() {
    return ui::language() == ui::Language::en;
}

ui::Rect place_of(ui::Rect canvas, const ReturnScene& scene, bool offline) {
    SampleHead head{"returns", ui::tr("Return / exchange"), "RT-0318-013", offline};
    if (scene.ui.form.receipt.empty()) head.below = ui::tr("Nothing is recorded yet");
    return page_in_shell(canvas, head);
}

using State = std::pair<const char*, std::function<void(ReturnScene&)>>;

void keep_only(ReturnScene& scene, std::int64_t line, Cause cause, Condition condition) {
    std::erase_if(scene.ui.form.positions, [line](const Position& one) {
        return one.request.line != line;
    });
    scene.ui.form.current = line;
    if (Position* position = current_position(scene.ui.form)) {
        position->request.condition = condition;
        choose_cause(*position, cause);
    }
}

void without_receipt(ReturnScene& scene) {
    scene.ui.form.without_receipt = true;
    scene.ui.form.receipt.clear();
    scene.ui.form.typed = sample_typed();
    scene.ui.form.positions.clear();
    tap_line(scene.ui.form, sample_long_receipt(4), 2);
    choose_cause(*current_position(scene.ui.form), Cause::disliked);
}

void exchange_other(ReturnScene& scene) {
    keep_only(scene, 2, Cause::disliked, Condition::sealed);
    scene.ui.form.demand = Demand::exchange_other;
    scene.ui.form.replacement = {"玻璃保温壶 1 L", "KIT", "99.00"};
}

void repair(ReturnScene& scene) {
    scene.model.receipt->sale.lines[0].category = "SAP";
    scene.model.book = PolicyBook();
    keep_only(scene, 1, Cause::malfunction, Condition::used);
    scene.ui.form.demand = Demand::repair;
}

// Faulty, without any receipt: where it was bought has to be found out first.
void conditions(ReturnScene& scene) {
    without_receipt(scene);
    choose_cause(*current_position(scene.ui.form), Cause::quality);
}

const std::vector<State>& verdicts() {
    static const std::vector<State> states{
        {"full", [](ReturnScene&) {}},
        {"lines", [](ReturnScene& s) { s.ui.form.positions.clear(); }},
        {"approved",
         [](ReturnScene& s) {
             keep_only(s, 2, Cause::disliked, Condition::sealed);
             s.ui.before.emplace_back();
         }},
        {"denied", [](ReturnScene& s) { keep_only(s, 3, Cause::disliked, Condition::used); }},
        {"reasons-left",
         [](ReturnScene& s) {
             keep_only(s, 2, Cause::disliked, Condition::sealed);
             s.ui.form.positions[0].reason_given = false;
         }},
        {"pieces",
         [](ReturnScene& s) {
             tap_line(s.ui.form, *s.model.receipt, 4);
             choose_cause(*current_position(s.ui.form), Cause::disliked);
         }},
        {"exchange",
         [](ReturnScene& s) {
             keep_only(s, 1, Cause::quality, Condition::used);
             s.ui.form.demand = Demand::exchange_same;
         }},
        {"exchange-difference", exchange_other},
        {"store-credit",
         [](ReturnScene& s) {
             keep_only(s, 2, Cause::disliked, Condition::sealed);
             s.ui.form.demand = Demand::credit;
         }},
        {"repair", repair},
        {"no-receipt", without_receipt},
        {"conditions", conditions},
        {"returned-before",
         [](ReturnScene& s) {
             s.model.receipt->sale.lines[0].qty_returned = 1;
             s.model.receipt->earlier = {
                 {"TH01-260312-A0004", s.desk.at(12, 16, 40), sample_staff(3), Fen{160'55}}};
             keep_only(s, 2, Cause::disliked, Condition::sealed);
         }},
        {"busy",
         [](ReturnScene& s) {
             keep_only(s, 2, Cause::disliked, Condition::sealed);
             s.ui.busy = true;
         }},
        {"offline", [](ReturnScene&) {}},
        {"many", [](ReturnScene& s) { s.model.receipt = sample_long_receipt(200); }},
        {"long",
         [](ReturnScene& s) {
             for (LineWords& words : s.model.receipt->words)
                 words.name = long_words().substr(0, 120);
             s.model.receipt->buyer_name = "Maximiliana A** Featherstonehaugh-Cholmondeley";
         }}};
    return states;
}

const std::vector<State>& beginnings() {
    static const std::vector<State> states{
        {"empty",
         [](ReturnScene& s) {
             s.ui.form = {};
             s.model = ReturnModel();
             s.model.state = desk::ListState::ready;
         }},
        {"unknown",
         [](ReturnScene& s) {
             s.ui.form = {};
             s.ui.form.receipt = "0311-2-00999";
             s.model.asked_for = s.ui.form.receipt;
             s.model.receipt.reset();
         }},
        {"loading",
         [](ReturnScene& s) {
             s.model = ReturnModel();
             s.model.asked_for = s.ui.form.receipt;
         }},
        {"failed",
         [](ReturnScene& s) {
             s.model.receipt.reset();
             s.model.state = desk::ListState::failed;
         }}};
    return states;
}

const std::vector<State>& sheets() {
    static const std::vector<State> states{
        {"details", [](ReturnScene& s) { s.ui.sheet = ReturnSheet::details; }},
        {"remedies",
         [](ReturnScene& s) {
             keep_only(s, 2, Cause::disliked, Condition::sealed);
             s.ui.sheet = ReturnSheet::remedies;
         }},
        {"replacement",
         [](ReturnScene& s) {
             exchange_other(s);
             s.ui.sheet = ReturnSheet::replacement;
         }},
        {"repair-ticket",
         [](ReturnScene& s) {
             repair(s);
             s.ui.form.repair = {"SN 22190-7", "", "", "2026-09-01"};
             s.ui.sheet = ReturnSheet::repair;
         }},
        {"find",
         [](ReturnScene& s) {
             s.ui.sheet = ReturnSheet::find;
             s.ui.clues.goods = "煎锅";
             s.ui.hits = sample_hits(s.desk);
         }},
        {"find-nothing",
         [](ReturnScene& s) {
             s.ui.sheet = ReturnSheet::find;
             s.ui.clues.amount = "1.2.3";
             s.ui.hits.state = desk::ListState::ready;
         }},
        {"typed",
         [](ReturnScene& s) {
             s.ui.sheet = ReturnSheet::typed;
             s.ui.typing = sample_typed();
         }},
        {"typed-notices",
         [](ReturnScene& s) {
             s.ui.sheet = ReturnSheet::typed;
             s.ui.typing = {"", "16.3.", {{"", "", "0", "x"}}};
             s.ui.notices = std::get<std::vector<TypedNotice>>(
                 read_typed(s.ui.typing, false, {2026, 3, 18}));
         }},
        {"typed-goods",
         [](ReturnScene& s) {
             s.ui.form.without_receipt = true;
             s.ui.sheet = ReturnSheet::typed;
             s.ui.typing = sample_typed();
         }},
        {"leave",
         [](ReturnScene& s) {
             s.ui.sheet = ReturnSheet::leave;
             s.ui.leaving = {"吴芳", "186 1234 7730"};
         }},
        {"approval", [](ReturnScene& s) { s.ui.approval.open = true; }}};
    return states;
}

std::vector<std::string> all_states() {
    std::vector<std::string> names;
    for (const auto* list : {&verdicts(), &beginnings(), &sheets()})
        for (const State& state : *list)
            names.emplace_back(state.first);
    return names;
}

Painter painter_of(const std::string& wanted) {
    const auto scene = std::make_shared<ReturnScene>();
    scene->model = sample_return(scene->desk);
    scene->ui.form = sample_return_form();
    for (const auto* list : {&verdicts(), &beginnings(), &sheets()})
        for (const auto& [name, change] : *list)
            if (name == wanted) change(*scene);
    return [scene, offline = wanted == "offline"](ui::Rect canvas) {
        draw(
            scene->model, scene->ui, place_of(canvas, *scene, offline),
            scene->desk.viewing(english()));
    };
}

} // namespace

std::vector<GalleryPage> return_pages() {
    return {{.name = "returns.new", .states = all_states(), .painter = painter_of}};
}

} // namespace foyer::gallery
