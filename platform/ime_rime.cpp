#include "platform/ime_rime.h"

#include <dlfcn.h>
#include <rime_api.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <utility>

namespace foyer::platform {

namespace {

using ui::TypingAnswer;
using ui::TypingStep;
using Act = TypingStep::Act;

constexpr const char* schema = "pinyin_simp";
// A sentence; longer ones cost more than a frame for each letter.
constexpr std::size_t letters_at_most = 60;
constexpr std::size_t candidates_at_least = 40;
// The engine takes keys by the numbers of X's key symbols.
constexpr int key_backspace = 0xFF08;

Result<RimeApi*> load_library(const std::string& name) {
    // Never unloaded: its libraries leave threads and exit functions behind.
    void* library = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr) {
        return fail(
            ErrorCode::not_found,
            "load " + name + ": install the package librime1 (" + dlerror() + ")");
    }
    auto* const get_api = reinterpret_cast<RimeApi* (*)()>(dlsym(library, "rime_get_api"));
    RimeApi* api = get_api == nullptr ? nullptr : get_api();
    if (api == nullptr || !RIME_API_AVAILABLE(api, candidate_list_from_index))
        return fail(ErrorCode::unsupported, "load " + name + ": librime 1.5 or later is needed");
    return api;
}

// Its log may be set up only once in a program; named, it is.
void keep_its_log_quiet(RimeTraits& traits) {
    static std::atomic_flag done = ATOMIC_FLAG_INIT;
    traits.min_log_level = 3; // only what ends the program
    traits.log_dir = "";      // to stderr, not to a file
    if (!done.test_and_set()) traits.app_name = "rime.foyer";
}

Done find_dictionary(const std::string& folder) {
    const auto built = std::filesystem::path(folder) / "build";
    for (const char* part : {".schema.yaml", ".table.bin", ".prism.bin"}) {
        std::error_code unreadable;
        if (std::filesystem::is_regular_file(built / (schema + std::string(part)), unreadable))
            continue;
        return fail(
            ErrorCode::not_found,
            "find the dictionary in " + built.string() +
                ": install the package rime-data-pinyin-simp");
    }
    return {};
}

class RimeComposer : public Composer {
public:
    RimeComposer(RimeApi* api, const TypingOptions& options) : m_api(api), m_options(options) {}

    ~RimeComposer() override {
        if (m_session != 0) m_api->destroy_session(m_session);
        m_api->finalize();
    }

    Done start() {
        RIME_STRUCT(RimeTraits, traits);
        traits.shared_data_dir = m_options.dictionaries.c_str();
        traits.user_data_dir = m_options.learned_folder.c_str();
        traits.distribution_name = traits.distribution_code_name = "Foyer";
        traits.distribution_version = "1";
        keep_its_log_quiet(traits);
        m_api->setup(&traits);
        m_api->initialize(&traits);
        return begin();
    }

    TypingAnswer take(const TypingStep& step) override {
        TypingAnswer answer;
        switch (step.act) {
        case Act::letter: type(step.letter); break;
        case Act::erase: erase(); break;
        case Act::left: move_left(); break;
        case Act::right: move_right(); break;
        case Act::home: m_api->set_caret_pos(m_session, 0); break;
        case Act::end: m_api->set_caret_pos(m_session, input().size()); break;
        case Act::pick: answer.text = pick(step); break;
        case Act::finish: answer.text = finish(step) + step.after; break;
        case Act::as_typed:
            answer.text = input();
            m_api->clear_composition(m_session);
            break;
        case Act::drop: m_api->clear_composition(m_session); break;
        case Act::more: break;
        }
        describe(answer, std::max(candidates_at_least, step.act == Act::more ? step.index : 0));
        return answer;
    }

private:
    Done begin() {
        m_session = m_api->create_session();
        if (m_session == 0 || m_api->select_schema(m_session, schema) == False)
            return fail(ErrorCode::unsupported, "start librime with the schema pinyin_simp");
        // What is picked is committed here, where it is known whether it may be learned.
        m_api->set_option(m_session, "_auto_commit", False);
        return {};
    }

