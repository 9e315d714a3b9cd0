// What is to stand on paper, in blocks from top to bottom, without a word about dots: the same
// Document is laid out for a roll of 58 or 80 mm and for A4 (layout.h). Texts are UTF-8; what is no
// UTF-8 and control characters are cleaned away.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace foyer::printing {

// Of type, in dots (ui design, receipts): 20, 22, 26, 28, 34, 52 and 120.
enum class Size : std::uint8_t { small, normal, medium, large, title, number, giant };
enum class Align : std::uint8_t { left, centre, right };

struct Text {
    std::string text;
    Size size = Size::normal;
    bool bold = false;
    Align align = Align::left;
};
// Bold and centred, made smaller until it fits one line; only then it is broken.
struct Heading {
    std::string text;
    Size size = Size::title;
};
// White on black, over the whole width.
struct Banner {
    std::string text;
};
// The key at the left, the value at the right of one row; long values are broken.
struct KeyValue {
    std::string key;
    std::string value;
    bool bold = false;
    Size size = Size::normal;
};
// A dashed line; over the whole paper where it is to be torn.
struct Rule {
    bool tear_off = false;
};
struct Cell {
    std::string text;
    int span = 1; // columns
    bool bold = false;
    Align align = Align::left;
    int least_height = 0; // dots, for what is written by hand
};
struct Table {
    std::vector<int> weights; // shares of the width, one a column
    std::vector<std::vector<Cell>> rows;
    bool ruled = false; // with lines around every cell
};
// What the scan box understands (app/scan.h).
struct QrCode {
    std::string content;
};
struct Code128 {
    std::string content; // printable ASCII
};
struct TextsBesideQr {
    std::vector<Text> texts;
    std::string content;
};
struct Space {
    int dots = 0;
};
// A line to sign on.
struct SignHere {
    std::string label;
};
// For the device; on a sheet they do nothing.
struct Cut {};
struct DrawerPulse {};

using Block = std::variant<
    Text, Heading, Banner, KeyValue, Rule, Table, QrCode, Code128, TextsBesideQr, Space, SignHere,
    Cut, DrawerPulse>;

struct Document {
    std::string title; // names the print job, stands in the PDF's properties
    std::vector<Block> blocks;
};

} // namespace foyer::printing
