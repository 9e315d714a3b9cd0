#include "desk/complaints/complaint_parts_screen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "desk/complaints/code_lists.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Tone;
using ui::tr;

constexpr std::array category_icons{
    std::pair{std::string_view("goods"), Icon::local_mall},
    std::pair{std::string_view("food"), Icon::health_and_safety},
    std::pair{std::string_view("price"), Icon::sell},
    std::pair{std::string_view("service"), Icon::sentiment_dissatisfied},
    std::pair{std::string_view("returns"), Icon::swap_horiz},
    std::pair{std::string_view("bags"), Icon::luggage},
    std::pair{std::string_view("gifts"), Icon::redeem},
    std::pair{std::string_view("members"), Icon::badge},
    std::pair{std::string_view("facility"), Icon::cleaning_services},
    std::pair{std::string_view("safety"), Icon::gpp_maybe},
    std::pair{std::string_view("payment"), Icon::point_of_sale},
    std::pair{std::string_view("pickup"), Icon::inventory},
    std::pair{std::string_view("parking"), Icon::my_location},
};

constexpr float sheet_row_h = 56;

std::string due_day(Time due, Time now, const TimeZone& zone) {
    const int days = days_between(zone.local(now).date, zone.local(due).date);
    if (days == 0) return tr("Today {1}", {ui::clock_text(due, zone)});
    if (days == 1) return tr("Tomorrow");
    return ui::day_text(due, zone);
}

} // namespace

Icon icon_of_category(std::string_view code) {
    for (const auto& [category, icon] : category_icons)
        if (category == code) return icon;
    return Icon::more_horiz;
}

Icon icon_of(Channel channel) {
    switch (channel) {
    case Channel::visit: return Icon::storefront;
    case Channel::phone: return Icon::call;
    case Channel::letter: return Icon::article;
    case Channel::online_review:
    case Channel::social: return Icon::chat;
    case Channel::kiosk: return Icon::touch_app;
    case Channel::staff_found: return Icon::visibility;
    default: return Icon::gavel;
    }
}

ChipLook level_chip(int level) {
    constexpr std::array<Tone, 5> tones{
        Tone::neutral, Tone::neutral, Tone::warn, Tone::danger, Tone::danger};
    constexpr std::array<Icon, 5> icons{
        Icon::remove, Icon::remove, Icon::arrow_upward, Icon::priority_high,
        Icon::notifications_active};
    const auto at = static_cast<std::size_t>(std::clamp(level, 0, 4));
    return {tones[at], icons[at], tr(name_of_level(std::clamp(level, 1, 4)))};
}

ChipLook phase_chip(Phase phase) {
    ChipLook look{Tone::warn, Icon::pending, tr(name_of(phase))};
    switch (phase) {
    case Phase::registered: look = {Tone::info, Icon::flag, look.label}; break;
    case Phase::assigned: look = {Tone::accent, Icon::person_add, look.label}; break;
    case Phase::waiting_customer:
    case Phase::waiting_external: look.icon = Icon::hourglass_bottom; break;
    case Phase::resolved: look = {Tone::ok, Icon::task_alt, tr("Follow-up")}; break;
    case Phase::closed: look = {Tone::ok, Icon::check_circle, look.label}; break;
    case Phase::withdrawn:
    case Phase::merged:
    case Phase::voided:
    case Phase::draft: look = {Tone::neutral, Icon::block, look.label}; break;
    default: break;
    }
    return look;
}

ChipLook due_chip(const std::optional<Limit>& due, Phase phase, Time now, const TimeZone& zone) {
    if (!due) return phase_chip(phase);
    switch (urgency(*due, now)) {
    case Urgency::late:
        return {Tone::danger, Icon::alarm, tr("{1} late", {ui::span_text(now - due->due)})};
    case Urgency::at_risk:
        return {
            Tone::warn, Icon::hourglass_bottom, tr("{1} left", {ui::span_text(due->due - now)})};
    case Urgency::in_time: break;
    }
    return {Tone::neutral, Icon::schedule, due_day(due->due, now, zone)};
}

std::string facts_line(const Intake& intake) {
    std::string line = tr(name_of(intake.channel));
    const auto add = [&line](const std::string& part) {
        if (!part.empty()) line += "·" + part;
    };
    add(tr(category_name(intake.category)));
    if (!intake.subcategory.empty()) add(tr(subcategory_name(intake.category, intake.subcategory)));
    if (!intake.receipt_number.empty()) add(tr("receipt {1}", {intake.receipt_number}));
    add(intake.product_name);
    if (intake.amount.value > 0) add(yuan_text(intake.amount));
    return line;
}

ui::Rect action_bar(ui::Rect bar) {
    ui::fill_rect(bar, ui::colour(ui::Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(ui::Token::border));
    return {bar.x + 24, bar.y + 10.5F, bar.w - 48, 64};
}

std::optional<int>
choose_from(std::string_view title, std::span<const std::string> options, int chosen, bool& open) {
    if (!open) return std::nullopt;
    std::optional<int> taken;
    const auto count = static_cast<std::int64_t>(options.size());
    const float rows_h = sheet_row_h * static_cast<float>(count);
    const ui::Dialog sheet = ui::begin_sheet(title, title, 480, rows_h + 76);
    const auto visible = ui::begin_list("options", sheet.inside, count, sheet_row_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i) {
        const ui::Rect row = visible.row_box(i);
        const std::string& option = options[static_cast<std::size_t>(i)];
        const bool on = i == chosen;
        if (ui::list_row(row, option, on).clicked) taken = static_cast<int>(i);
        ui::text(
            {row.x + 24, row.y + 16}, option, on ? ui::type::body_bold : ui::type::body,
            ui::colour(on ? ui::Token::acc_text : ui::Token::t1), row.w - 80);
        if (on)
            ui::icon(
                {row.right() - 48, row.y + 16}, Icon::check, 24, ui::colour(ui::Token::acc_text));
    }
    ui::end_list();
    ui::end_sheet();
    if (taken || sheet.closed) open = false;
    return taken;
}

} // namespace foyer::complaints
