#include "tools/foyerctl/context.h"

#include <algorithm>
#include <fmt/core.h>

#include "app/approval.h"
#include "base/text.h"
#include "desk/staff/staff_table.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

std::string sentence_of(const desk::Sentence& sentence) {
    return ui::tr_values(sentence.text, sentence.values);
}

Exit refuse(Context& context, const desk::Refusal& refusal) {
    const std::string reason = sentence_of(refusal.reason);
    const std::string instead = sentence_of(refusal.instead);
    if (context.json) {
        const nlohmann::json answer{
            {"refusal", {{"rule", refusal.rule}, {"text", reason}, {"instead", instead}}}};
        fmt::print("{}\n", answer.dump());
    }
    fmt::print(stderr, "foyerctl: {} [{}]\n", reason, refusal.rule);
    if (!instead.empty()) fmt::print(stderr, "  {}\n", instead);
    return Exit::refused;
}

// Chinese characters take two columns on a terminal.
std::size_t width_of(const std::string& text) {
    std::size_t width = 0;
    for (const char32_t c : code_points(text))
        width += is_cjk(c) ? 2 : 1;
    return width;
}

void print_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        line += row[i];
        if (i + 1 < row.size()) line += std::string(widths[i] - width_of(row[i]) + 2, ' ');
    }
    fmt::print("{}\n", line);
}

// "": who keeps the staff list.
Result<desk::Actor> actor_numbered(database::Reader& reader, const std::string& number) {
    TRY(const auto everyone, staff::everyone(reader));
    const auto acts = [&](const staff::State& one) {
        return !one.retired && (number.empty() ? one.keeper : one.number == number);
    };
    const auto found = std::ranges::find_if(everyone, acts);
    if (found == everyone.end())
        return fail(
            ErrorCode::not_found,
            number.empty() ? "nobody is on the staff list yet" : "no staff number " + number);
    return desk::Actor{found->staff, found->role};
}

// What came of an order.
Done tell(Context& context, const app::Outcome& outcome, const nlohmann::json& answer) {
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
        context.exit = refuse(context, *refusal);
        return fail(ErrorCode::cancelled, refusal->rule);
    }
    if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
    if (!answer.is_null()) print_line(context, answer, ui::tr("Saved."));
    return {};
}

} // namespace

Exit exit_of(const Error& error) {
    switch (error.code) {
    case ErrorCode::not_found: return Exit::not_found;
    case ErrorCode::conflict: return Exit::busy;
    default: return Exit::failed;
    }
}

void complain(Context& context, Exit exit, const std::string& sentence) {
    fmt::print(stderr, "foyerctl: {}\n", sentence);
    context.exit = exit;
}

void perform(Context& context, const Work& work) {
    const Done done = work();
    if (done || context.exit != Exit::done) return;
    if (context.json) {
        const nlohmann::json answer{{"error", done.error().what}};
        fmt::print("{}\n", answer.dump());
    }
    complain(context, exit_of(done.error()), done.error().what);
}

Result<std::unique_ptr<database::Reader>> reader_of(const Context& context) {
    return app::open_reader(context.files());
}

Result<std::unique_ptr<app::Store>> store_of(Context& context, app::Tables tables) {
    const auto files = context.files();
    if (!app::store_exists(files))
        return fail(
            ErrorCode::not_found,
            "there is no store in " + files.folder + "; make one with foyerctl init");
    return app::Store::open(
        files.folder, context.surroundings(), journal::IndexCost::store, tables);
}

Result<desk::Actor> actor_of(Context& context, database::Reader& reader) {
    return actor_numbered(reader, context.as);
}

Done order(
    Context& context, app::Store& store, std::vector<app::DeskCommand> commands,
    const nlohmann::json& answer, const Secret& pin) {
    TRY(const auto actor, actor_of(context, store.writer()));
    const auto op = make_id<OpId>(store.now(), store.random());
    return tell(
        context, app::submit_order(store, {op, actor, {}, std::move(commands), pin}), answer);
}

Done approved_order(
    Context& context, app::Store& store, std::vector<app::DeskCommand> commands,
    const Approver& by, const nlohmann::json& answer) {
    TRY(const auto actor, actor_of(context, store.writer()));
    TRY(const auto approver, actor_numbered(store.writer(), by.number));
    const platform::BootClock steady;
    app::HeldLocks held(steady);
    const app::Order asked{
        make_id<OpId>(store.now(), store.random()), actor, {}, std::move(commands), {}};
    const app::Approval approval{
        approver.staff, by.pin, make_id<OpId>(store.now(), store.random())};
    return tell(context, app::submit_approved(store, held, asked, approval), answer);
}

void print(
    const Context& context, const nlohmann::json& json, const std::vector<std::string>& titles,
    const std::vector<std::vector<std::string>>& rows) {
    if (context.json) {
        fmt::print("{}\n", json.dump());
        return;
    }
    std::vector<std::size_t> widths(titles.size(), 0);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        widths[i] = width_of(titles[i]);
        for (const auto& row : rows)
            widths[i] = std::max(widths[i], width_of(row[i]));
    }
    print_row(titles, widths);
    for (const auto& row : rows)
        print_row(row, widths);
}

void print_line(const Context& context, const nlohmann::json& json, const std::string& sentence) {
    fmt::print("{}\n", context.json ? json.dump() : sentence);
}

} // namespace foyer::foyerctl
