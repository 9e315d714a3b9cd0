// The dialogs about money, goods and repairs of one return.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "desk/returns/return_case_verbs_screen.h"
#include "desk/returns/return_form.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_offers.h"
#include "desk/returns/return_sheet_parts_screen.h"
#include "ui/columns.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

// ---- settle -----------------------------------------------------------------------------------

std::vector<Payment> payouts_of(const CaseScene& scene) {
    const Amounts& amounts = scene.state().verdict.amounts;
    return refund_plan(
        amounts.refund + amounts.price_diff, scene.state().paid_with, scene.model.facts.paid_back,
        std::nullopt);
}

std::size_t electronic_in(const std::vector<Payment>& payouts) {
    return static_cast<std::size_t>(std::ranges::count_if(
        payouts, [](const Payment& payment) { return is_electronic(payment.tender); }));
}

constexpr std::array collected_with{
    Tender::cash, Tender::card, Tender::wechat, Tender::alipay, Tender::prepaid_card};

float settle_height(const CaseScene& scene) {
    const auto payouts = payouts_of(scene);
    float h = static_cast<float>(payouts.size()) * sheet_field_h + 8;
    if (scene.state().verdict.amounts.collect.value > 0)
        h += sheet_heading_h + sheet_tiles_height(collected_with.size(), 3) + sheet_field_h;
    return h;
}

void draw_payout(Rect& in, const Payment& payment, std::string* reference) {
    const std::string words =
        tr(name_of(payment.tender)) + std::string(" ") + yuan_text(payment.amount);
    draw_sheet_heading(in, words);
    const Rect row = ui::cut_top(in, sheet_row_h, sheet_gap);
    if (reference == nullptr) {
        ui::text_in(row, tr("Taken out of the drawer"), ui::type::body, ui::colour(Token::t1));
        return;
    }
    ui::text_field(
        row, *reference,
        {.name = words,
         .placeholder = tr("Reference of the payment service, if there is one"),
         .limit = field_most});
}

void draw_collected(Rect& in, ReturnCaseFields& fields, Fen amount) {
    draw_sheet_heading(in, tr("Collect {1} with", {yuan_text(amount)}));
    std::vector<std::string> labels;
    for (const Tender tender : collected_with)
        labels.emplace_back(tr(name_of(tender)));
    const int tapped = draw_sheet_tiles(
        in, 3, labels, [&](std::size_t i) { return fields.collected == collected_with[i]; });
    if (tapped >= 0) fields.collected = collected_with[static_cast<std::size_t>(tapped)];
    draw_sheet_field(
        in, tr("Receipt of the new goods"), fields.new_receipt, tr("Its number, if there is one"));
}

void draw_settle(Rect in, const CaseScene& scene) {
    ReturnCaseFields& fields = scene.ui.fields;
    const auto payouts = payouts_of(scene);
    const bool pressed =
        draw_sheet_foot(in, scene, {tr(name_of(Verb::settle)), icon_of(Verb::settle), ""});
    fields.references.resize(electronic_in(payouts));
    Rect area = ui::begin_column("settle", in, settle_height(scene), ui::dialog_edge);
    if (payouts.empty() && scene.state().verdict.amounts.collect.value == 0)
        ui::text_in(
            ui::cut_top(area, 40), tr("No money changes hands"), ui::type::body,
            ui::colour(Token::t2));
    for (std::size_t i = 0; i < payouts.size(); ++i)
        draw_payout(
            area, payouts[i], i < fields.references.size() ? &fields.references[i] : nullptr);
    if (scene.state().verdict.amounts.collect.value > 0)
        draw_collected(area, fields, scene.state().verdict.amounts.collect);
    ui::end_column();
    if (!pressed) return;
    Settle settle = settling(scene.state());
    settle.references = fields.references;
    settle.collected_with = fields.collected;
    settle.new_receipt = fields.new_receipt;
    send(scene, std::move(settle));
}

// ---- goods ------------------------------------------------------------------------------------

