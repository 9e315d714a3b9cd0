#include <catch2/catch_test_macros.hpp>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "tests/support/headless.h"
#include "ui/motion.h"
#include "ui/widgets.h"

using namespace foyer;
using namespace foyer::ui;
using testing::Headless;

namespace {

struct Form {
    std::string name;
    std::string words;
    Field name_field{.label = "Name", .limit = 40};
    Field words_field{.label = "Words", .limit = 500};
    int changes = 0;
    int submits = 0;

    void draw() {
        const Typed typed = text_field({20, 60, 300, 56}, name, name_field);
        changes += typed.changed ? 1 : 0;
        submits += typed.submitted ? 1 : 0;
        text_area({20, 160, 300, 120}, words, words_field);
    }
};

struct Typing {
    Headless headless;
    Form form;

    Typing() {
        headless.frame([this] { form.draw(); });
    }
    void paste(const char* text) {
        ImGui::SetClipboardText(text);
        headless.press(ctrl(Key::v));
    }
};

const std::string hostile =
    "##id ###x %n %s \"' \xE2\x80\xAE" "abc \xE2\x81\xA6 \xF0\xA0\xAE\xB7\xE5\x90\x89 \x01\x7F é";

}  // namespace

TEST_CASE("a field takes what is typed") {
    Typing typing;
    typing.headless.tap("Name");
    typing.headless.type("林 Xiaoyu");
    CHECK(typing.form.name == "林 Xiaoyu");
    CHECK(typing.form.changes > 0);
    CHECK(typing.headless.find("Name")->value == "林 Xiaoyu");
}

TEST_CASE("a field keeps hostile text as valid text without control characters") {
    Typing typing;
    for (const std::string_view label : {"Name", "Words"}) {
        typing.headless.tap(label);
        typing.paste(hostile.c_str());
    }
    for (const std::string& value : {typing.form.name, typing.form.words}) {
        CHECK(is_utf8(value));
        CHECK(value == clean_text(value));
        CHECK(value.find("##id ###x %n %s") == 0);
        CHECK(value.find("\xF0\xA0\xAE\xB7") != std::string::npos);
        CHECK(value.find('\x01') == std::string::npos);
        CHECK(value.find("\xE2\x80\xAE") == std::string::npos);
    }
}

TEST_CASE("a field cleans what it is handed, NUL and broken bytes too") {
    Typing typing;
    typing.form.name = std::string("a\0b", 3) + "\xFF\xC3";
    typing.form.words = std::string("a\0\nb", 4) + "\xE6\x9E";
    typing.headless.settle(2);
    CHECK(is_utf8(typing.form.name));
    CHECK(typing.form.name.find('\0') == std::string::npos);
    CHECK(is_utf8(typing.form.words));
    CHECK(typing.form.words.find('\n') != std::string::npos);
}

TEST_CASE("64 KiB pasted into a field are cut to its limit of characters") {
    Typing typing;
    std::string much;
    while (much.size() < 64 * 1024) much += "鲜";
    typing.headless.tap("Name");
    typing.paste(much.c_str());
    CHECK(character_count(typing.form.name) == 40);
    typing.headless.tap("Words");
    typing.paste(much.c_str());
    CHECK(character_count(typing.form.words) == 500);
    CHECK(is_utf8(typing.form.words));
}

TEST_CASE("at its limit a field loses the new characters, not those behind them") {
    Typing typing;
    typing.form.name_field.limit = 4;
    typing.form.name = "abcd";
    typing.headless.settle(1);
    typing.headless.tap("Name");
    typing.headless.press(key(Key::home));
    typing.headless.type("xy");
    CHECK(typing.form.name == "abcd");
}

TEST_CASE("a field for digits takes digits only, full-width ones as well") {
    Typing typing;
    typing.form.name_field.digits_only = true;
    typing.headless.tap("Name");
    typing.headless.type("1a３-8");
    CHECK(typing.form.name == "138");
}

TEST_CASE("Enter submits a field once") {
    Typing typing;
    typing.headless.tap("Name");
    typing.headless.type("5678");
    typing.headless.press(key(Key::enter));
    CHECK(typing.form.submits == 1);
    CHECK(typing.form.name == "5678");
}

