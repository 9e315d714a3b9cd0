#include "tools/tour/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <span>

#include "base/clock.h"
#include "base/text.h"
#include "tools/tour/words.h"

namespace foyer::tour {

namespace {

using Words = std::span<const Word>;

std::unexpected<Error> expected(const std::string& usage) {
    return fail(ErrorCode::corrupt, "expected: " + usage);
}

std::optional<int> number_in(const std::string& text) {
    int number = 0;
    const char* last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, number);
    if (problem != std::errc{} || end != last) return std::nullopt;
    return number;
}

// step "text"
template <class T>
Result<Action> one_text(Words words, const std::string& usage) {
    if (words.size() != 1 || !words[0].quoted) return expected(usage);
    return T{words[0].text};
}

// "text", or "{1} of {2}" "value" "value"
Result<Label> label(Words words, const std::string& usage) {
    Label found;
    for (const Word& word : words) {
        if (!word.quoted) return expected(usage);
        found.values.push_back(word.text);
    }
    if (found.values.empty()) return expected(usage);
    found.text = found.values.front();
    found.values.erase(found.values.begin());
    return found;
}

Result<Action> window(Words words) {
    const std::string usage = "window WIDTH HEIGHT zh|en light|dark";
    if (words.size() != 4) return expected(usage);
    const auto width = number_in(words[0].text);
    const auto height = number_in(words[1].text);
    const std::string& language = words[2].text;
    const std::string& theme = words[3].text;
    if (!width || !height || *width < 1 || *height < 1) return expected(usage);
    if (language != "zh" && language != "en") return expected(usage);
    if (theme != "light" && theme != "dark") return expected(usage);
    return OpenWindow{*width, *height, language, theme};
}

Result<Action> tap(Words words, bool twice) {
    const std::string usage = "tap \"label\" or tap \"label\" in \"card title\"";
    if (words.size() == 1 && words[0].quoted) return Tap{words[0].text, "", twice};
    if (words.size() != 3 || !words[0].quoted || !words[2].quoted) return expected(usage);
    if (words[1] != Word{"in", false}) return expected(usage);
    return Tap{words[0].text, words[2].text, twice};
}

Result<Action> paste(Words words) {
    const std::string usage = "paste \"text\" or paste \"text\" 4096";
    if (words.empty() || words.size() > 2 || !words[0].quoted) return expected(usage);
    const auto times = words.size() == 2 ? number_in(words[1].text) : 1;
    if (!times || *times < 1) return expected(usage);
    return Paste{words[0].text, *times};
}

Result<Action> device_scan(Words words) {
    const std::string usage = "device-scan \"text\", \"text\" 1000, \"text\" half or from \"file\"";
    if (words.size() == 2 && words[0] == Word{"from", false} && words[1].quoted)
        return DeviceScan{words[1].text, 1, true, true};
    if (words.empty() || words.size() > 2 || !words[0].quoted) return expected(usage);
    if (words.size() == 2 && words[1] == Word{"half", false})
        return DeviceScan{words[0].text, 1, false, false};
    const auto times = words.size() == 2 ? number_in(words[1].text) : 1;
    if (!times || *times < 1) return expected(usage);
    return DeviceScan{words[0].text, *times, true, false};
}

Result<Action> key(Words words) {
    const std::string usage = "key Enter, key Ctrl+Enter, key Alt+Shift+F3";
    if (words.size() != 1) return expected(usage);
    PressKey press;
    std::string rest = words[0].text;
    for (auto plus = rest.find('+'); plus != std::string::npos && plus + 1 < rest.size();
         plus = rest.find('+')) {
        press.modifiers.push_back(rest.substr(0, plus));
        rest.erase(0, plus + 1);
    }
    press.key = rest;
    for (const std::string& modifier : press.modifiers) {
        if (modifier != "Ctrl" && modifier != "Alt" && modifier != "Shift") return expected(usage);
    }
    if (press.key.empty()) return expected(usage);
    return press;
}

Result<Action> pin(Words words) {
    if (words.size() != 1 || words[0].text.empty() ||
        !std::ranges::all_of(words[0].text, [](char c) { return c >= '0' && c <= '9'; })) {
        return expected("pin 4711");
    }
    return EnterPin{words[0].text};
}

Result<Action> scroll(Words words) {
    const std::string usage = "scroll, scroll up, scroll down 10, scroll down 3 in \"text\"";
    constexpr int usual_notches = 5;
    Scroll step{usual_notches, ""};
    if (words.size() >= 2 && words[words.size() - 2] == Word{"in", false} && words.back().quoted) {
        step.near = words.back().text;
        words = words.first(words.size() - 2);
    }
    const bool up = !words.empty() && words[0] == Word{"up", false};
    if (up || (!words.empty() && words[0] == Word{"down", false})) words = words.subspan(1);
    if (words.size() > 1) return expected(usage);
    if (words.size() == 1) {
        const auto notches = number_in(words[0].text);
        if (!notches || *notches < 1) return expected(usage);
        step.notches = *notches;
    }
    if (up) step.notches = -step.notches;
    return step;
}

Result<Action> shot(Words words) {
    if (words.size() != 1 || words[0].text.find('/') != std::string::npos) {
        return expected("shot name");
    }
    return Shot{words[0].text};
}

Result<Action> move_clock(Words words) {
    const std::string usage = "clock +90min (ms, s, min, h or d)";
    static const std::map<std::string, std::int64_t> units = {
        {"ms", 1}, {"s", second_ms}, {"min", minute_ms}, {"h", hour_ms}, {"d", day_ms}};
    if (words.size() != 1 || words[0].text.size() < 3) return expected(usage);
    const std::string& text = words[0].text;
    if (text[0] != '+' && text[0] != '-') return expected(usage);
    std::int64_t number = 0;
    const char* last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data() + 1, last, number);
    const auto unit = units.find(std::string(end, last));
    if (problem != std::errc{} || unit == units.end()) return expected(usage);
    return MoveClock{(text[0] == '-' ? -1 : 1) * number * unit->second};
}