constexpr std::array dispositions{
    Disposition::shelf,      Disposition::scrap,   Disposition::vendor,      Disposition::repair,
    Disposition::quarantine, Disposition::counter, Disposition::replace_gift};

// Which of several goods; nothing is drawn for the only one.
float positions_height(const std::vector<std::size_t>& positions) {
    if (positions.size() < 2) return 0;
    return sheet_heading_h + sheet_tiles_height(positions.size(), 2);
}

void draw_positions(
    Rect& in, const std::vector<std::size_t>& positions, const CaseScene& scene) {
    if (positions.size() < 2) return;
    draw_sheet_heading(in, tr("Which goods?"));
    std::vector<std::string> labels;
    for (const std::size_t position : positions)
        labels.push_back(name_at(scene.state(), position));
    std::size_t& chosen = scene.ui.fields.position;
    const int tapped = draw_sheet_tiles(
        in, 2, labels, [&](std::size_t i) { return positions[i] == chosen; });
    if (tapped < 0) return;
    chosen = positions[static_cast<std::size_t>(tapped)];
    const Disposition usual = usual_disposition(scene.state(), chosen);
    if (usual != Disposition::none) scene.ui.fields.disposition = usual;
}

std::int64_t grams_of(const std::string& typed) {
    const std::string text = trimmed(typed);
    std::int64_t grams = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), grams);
    return read.ptr == text.data() + text.size() && !text.empty() ? grams : 0;
}

std::string dispose_lacks(const ReturnCaseFields& fields) {
    if (!fields.disposition) return tr("Choose what becomes of the goods");
    if (fields.disposition == Disposition::scrap && grams_of(fields.weight) <= 0)
        return tr("Type the weight in grams.");
    return {};
}

void draw_dispose(Rect in, const CaseScene& scene) {
    ReturnCaseFields& fields = scene.ui.fields;
    const auto positions = goods_at_desk(scene.state());
    const bool scrap = fields.disposition == Disposition::scrap;
    const bool pressed = draw_sheet_foot(
        in, scene, {tr("Record it"), icon_of(Verb::dispose), dispose_lacks(fields)});
    Rect area = ui::begin_column(
        "dispose", in,
        positions_height(positions) + sheet_tiles_height(dispositions.size(), 3) +
            sheet_field_h * (scrap ? 2 : 1),
        ui::dialog_edge);
    draw_positions(area, positions, scene);
    std::vector<std::string> labels;
    for (const Disposition one : dispositions)
        labels.emplace_back(tr(name_of(one)));
    const int tapped = draw_sheet_tiles(
        area, 3, labels, [&](std::size_t i) { return fields.disposition == dispositions[i]; });
    if (tapped >= 0) fields.disposition = dispositions[static_cast<std::size_t>(tapped)];
    if (scrap)
        draw_sheet_field(
            area, tr("Weight in grams"), fields.weight, tr("What is scrapped is weighed."),
            ui::Content::number);
    draw_sheet_field(area, tr("Note"), fields.text, tr("Where they are put, what is missing"));
    ui::end_column();
    if (pressed)
        send(scene, Dispose{
                        scene.state().id,
                        {{fields.position, fields.disposition.value_or(Disposition::none),
                          scrap ? grams_of(fields.weight) : 0, fields.text}}});
}

// ---- repairs ----------------------------------------------------------------------------------

void draw_receive(Rect in, const CaseScene& scene) {
    ReturnCaseFields& fields = scene.ui.fields;
    const auto positions = repairable(scene.state());
    const bool ready = !trimmed(fields.serial).empty() && !trimmed(fields.text).empty();
    const bool pressed = draw_sheet_foot(
        in, scene,
        {tr(name_of(Verb::receive_for_repair)), Icon::build,
         ready ? "" : tr("Write serial number and fault")});
    Rect area = ui::begin_column(
        "receive", in, positions_height(positions) + 3 * sheet_field_h, ui::dialog_edge);
    draw_positions(area, positions, scene);
    draw_sheet_field(area, tr("Serial number"), fields.serial, tr("As it stands on the goods"));
    draw_sheet_field(area, tr("Fault"), fields.text, tr("What does not work"));
    draw_sheet_field(
        area, tr("On loan"), fields.loan, tr("What the customer uses meanwhile, if anything"));
    ui::end_column();
    if (pressed)
        send(scene, ReceiveForRepair{
                        scene.state().id, fields.position, fields.serial, fields.text,
                        fields.loan});
}