    std::string input() const {
        const char* letters = m_api->get_input(m_session);
        return letters == nullptr ? "" : letters;
    }

    void type(char letter) {
        const bool known = (letter >= 'a' && letter <= 'z') || letter == '\'';
        const std::string before = input();
        // An apostrophe separates, so it cannot come first.
        if (!known || before.size() >= letters_at_most || (before.empty() && letter == '\''))
            return;
        m_api->process_key(m_session, letter, 0);
    }

    void erase() {
        if (!input().empty()) m_api->process_key(m_session, key_backspace, 0);
    }

    void move_left() {
        const std::size_t at = m_api->get_caret_pos(m_session);
        if (at > 0) m_api->set_caret_pos(m_session, at - 1);
    }

    void move_right() {
        const std::size_t at = m_api->get_caret_pos(m_session);
        m_api->set_caret_pos(m_session, std::min(at + 1, input().size()));
    }

    std::string preview() const {
        RIME_STRUCT(RimeContext, context);
        if (m_api->get_context(m_session, &context) == False) return "";
        std::string text =
            context.commit_text_preview == nullptr ? "" : context.commit_text_preview;
        m_api->free_context(&context);
        return text;
    }

    bool has_candidates() const {
        RIME_STRUCT(RimeContext, context);
        if (m_api->get_context(m_session, &context) == False) return false;
        const bool any = context.menu.num_candidates > 0;
        m_api->free_context(&context);
        return any;
    }

    // Learns, where it may, and is ready for the next letters.
    std::string commit(bool learns) {
        std::string text = preview();
        if (learns) {
            m_api->commit_composition(m_session);
            RIME_STRUCT(RimeCommit, unread);
            if (m_api->get_commit(m_session, &unread) != False) m_api->free_commit(&unread);
        }
        m_api->clear_composition(m_session);
        return text;
    }

    std::string pick(const TypingStep& step) {
        if (input().empty()) return "";
        if (!has_candidates()) return commit(false); // letters that mean nothing
        if (m_api->select_candidate(m_session, step.index) == False) return "";
        return has_candidates() ? "" : commit(step.learns);
    }

    std::string finish(const TypingStep& step) {
        if (input().empty()) return "";
        if (has_candidates()) m_api->select_candidate(m_session, step.index);
        return commit(step.learns);
    }

    void describe(TypingAnswer& answer, std::size_t wanted) const {
        RIME_STRUCT(RimeContext, context);
        if (m_api->get_context(m_session, &context) == False) return;
        if (context.composition.length > 0 && context.composition.preedit != nullptr) {
            answer.composing = context.composition.preedit;
            answer.caret = static_cast<std::size_t>(std::max(0, context.composition.cursor_pos));
            answer.caret = std::min(answer.caret, answer.composing.size());
        }
        const bool any = context.menu.num_candidates > 0;
        m_api->free_context(&context);
        if (any) list(answer, wanted);
    }

    void list(TypingAnswer& answer, std::size_t wanted) const {
        RimeCandidateListIterator at{};
        if (m_api->candidate_list_begin(m_session, &at) == False) return;
        while (answer.candidates.size() < wanted && m_api->candidate_list_next(&at) != False)
            answer.candidates.emplace_back(at.candidate.text == nullptr ? "" : at.candidate.text);
        answer.more =
            answer.candidates.size() == wanted && m_api->candidate_list_next(&at) != False;
        m_api->candidate_list_end(&at);
    }

    RimeApi* const m_api;
    const TypingOptions m_options;
    RimeSessionId m_session = 0;
};

} // namespace

Result<std::unique_ptr<Composer>> Composer::open(const TypingOptions& options) {
    CHECK_OK(find_dictionary(options.dictionaries));
    TRY(RimeApi * api, load_library(options.library));
    std::error_code failure;
    std::filesystem::create_directories(options.learned_folder, failure);
    if (failure)
        return fail(
            ErrorCode::storage, "make " + options.learned_folder + ": " + failure.message());
    auto composer = std::make_unique<RimeComposer>(api, options);
    CHECK_OK(composer->start());
    return composer;
}

} // namespace foyer::platform
