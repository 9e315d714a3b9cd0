#include <fmt/core.h>

#include "app/door.h"
#include "tools/foyerctl/verbs.h"
#include "journal/verify.h"

namespace foyer::foyerctl {
namespace {

const char* word_of(journal::Soundness soundness) {
    switch (soundness) {
    case journal::Soundness::intact: return "Intact";
    case journal::Soundness::torn_tail: return "TornTail";
    case journal::Soundness::broken: break;
    }
    return "Broken";
}

Done verify(Context& context) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto verdict, journal::verify(*reader));
    const bool intact = verdict.soundness == journal::Soundness::intact;
    nlohmann::json json{{"soundness", word_of(verdict.soundness)}, {"entries", verdict.entries}};
    std::string sentence =
        fmt::format("{}: {} entries", word_of(verdict.soundness), verdict.entries);
    if (!intact) {
        json.update(
            {{"terminal", text_of(verdict.terminal)},
             {"sequence", verdict.seq},
             {"column", verdict.column},
             {"what", verdict.what}});
        sentence += fmt::format(
            "; terminal {}, sequence {}, column {}: {}", text_of(verdict.terminal), verdict.seq,
            verdict.column, verdict.what);
        context.exit = Exit::not_intact;
    }
    print_line(context, json, sentence);
    return {};
}

Done rebuild(Context& context) {
    TRY(const auto store, store_of(context, app::Tables::to_be_remade));
    CHECK_OK(app::remake_tables(*store));
    TRY(const auto entries, app::rebuild(*store));
    print_line(
        context, {{"entries", entries}},
        fmt::format("All tables were made anew from {} entries", entries));
    return {};
}

} // namespace

void add_journal_verbs(Verb line, Context& context) {
    line.add_subcommand("verify", "Prove that nothing in the journal was changed")
        .callback([&context] { perform(context, [&] { return verify(context); }); });
    line.add_subcommand("rebuild", "Make all tables anew from the journal").callback([&context] {
        perform(context, [&] { return rebuild(context); });
    });
    add_log_verb(line, context);
}

} // namespace foyer::foyerctl
