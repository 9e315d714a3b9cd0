#include "desk/complaints/case_reason_sheets_screen.h"

#include <array>

#include "base/text.h"
#include "desk/complaints/case_verbs_screen.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

// ---- a reason and nothing else ----------------------------------------------------------------

struct ReasonLook {
    CaseSheet sheet;
    Verb verb;
    const char* placeholder;
    bool needed;
    Command (*command)(CaseId, const std::string&);
};

template <class Said>
Command said(CaseId id, const std::string& text) {
    return Said{id, text};
}

constexpr std::array reasons{
    ReasonLook{
        CaseSheet::chase, Verb::chase, N_("Who was reminded, and what they said"), false,
        said<Chase>},
    ReasonLook{
        CaseSheet::reject, Verb::reject_offer, N_("What does the customer want instead?"), true,
        said<RejectOffer>},
    ReasonLook{
        CaseSheet::impose, Verb::impose,
        N_("Which ways were named: consumer association, 12315, arbitration, court?"), true,
        said<Impose>},
    ReasonLook{CaseSheet::reopen, Verb::reopen, N_("What is not right yet?"), true, said<Reopen>},
    ReasonLook{
        CaseSheet::withdraw, Verb::withdraw, N_("In the customer's words"), true, said<Withdraw>},
    ReasonLook{
        CaseSheet::void_case, Verb::void_case, N_("Why was it taken down by mistake?"), true,
        said<Void>},
    ReasonLook{
        CaseSheet::reply, Verb::answer_authority, N_("Which document was sent, and how"), true,
        said<ReplyToAuthority>}};

const ReasonLook* reason_of(CaseSheet sheet) {
    for (const ReasonLook& look : reasons)
        if (look.sheet == sheet) return &look;
    return nullptr;
}

void draw_reason(
    Rect in, const ReasonLook& look, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool ready = !look.needed || !trimmed(state.text).empty();
    const bool ends = look.verb == Verb::withdraw || look.verb == Verb::void_case;
    const bool pressed = draw_foot(
        in, state,
        {tr(name_of(look.verb)), icon_of(look.verb), ready, tr("Write a few words first"),
         ends ? ui::Kind::danger : ui::Kind::primary});
    draw_text(in, state, tr("Reason"), tr(look.placeholder));
    if (pressed) wishes.emplace_back(Act{look.command(subject.id, state.text), {}});
}

// ---- until when -------------------------------------------------------------------------------

struct Moment {
    const char* label;
    int days;
    std::int64_t of_day_ms;
};
constexpr std::array moments{
    Moment{N_("Tonight 20:00"), 0, 20 * hour_ms}, Moment{N_("Tomorrow 10:00"), 1, 10 * hour_ms},
    Moment{N_("In 3 days"), 3, 10 * hour_ms}, Moment{N_("In a week"), 7, 10 * hour_ms}};

Time moment_of(int choice, const desk::Viewing& viewing) {
    const Moment& moment = moments[static_cast<std::size_t>(choice)];
    const Date day = add_days(viewing.zone->local(viewing.now).date, moment.days);
    return viewing.zone->moment(day, moment.of_day_ms);
}

void draw_moments(Rect& in, CaseUi& state) {
    const int tapped = draw_tiles(
        in, moments.size(), 4, [](std::size_t i) { return std::string(tr(moments[i].label)); },
        [&](std::size_t i) { return state.end.until == static_cast<int>(i); });
    if (tapped >= 0) state.end.until = tapped;
}

Command command_until(const State& subject, const CaseUi& state, Time until) {
    if (state.sheet == CaseSheet::promise) return MakePromise{subject.id, until, state.text};
    if (state.sheet == CaseSheet::wait_customer)
        return WaitForCustomer{subject.id, until, state.text};
    return WaitForOthers{subject.id, until, state.text};
}

void draw_until(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool promise = state.sheet == CaseSheet::promise;
    const bool ready = state.end.until >= 0 && !trimmed(state.text).empty();
    const Verb verb = promise                     ? Verb::make_promise
        : state.sheet == CaseSheet::wait_customer ? Verb::wait_customer
                                                  : Verb::wait_external;
    const bool pressed = draw_foot(
        in, state,
        {tr(name_of(verb)), icon_of(verb), ready, tr("Choose a time and write a few words")});
    Rect area = begin_column(
        "until", in, heading_h + tiles_height(moments.size(), 4) + least_words_h, dialog_edge);
    draw_heading(area, promise ? tr("By when") : tr("Comes back by itself"));
    draw_moments(area, state);
    draw_text(
        area, state, tr("Reason"),
        promise ? tr("What the customer was promised") : tr("What it waits for"));
    end_column();
    if (!pressed) return;
    wishes.emplace_back(
        Act{command_until(subject, state, moment_of(state.end.until, viewing)), {}});
}

// ---- lower the level --------------------------------------------------------------------------

