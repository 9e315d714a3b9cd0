#include "platform/inspected_screen.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace foyer::platform {

using nlohmann::json;

namespace {

json written(const InspectedBox& box) {
    return json::array({box.x, box.y, box.w, box.h});
}

InspectedBox box_from(const json& box) {
    return {
        box.at(0).get<float>(), box.at(1).get<float>(), box.at(2).get<float>(),
        box.at(3).get<float>()};
}

json written(const InspectedItem& item) {
    return {{"label", item.label},     {"kind", item.kind},       {"box", written(item.box)},
            {"enabled", item.enabled}, {"focused", item.focused}, {"layer", item.layer},
            {"value", item.value}};
}

InspectedItem item_from(const json& item) {
    return {item.at("label"),   item.at("kind"),  box_from(item.at("box")), item.at("enabled"),
            item.at("focused"), item.at("layer"), item.at("value")};
}

json written(const InspectedText& text) {
    return {{"text", text.text}, {"box", written(text.box)}, {"layer", text.layer}};
}

InspectedText text_from(const json& text) {
    return {text.at("text"), box_from(text.at("box")), text.at("layer")};
}

} // namespace

std::string to_line(const InspectedScreen& screen) {
    json items = json::array();
    for (const InspectedItem& item : screen.items)
        items.push_back(written(item));
    json texts = json::array();
    for (const InspectedText& text : screen.texts)
        texts.push_back(written(text));
    const json all = {{"width", screen.width}, {"height", screen.height}, {"frame", screen.frame},
                      {"items", items},        {"texts", texts},          {"lines", screen.lines}};
    // A text that is no UTF-8 must not end the terminal that shows it.
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<InspectedScreen> screen_from(const std::string& line) {
    try {
        const json all = parse_json(line);
        if (all.is_discarded()) return fail(ErrorCode::corrupt, "read the screen: no JSON");
        InspectedScreen screen;
        screen.width = all.at("width");
        screen.height = all.at("height");
        screen.frame = all.at("frame");
        for (const json& item : all.at("items"))
            screen.items.push_back(item_from(item));
        for (const json& text : all.at("texts"))
            screen.texts.push_back(text_from(text));
        screen.lines = all.at("lines");
        return screen;
    } catch (const json::exception& problem) {
        return fail(ErrorCode::corrupt, std::string("read the screen: ") + problem.what());
    }
}

} // namespace foyer::platform