void draw_send(Rect in, const CaseScene& scene) {
    ReturnCaseFields& fields = scene.ui.fields;
    const Date today = scene.viewing.zone->business_date(scene.viewing.now);
    const auto day = promised_day({"", "", "", fields.promised_on}, today);
    const bool ready = day && !trimmed(fields.vendor).empty();
    const bool pressed = draw_sheet_foot(
        in, scene,
        {tr(name_of(Verb::send_for_repair)), Icon::send,
         ready ? "" : tr("Write the workshop and a day within 30 days")});
    Rect area = ui::begin_column("send", in, 2 * sheet_field_h, ui::dialog_edge);
    draw_sheet_field(area, tr("Workshop"), fields.vendor, tr("Who repairs it"));
    const std::string example = iso_date(add_days(today, 14));
    draw_sheet_field(
        area, tr("Promised for"), fields.promised_on, example.c_str(), ui::Content::number);
    ui::end_column();
    if (pressed)
        send(scene, SendForRepair{
                        scene.state().id,
                        repair_for(Verb::send_for_repair, scene.state()).value_or(0),
                        fields.vendor, *day});
}

void draw_back(Rect in, const CaseScene& scene) {
    constexpr std::array results{
        RepairResult::repaired, RepairResult::no_fault_found, RepairResult::not_repairable};
    ReturnCaseFields& fields = scene.ui.fields;
    const bool pressed = draw_sheet_foot(
        in, scene, {tr(name_of(Verb::take_back_from_repair)), Icon::reply, ""});
    Rect area = ui::begin_column(
        "back", in, sheet_tiles_height(results.size(), 3) + sheet_field_h, ui::dialog_edge);
    std::vector<std::string> labels;
    for (const RepairResult result : results)
        labels.emplace_back(tr(name_of(result)));
    const int tapped = draw_sheet_tiles(
        area, 3, labels, [&](std::size_t i) { return fields.result == results[i]; });
    if (tapped >= 0) fields.result = results[static_cast<std::size_t>(tapped)];
    draw_sheet_field(area, tr("Note"), fields.text, tr("What was done"));
    ui::end_column();
    if (pressed)
        send(scene, TakeBackFromRepair{
                        scene.state().id,
                        repair_for(Verb::take_back_from_repair, scene.state()).value_or(0),
                        fields.result, fields.text});
}

} // namespace

SheetLook look_of_goods_sheet(ReturnCaseSheet sheet, const CaseScene& scene) {
    constexpr float around = 160; // head and foot of a dialog
    switch (sheet) {
    case ReturnCaseSheet::settle:
        return {tr("How does the money go?"), around + std::max(settle_height(scene), 60.0F)};
    case ReturnCaseSheet::dispose: return {tr(name_of(Verb::dispose)), 640};
    case ReturnCaseSheet::repair_receive: return {tr(name_of(Verb::receive_for_repair)), 540};
    case ReturnCaseSheet::repair_send: return {tr(name_of(Verb::send_for_repair)), 400};
    default: return {tr(name_of(Verb::take_back_from_repair)), 400};
    }
}

bool draw_goods_sheet(Rect in, const CaseScene& scene) {
    switch (scene.ui.sheet) {
    case ReturnCaseSheet::settle: draw_settle(in, scene); return true;
    case ReturnCaseSheet::dispose: draw_dispose(in, scene); return true;
    case ReturnCaseSheet::repair_receive: draw_receive(in, scene); return true;
    case ReturnCaseSheet::repair_send: draw_send(in, scene); return true;
    case ReturnCaseSheet::repair_back: draw_back(in, scene); return true;
    default: return false;
    }
}

} // namespace foyer::returns
