// A verb whose options fill words that all verbs of its group share.
#pragma once

#include <memory>

#include "tools/foyerctl/context.h"
#include "tools/foyerctl/verb.h"

namespace foyer::foyerctl {

template <class Words>
Verb add_verb(
    Verb group, Context& context, const char* name, const char* help,
    const std::shared_ptr<Words>& words, Done (*does)(Context&, const Words&)) {
    auto verb = group.add_subcommand(name, help);
    verb.callback(
        [&context, words, does] { perform(context, [&] { return does(context, *words); }); });
    return verb;
}

} // namespace foyer::foyerctl