bool gives(Words words) {
    return words.size() >= 2 && words[1] == Word{"->", false};
}

Result<Action> sql(Words words) {
    if (words.size() != 3 || !words[0].quoted || !gives(words)) {
        return expected("sql \"query\" -> value");
    }
    return AskDatabase{words[0].text, words[2].text};
}

Result<Action> run(Words words) {
    if (words.size() == 1 && words[0].quoted) return RunCommand{words[0].text, std::nullopt};
    if (words.size() != 3 || !words[0].quoted || !gives(words)) {
        return expected("run \"command\" or run \"command\" -> text in its output");
    }
    return RunCommand{words[0].text, words[2].text};
}

template <class T>
Result<Action> bare(Words words, const std::string& usage) {
    if (!words.empty()) return expected(usage);
    return T{};
}

Result<Action> wait_for(Words words) {
    TRY(Label text, label(words, "wait \"text\""));
    return WaitFor{std::move(text)};
}

Result<Action> expect(Words words, bool shown) {
    TRY(Label text, label(words, "expect \"text\""));
    return Expect{std::move(text), shown};
}

Result<Action> expect_enabled(Words words, bool enabled) {
    if (words.size() != 1 || !words[0].quoted) return expected("expect-enabled \"label\"");
    return ExpectEnabled{words[0].text, enabled};
}

using Parse = std::function<Result<Action>(Words)>;

const std::map<std::string, Parse>& verbs() {
    static const std::map<std::string, Parse> known = {
        {"window", window},
        {"tap", [](Words words) { return tap(words, false); }},
        {"double-tap", [](Words words) { return tap(words, true); }},
        {"paste", paste},
        {"type", [](Words words) { return one_text<TypeText>(words, "type \"text\""); }},
        {"touch", [](Words words) { return one_text<TouchKeys>(words, "touch \"text\""); }},
        {"key", key},
        {"pin", pin},
        {"scan", [](Words words) { return one_text<Scan>(words, "scan \"text\""); }},
        {"device-scan", device_scan},
        {"unplug-scanner",
         [](Words words) { return bare<UnplugScanner>(words, "unplug-scanner"); }},
        {"plug-scanner", [](Words words) { return bare<PlugScanner>(words, "plug-scanner"); }},
        {"wait", wait_for},
        {"expect", [](Words words) { return expect(words, true); }},
        {"expect-not", [](Words words) { return expect(words, false); }},
        {"expect-enabled", [](Words words) { return expect_enabled(words, true); }},
        {"expect-disabled", [](Words words) { return expect_enabled(words, false); }},
        {"scroll", scroll},
        {"shot", shot},
        {"clock", move_clock},
        {"kill", [](Words words) { return bare<Kill>(words, "kill"); }},
        {"start", [](Words words) { return bare<Start>(words, "start"); }},
        {"stop", [](Words words) { return bare<Stop>(words, "stop"); }},
        {"sql", sql},
        {"run", run},
    };
    return known;
}

// Takes "zh:" or "en:" off the front of the line's words.
std::string take_language(Words& words) {
    if (words.empty() || words[0].quoted) return "";
    if (words[0].text != "zh:" && words[0].text != "en:") return "";
    const std::string language = words[0].text.substr(0, 2);
    words = words.subspan(1);
    return language;
}

Result<std::optional<Step>> step_of(std::string_view line) {
    TRY(const auto all, words_of(line));
    Words words(all);
    Step step;
    step.language = take_language(words);
    if (words.empty() && step.language.empty()) return std::nullopt;
    if (words.empty()) return expected("a step after " + step.language + ":");
    const auto verb = verbs().find(words[0].text);
    if (words[0].quoted || verb == verbs().end()) {
        return fail(ErrorCode::corrupt, "unknown step: " + words[0].text);
    }
    TRY(step.action, verb->second(words.subspan(1)));
    step.source = trimmed(line);
    return std::optional(std::move(step));
}

} // namespace

Result<Script> parse(std::string_view text) {
    Script script;
    int number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        auto step = step_of(line);
        if (!step) {
            return fail(
                ErrorCode::corrupt, "line " + std::to_string(number) + ": " + step.error().what);
        }
        if (!*step) continue;
        script.push_back(**std::move(step));
        script.back().line = number;
    }
    return script;
}

} // namespace foyer::tour
