// foyerctl: does without a window what a screen can, through the same commands.
#include <sys/stat.h>

#include <CLI/CLI.hpp>

#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

int main(int count, char** words) {
    using namespace foyer;
    umask(077);
    foyerctl::Context context;
    // Without catalogues everything is English, which is a fine answer on a command line.
    (void)ui::load_texts(context.paths.translations);
    const std::string locale = platform::environment("LANG");
    ui::use_language(locale.starts_with("zh") ? ui::Language::zh : ui::Language::en);

    CLI::App line("Foyer on the command line", "foyerctl");
    foyerctl::add_all(line, context);
    try {
        line.parse(count, words);
    } catch (const CLI::ParseError& wrong) {
        return line.exit(wrong) == 0 ? 0 : static_cast<int>(foyerctl::Exit::usage);
    }
    return static_cast<int>(context.exit);
}