void draw_lower(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool ready = state.level > 0 && !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state,
        {tr("Lower severity"), Icon::trending_down, ready, tr("Choose a severity and say why")});
    const auto count = static_cast<std::size_t>(subject.level - subject.minimum_level);
    Rect area =
        begin_column("lower", in, heading_h + tiles_height(count) + least_words_h, dialog_edge);
    draw_heading(area, tr("Severity"));
    const auto level_at = [&](std::size_t i) { return subject.level - 1 - static_cast<int>(i); };
    const int tapped = draw_tiles(
        area, count, 3, [&](std::size_t i) { return std::string(tr(name_of_level(level_at(i)))); },
        [&](std::size_t i) { return state.level == level_at(i); });
    if (tapped >= 0) state.level = level_at(static_cast<std::size_t>(tapped));
    draw_text(area, state, tr("Reason"), tr("Why is it less grave than it looked?"));
    end_column();
    if (pressed) wishes.emplace_back(Act{LowerLevel{subject.id, state.level, state.text}, {}});
}

// ---- promises ---------------------------------------------------------------------------------

std::string words_of(const Promise& promise, const desk::Viewing& viewing) {
    const std::string what = promise.text.empty() ? tr("An answer") : promise.text;
    return what + "·" + ui::when_text(promise.due, viewing.now, *viewing.zone);
}

void draw_promises(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    std::vector<int> open;
    for (std::size_t i = 0; i < subject.promises.size(); ++i)
        if (is_open(subject.promises[i])) open.push_back(static_cast<int>(i));
    const bool excuse = !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state,
        {excuse ? tr("Promise not kept") : tr("Promise kept"),
         excuse ? Icon::timer_off : Icon::done_all, state.end.until >= 0, tr("Choose a promise")});
    Rect area =
        begin_column("promises", in, tiles_height(open.size(), 1) + heading_h + row_h, dialog_edge);
    const int tapped = draw_tiles(
        area, open.size(), 1,
        [&](std::size_t i) {
            return words_of(subject.promises[static_cast<std::size_t>(open[i])], viewing);
        },
        [&](std::size_t i) { return state.end.until == open[i]; });
    if (tapped >= 0) state.end.until = open[static_cast<std::size_t>(tapped)];
    draw_heading(area, tr("Only when it is not kept"));
    ui::text_field(
        ui::cut_top(area, row_h), state.text,
        {.name = tr("Reason"), .placeholder = tr("Why it is not kept"), .limit = 200});
    end_column();
    if (!pressed) return;
    wishes.emplace_back(
        excuse ? Act{ExcusePromise{subject.id, state.end.until, state.text}, {}}
               : Act{KeepPromise{subject.id, state.end.until}, {}});
}

// ---- another case -----------------------------------------------------------------------------

void draw_related(
    Rect in, const CaseModel& model, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const State& subject = model.detail->state;
    const bool merge = state.sheet == CaseSheet::merge;
    const bool pressed = draw_foot(
        in, state,
        {merge ? tr("Merge") : tr("Make part of another"), Icon::link, !state.end.other.is_nil(),
         tr("Choose the other complaint")});
    if (model.related.empty()) {
        ui::empty_state(
            in, Icon::search, tr("No open complaint of this customer or cause"),
            tr("Only such complaints can be put together"));
        return;
    }
    Rect area = begin_column("related", in, tiles_height(model.related.size(), 1), dialog_edge);
    const Date today = viewing.zone->business_date(viewing.now);
    const int tapped = draw_tiles(
        area, model.related.size(), 1,
        [&](std::size_t i) {
            const ListedCase& one = model.related[i];
            return one.title + "·" + desk::short_text_of(one.number, today) + "·" + one.customer;
        },
        [&](std::size_t i) { return state.end.other == model.related[i].id; });
    if (tapped >= 0) state.end.other = model.related[static_cast<std::size_t>(tapped)].id;
    end_column();
    if (!pressed) return;
    wishes.emplace_back(
        merge ? Act{Merge{subject.id, state.end.other}, {}}
              : Act{JoinParent{subject.id, state.end.other}, {}});
}

} // namespace

SheetLook look_of_reason_sheet(CaseSheet sheet) {
    if (const ReasonLook* look = reason_of(sheet)) return {tr(name_of(look->verb)), 380};
    switch (sheet) {
    case CaseSheet::wait_customer: return {tr("Wait for the customer"), 440};
    case CaseSheet::wait_external: return {tr("Wait for others"), 440};
    case CaseSheet::promise: return {tr("Promise something"), 440};
    case CaseSheet::promises: return {tr("Promises to the customer"), 460};
    case CaseSheet::lower: return {tr("Lower severity"), 440};
    case CaseSheet::merge: return {tr("Merge with which complaint?"), 520};
    case CaseSheet::join: return {tr("Part of which complaint?"), 520};
    default: return {tr("What else can be done"), 560};
    }
}

void draw_reason_sheet(
    Rect in, const CaseModel& model, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const State& subject = model.detail->state;
    if (const ReasonLook* look = reason_of(state.sheet))
        return draw_reason(in, *look, subject, state, wishes);
    switch (state.sheet) {
    case CaseSheet::wait_customer:
    case CaseSheet::wait_external:
    case CaseSheet::promise: return draw_until(in, subject, state, viewing, wishes);
    case CaseSheet::promises: return draw_promises(in, subject, state, viewing, wishes);
    case CaseSheet::lower: return draw_lower(in, subject, state, wishes);
    case CaseSheet::merge:
    case CaseSheet::join: return draw_related(in, model, state, viewing, wishes);
    default: return draw_all_verbs(in, subject, state, viewing, wishes);
    }
}

} // namespace foyer::complaints