TEST_CASE("Esc leaves a field and keeps what was typed") {
    Typing typing;
    for (const std::string_view label : {"Name", "Words"}) {
        typing.headless.tap(label);
        typing.headless.type("kept");
        typing.headless.press(key(Key::escape));
    }
    CHECK(typing.form.name == "kept");
    CHECK(typing.form.words == "kept");
}

TEST_CASE("a field that is being edited takes a value that the screen sets") {
    Typing typing;
    typing.headless.tap("Name");
    typing.headless.type("abc");
    typing.form.name = "from a script";
    typing.headless.settle(2);
    typing.headless.type("!");
    CHECK(typing.form.name == "from a script!");
    typing.form.name.clear();
    typing.headless.settle(2);
    typing.headless.type("z");
    CHECK(typing.form.name == "z");
}

TEST_CASE("a secret field never tells its value") {
    Typing typing;
    typing.form.name_field.secret = true;
    typing.headless.tap("Name");
    typing.headless.type("4711");
    CHECK(typing.form.name == "4711");
    CHECK(typing.headless.find("Name")->value.empty());
    CHECK_FALSE(typing.headless.shows("4711"));
}

TEST_CASE("a disabled field shows its value and takes nothing") {
    Typing typing;
    typing.form.name = "Locked";
    typing.form.name_field.enabled = false;
    typing.headless.settle(1);
    typing.headless.tap("Name");
    typing.headless.type("x");
    CHECK(typing.form.name == "Locked");
    CHECK(typing.headless.shows("Locked"));
    CHECK_FALSE(typing.headless.find("Name")->enabled);
}

TEST_CASE("an error stands under its field in words") {
    Typing typing;
    typing.form.name_field.error = "4 digits are missing";
    typing.headless.settle(1);
    CHECK(typing.headless.shows("4 digits are missing"));
}

TEST_CASE("a field that is given the focus goes on after its last character") {
    Headless headless;
    std::string draft = "milk";
    headless.frame([&] {
        text_field({20, 60, 300, 56}, draft, {.name = "Draft", .take_focus = true});
    });
    headless.settle(3);
    headless.type("!");
    CHECK(draft == "milk!");
}

TEST_CASE("a field that is given the focus once goes on after its last character") {
    for (const bool area : {false, true}) {
        Headless headless;
        std::string draft = "milk";
        bool given = true;
        headless.frame([&] {
            const Field field{.name = "Draft", .take_focus = given};
            if (area)
                text_area({20, 60, 300, 120}, draft, field);
            else
                text_field({20, 60, 300, 56}, draft, field);
            given = false;
        });
        headless.settle(3);
        headless.type("!");
        CHECK(draft == "milk!");
    }
}

TEST_CASE("Enter begins a line in a text area and the arrows walk over the broken lines") {
    Typing typing;
    typing.headless.tap("Words");
    typing.headless.type("one");
    typing.headless.press(key(Key::enter));
    typing.headless.type("two");
    CHECK(typing.form.words == "one\ntwo");
    typing.headless.press(key(Key::up));
    typing.headless.press(key(Key::home));
    typing.headless.type("x");
    CHECK(typing.form.words == "xone\ntwo");
}

TEST_CASE("the arrows in a text area follow the lines as they are broken on the screen") {
    Typing typing;
    typing.headless.tap("Words");
    std::string line;
    for (int i = 0; i < 30; ++i) line += "鲜";  // two lines in this box, one in the text
    typing.paste(line.c_str());
    typing.headless.press(key(Key::up));
    typing.headless.press(key(Key::home));
    typing.headless.type("A");
    CHECK(typing.form.words == "A" + line);
}

TEST_CASE("a touch in a text area sets the caret where the words are drawn") {
    Typing typing;
    typing.headless.tap("Words");
    std::string line;
    for (int i = 0; i < 30; ++i) line += "鲜";
    typing.paste(line.c_str());
    typing.headless.tap_at({40, 180});  // the middle of the first line's first or second character
    typing.headless.type("B");
    const std::size_t at = typing.form.words.find('B');
    CHECK(at <= 6);
}

