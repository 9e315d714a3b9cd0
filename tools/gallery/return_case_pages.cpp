// The list of returns and the page of one, in all their states.
#include <functional>
#include <memory>
#include <utility>

#include "desk/returns/approval_id.h"
#include "desk/returns/return_case_screen.h"
#include "desk/returns/return_list_screen.h"
#include "desk/returns/return_offers.h"
#include "desk/returns/return_order.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/return_samples.h"
#include "tools/gallery/shell_sample.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using namespace returns;
using desk::Role;

bool english() {
    return ui::language() == ui::Language::en;
}

// ---- the list ---------------------------------------------------------------------------------

struct ListScene {
    SampleDesk desk;
    ReturnListModel model;
    ReturnListUi ui;
};
using ListState = std::pair<const char*, std::function<void(ListScene&)>>;

ListedReturn listed(
    const SampleDesk& desk, int serial, const char* title, const char* customer, Phase phase,
    std::int64_t fen) {
    ListedReturn row;
    const auto byte = [serial](int shift) { return static_cast<std::uint8_t>(serial >> shift); };
    row.id = ReturnId{{5, byte(0), byte(8)}};
    row.number = {"TH", 1, {2026, 3, 18}, 'A', serial};
    row.title = title;
    row.customer = customer;
    if (*customer != 0) row.phone = "138****5678";
    row.receipt = serial % 3 == 0 ? "" : "0309-4-00162";
    row.phase = phase;
    row.response = phase == Phase::judged ? Response::deny_overridable : Response::approve;
    row.money_back = Fen{fen};
    row.opened_at = desk.at(18, 14, serial % 60);
    row.opened_by = sample_staff(1);
    return row;
}

