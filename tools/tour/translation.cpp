#include "tools/tour/translation.h"

#include "ui/texts.h"

namespace foyer::tour {

namespace {

std::string shown(const std::string& label) {
    return label.empty() ? label : ui::tr(label.c_str());
}

Label shown(const Label& label) {
    if (label.values.empty()) return {shown(label.text), {}};
    std::vector<std::string> values;
    for (const std::string& value : label.values)
        values.push_back(shown(value));
    return {ui::tr_values(label.text, values), {}};
}

void translate(Tap& step) {
    step.label = shown(step.label);
    step.near = shown(step.near);
}
void translate(WaitFor& step) {
    step.text = shown(step.text);
}
void translate(Expect& step) {
    step.text = shown(step.text);
}
void translate(ExpectEnabled& step) {
    step.label = shown(step.label);
}
void translate(Scroll& step) {
    step.near = shown(step.near);
}
// What is typed, pressed or asked of the database is the same in every language.
template <class Action>
void translate(Action&) {}

} // namespace

Script in_words_of_screen(const Script& script, const std::string& language) {
    Script played;
    std::string current = language;
    for (Step step : script) {
        if (auto* window = std::get_if<OpenWindow>(&step.action)) {
            if (!language.empty()) window->language = language;
            current = window->language;
            const bool chinese = language == "zh";
            ui::use_language(chinese ? ui::Language::zh : ui::Language::en);
        }
        if (!step.language.empty() && step.language != current) continue;
        std::visit([](auto& action) { translate(action); }, step.action);
        played.push_back(std::move(step));
    }
    return played;
}

} // namespace foyer::tour