TEST_CASE("words wider than a text area are broken into lines that are all shown") {
    Typing typing;
    typing.form.words = "3 月 17 日晚在本店购买的鲜牛奶 950 ml，回家后发现已过期";
    typing.headless.settle(2);
    const Seen& all = seen();
    std::string joined;
    for (const SeenText& text : all.texts) {
        if (text.box.y > 160 && text.box.y < 280) joined += text.text;
    }
    CHECK(joined.find("鲜牛奶") != std::string::npos);
    CHECK(joined.find("过期") != std::string::npos);
}

TEST_CASE("Ctrl Enter while typing presses the screen's button and leaves the text as it is") {
    Headless headless;
    std::string line;
    std::string words;
    int submits = 0;
    int presses = 0;
    headless.frame([&] {
        submits += text_field({20, 60, 300, 56}, line, {.label = "Line"}).submitted ? 1 : 0;
        text_area({20, 160, 300, 120}, words, {.label = "Words"});
        const Button save{.label = "Save", .shortcut = ctrl(Key::enter)};
        presses += button({20, 300, 200, 56}, save) ? 1 : 0;
    });
    headless.tap("Words");
    headless.type("milk");
    headless.press(ctrl(Key::enter));
    CHECK(words == "milk");
    CHECK(presses == 1);
    headless.tap("Line");
    headless.press(ctrl(Key::enter));
    CHECK(presses == 2);
    CHECK(submits == 0);
}

TEST_CASE("a field that waits for typing asks for no frames") {
    Typing typing;
    typing.headless.look.reduced_motion = false;
    typing.headless.tap("Name");
    typing.headless.settle(30);
    REQUIRE(typing.headless.find("Name")->focused);
    CHECK_FALSE(next_frame_ms().has_value());
}

namespace {

struct PinDialog {
    Headless headless;
    std::string pin;
    std::string again;
    std::string name;
    bool open = true;

    PinDialog() {
        pin.reserve(64);
        again.reserve(64);
        headless.frame([this] {
            text_field({20, 260, 300, 56}, name, {.label = "Name"});
            if (!open) return;
            text_field({20, 60, 300, 56}, pin, {.label = "PIN", .secret = true});
            text_field({20, 160, 300, 56}, again, {.label = "PIN again", .secret = true});
        });
    }
    void fill() {
        headless.tap("PIN");
        headless.type("58129");
        headless.press(key(Key::backspace));
        headless.tap("PIN again");
        headless.type("5812");
    }
};

// What ImGui keeps of the field that was edited last, used or not.
std::string kept_by_imgui() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    std::string kept;
    for (const auto* text :
         {&context.InputTextState.TextA, &context.InputTextState.TextToRevertTo,
          &context.InputTextState.CallbackTextBackup, &context.InputTextDeactivatedState.TextA}) {
        if (text->Data != nullptr)
            kept.append(text->Data, static_cast<std::size_t>(text->Capacity));
    }
    for (int i = 0; i < context.IO.InputQueueCharacters.Capacity; ++i)
        kept += utf8_of(context.IO.InputQueueCharacters.Data[i]);
    return kept;
}

}  // namespace

TEST_CASE("a PIN that was typed arrives whole from field to field") {
    PinDialog dialog;
    dialog.fill();
    dialog.headless.tap("Name");
    dialog.headless.settle(4);
    CHECK(dialog.pin == "5812");
    CHECK(dialog.again == "5812");
    dialog.headless.type("Xu");
    CHECK(dialog.name == "Xu");
}

TEST_CASE("nothing of a PIN stays in ImGui's memory once its dialog is gone") {
    PinDialog dialog;
    dialog.fill();
    CHECK(kept_by_imgui().find("5812") != std::string::npos);
    dialog.open = false;
    dialog.headless.settle(5);
    CHECK(kept_by_imgui().find_first_of("5812") == std::string::npos);
}

TEST_CASE("nothing of a PIN stays in ImGui's memory while another field is edited") {
    PinDialog dialog;
    dialog.fill();
    dialog.headless.tap("Name");
    dialog.headless.type("Xu");
    dialog.headless.settle(5);
    CHECK(kept_by_imgui().find_first_of("5812") == std::string::npos);
    CHECK(dialog.name == "Xu");
    dialog.headless.press(ctrl(Key::z));
    dialog.headless.type("!");
    CHECK(dialog.name == "X!");
}