void fill(ListScene& scene) {
    const auto add = [&](int serial, const char* title, const char* customer, Phase phase,
                         std::int64_t fen) {
        scene.model.rows.push_back(listed(scene.desk, serial, title, customer, phase, fen));
    };
    scene.model.state = desk::ListState::ready;
    add(8, "不粘炒锅 32 cm +1", "吴*", Phase::awaiting_approval, 235'60);
    add(7, "男士内裤 2 条装", "", Phase::judged, 0);
    add(6, "玻璃保鲜盒", "陈*", Phase::approved, 39'90);
    add(5, "电热水壶 1.7 L", "马*云", Phase::settled, 129'00);
    scene.model.rows.back().repairing = true;
    add(4, "儿童绘本 全 6 册", "", Phase::settled, 88'00);
    add(3, "纯棉毛巾 3 条装", "何*豪", Phase::goods_disposed, 79'80);
    scene.model.counts = {2, 1, 2, 1, 1, 41, 3, 0};
}

const std::vector<ListState>& list_states() {
    static const std::vector<ListState> states{
        {"full", [](ListScene& s) { s.ui.selected = s.model.rows[1].id; }},
        {"closed",
         [](ListScene& s) {
             s.ui.scope = Scope::ended;
             s.model.rows[0].phase = Phase::closed;
             s.model.rows[1].phase = Phase::denied;
             s.model.rows[2].phase = Phase::cancelled;
             s.model.rows.resize(3);
         }},
        {"found", [](ListScene& s) {
             s.ui.search = "0309-4";
             s.model.rows.resize(2);
         }},
        {"found-nothing",
         [](ListScene& s) {
             s.ui.search = "5678";
             s.model.rows.clear();
         }},
        {"empty", [](ListScene& s) { s.model = {desk::ListState::ready, {}, false, {}}; }},
        {"nothing-waits",
         [](ListScene& s) {
             s.ui.scope = Scope::waiting;
             s.model = {desk::ListState::ready, {}, false, {}};
         }},
        {"loading", [](ListScene& s) { s.model = {}; }},
        {"failed", [](ListScene& s) { s.model.state = desk::ListState::failed; }},
        {"filters", [](ListScene& s) { s.ui.choosing_scope = true; }},
        {"offline", [](ListScene&) {}},
        {"many",
         [](ListScene& s) {
             for (int i = 9; i < 300; ++i)
                 s.model.rows.push_back(
                     listed(s.desk, i, "儿童保温杯 500 ml", "李*华", Phase::settled, 79'00));
             s.model.counts.at_desk = 12'345;
         }},
        {"long", [](ListScene& s) {
             for (ListedReturn& row : s.model.rows) {
                 row.title = long_words().substr(0, 120);
                 row.customer = "Maximiliana A** Featherstonehaugh-Cholmondeley";
                 row.money_back = Fen{1'234'567'89};
             }
         }}};
    return states;
}

Painter list_painter(const std::string& wanted) {
    const auto scene = std::make_shared<ListScene>();
    fill(*scene);
    for (const auto& [name, change] : list_states())
        if (name == wanted) change(*scene);
    return [scene, offline = wanted == "offline"](ui::Rect canvas) {
        const ui::Rect place = page_in_shell(
            canvas, {"returns", ui::tr("Returns"), ui::tr_plural("{1} open", "{1} open", 6),
                     offline});
        draw(scene->model, scene->ui, place, scene->desk.viewing(english()));
    };
}

// ---- one return -------------------------------------------------------------------------------

// A return as the desk would have it: opened from the wizard's sample, then taken further.
struct CasePage {
    SampleDesk desk;
    ReturnCaseModel model;
    ReturnCaseUi ui;
    Role looks_as = Role::supervisor;

    void act(const Command& command, Role role, StaffId by, StaffId approver = {}) {
        Facts& facts = model.facts;
        const desk::Circumstance now{at, {by, role}, approver, &desk.zone};
        facts.approver_role = Role::manager;
        const auto decision = decide(command, facts, now);
        const auto* events = std::get_if<std::vector<Event>>(&decision);
        if (events == nullptr) return;
        for (const Event& event : *events) {
            const foyer::desk::Stamp stamp{{}, ++seq, seq, at, by, approver};
            facts.state = evolve(std::move(facts.state), event, stamp);
            timeline.insert(timeline.begin(), timeline_line(&event, stamp));
        }
        at = at + 3 * minute_ms;
    }
    void open(const Form& form) {
        const ReturnModel wizard = sample_return(desk);
        model.facts.book = wizard.book;
        Open open = opening_of(form, *wizard.receipt, {2026, 3, 18}, Role::clerk, {});
        open.id = ReturnId{{5, 8}};
        open.customer.name_given = "吴芳";
        open.customer.phone = "+8618612347730";
        act(open, Role::clerk, sample_staff(1));
    }
    void approve() {
        act(approving(model.facts.state), Role::clerk, sample_staff(1), sample_staff(4));
    }
    void settle() {
        act(returns::settling(model.facts.state), Role::clerk, sample_staff(1));
    }
    void show() {
        ReturnDetail detail;
        detail.state = model.facts.state;
        detail.title = detail.state.goods.empty() ? "" : detail.state.goods.front().name + " +1";
        detail.customer = "吴*";
        detail.phone = "186****7730";
        detail.timeline = timeline;
        model.detail = std::move(detail);
        model.state = desk::ListState::ready;
    }

    Time at = desk.at(18, 14, 2);
    std::int64_t seq = 0;
    std::vector<ReturnLine> timeline;
};
using CaseState = std::pair<const char*, std::function<void(CasePage&)>>;

Form denied_form() {
    Form form = sample_return_form();
    std::erase_if(form.positions, [](const Position& one) { return one.request.line != 3; });
    return form;
}

void settled(CasePage& page) {
    page.open(sample_return_form());
    page.approve();
    page.settle();
}
void in_repair(CasePage& page) {
    settled(page);
    const ReturnId id = page.model.facts.state.id;
    page.act(ReceiveForRepair{id, 0, "SN 22190-7", "涂层脱落", ""}, Role::clerk, sample_staff(1));
}
CaseState sheet(
    const char* name, ReturnCaseSheet sheet, std::function<void(CasePage&)> begin) {
    return {name, [sheet, begin = std::move(begin)](CasePage& page) {
                begin(page);
                page.ui.sheet = page.ui.typed_for = sheet;
                if (sheet == ReturnCaseSheet::dispose)
                    page.ui.fields.disposition = Disposition::scrap;
            }};
}
void waiting(CasePage& page) {
    page.open(sample_return_form());
}
void denied(CasePage& page) {
    page.open(denied_form());
}

const std::vector<CaseState>& case_states() {
    static const std::vector<CaseState> states{
        {"waiting", waiting},
        {"waiting-for-a-clerk",
         [](CasePage& page) {
             waiting(page);
             page.looks_as = Role::clerk;
         }},
        {"denied-by-rules", denied},
        {"approved",
         [](CasePage& page) {
             waiting(page);
             page.approve();
         }},
        {"settled", settled},
        {"in-repair", in_repair},
        {"closed",
         [](CasePage& page) {
             settled(page);
             Dispose all{page.model.facts.state.id, {}};
             for (const std::size_t position : goods_at_desk(page.model.facts.state))
                 all.goods.push_back({position, Disposition::vendor, 0, ""});
             page.act(all, Role::clerk, sample_staff(1));
         }},
        {"cancelled",
         [](CasePage& page) {
             waiting(page);
             page.act(
                 Cancel{page.model.facts.state.id, "顾客改变主意，不退了"}, Role::clerk,
                 sample_staff(1));
         }},
        {"refused",
         [](CasePage& page) {
             waiting(page);
             page.approve();
             page.ui.refused = ui::tr("Meanwhile line {1} has come back in another return.", {"1"});
         }},
        {"busy",
         [](CasePage& page) {
             settled(page);
             page.ui.busy = true;
         }},
        {"approval",
         [](CasePage& page) {
             waiting(page);
             page.looks_as = Role::clerk;
             page.ui.asked = approving(page.model.facts.state);
             page.ui.approval.open = true;
         }},
        {"long",
         [](CasePage& page) {
             waiting(page);
             for (Goods& goods : page.model.facts.state.goods)
                 goods.name = long_words().substr(0, 120);
             page.model.facts.state.words = long_words();
         }}};
    return states;
}

const std::vector<CaseState>& sheet_states() {
    static const std::vector<CaseState> states{
        sheet("conditions", ReturnCaseSheet::conditions, waiting),
        sheet("exception", ReturnCaseSheet::exception, denied),
        sheet("deny", ReturnCaseSheet::deny, denied),
        sheet("cancel", ReturnCaseSheet::cancel, waiting),
        sheet("settle", ReturnCaseSheet::settle, [](CasePage& page) {
            waiting(page);
            page.approve();
        }),
        sheet("dispose", ReturnCaseSheet::dispose, settled),
        sheet("repair-receive", ReturnCaseSheet::repair_receive, settled),
        sheet("repair-send", ReturnCaseSheet::repair_send, in_repair),
        sheet("repair-back", ReturnCaseSheet::repair_back, in_repair),
        sheet("link", ReturnCaseSheet::link, [](CasePage& page) {
            settled(page);
            page.model.cases = {{sample_case(1), "TS01-260318-A0007·不粘炒锅 32 cm"}};
        }),
        sheet("link-nothing", ReturnCaseSheet::link, settled)};
    return states;
}

std::vector<std::string> case_names() {
    std::vector<std::string> names{"loading", "failed", "missing"};
    for (const auto* list : {&case_states(), &sheet_states()})
        for (const CaseState& state : *list)
            names.emplace_back(state.first);
    return names;
}

Painter case_painter(const std::string& wanted) {
    const auto page = std::make_shared<CasePage>();
    for (const auto* list : {&case_states(), &sheet_states()})
        for (const auto& [name, change] : *list)
            if (name == wanted) {
                change(*page);
                page->show();
            }
    if (wanted == "failed") page->model.state = desk::ListState::failed;
    if (wanted == "missing") page->model.state = desk::ListState::ready;
    return [page](ui::Rect canvas) {
        const ui::Rect place =
            page_in_shell(canvas, {"returns", "TH-A0001", ui::tr("Return"), false});
        desk::Viewing viewing = page->desk.viewing(english());
        viewing.viewer = {
            sample_staff(page->looks_as == Role::clerk ? 1 : 4), page->looks_as};
        draw(page->model, page->ui, place, viewing);
    };
}

} // namespace

std::vector<GalleryPage> return_case_pages() {
    std::vector<std::string> lists;
    for (const ListState& state : list_states())
        lists.emplace_back(state.first);
    return {
        {.name = "returns.list", .states = lists, .painter = list_painter},
        {.name = "returns.one", .states = case_names(), .painter = case_painter}};
}

} // namespace foyer::gallery
