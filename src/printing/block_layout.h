// How each block of a Document becomes strips. Used within printing/ only.
#pragma once

#include <vector>

#include "base/result.h"
#include "printing/document.h"
#include "printing/paper.h"
#include "printing/strip.h"

namespace foyer::printing {

class BlockLayout {
public:
    BlockLayout(const Fonts& fonts, PaperSize paper) : m_paper(paper), m_type(fonts) {}

    Done add(const Block& block);
    std::vector<Strip> take() { return std::move(m_strips); }

private:
    Done place(const Text& text);
    Done place(const Heading& heading);
    Done place(const Banner& banner);
    Done place(const KeyValue& row);
    Done place(const Rule& rule);
    Done place(const Table& table);
    Done place(const QrCode& code);
    Done place(const Code128& code);
    Done place(const TextsBesideQr& both);
    Done place(const Space& space);
    Done place(const SignHere& line);
    Done place(const Cut&);
    Done place(const DrawerPulse&);

    void place_row(const Table& table, const std::vector<Cell>& row, bool first);
    void add_lines(std::vector<Line> lines, Align align);
    void add_space(int dots);

    PaperSize m_paper;
    Typesetter m_type;
    std::vector<Strip> m_strips;
};

// The x of a line of this width within [left, left + room).
double aligned(double left, double room, double width, Align align);

// The strips from top to bottom, without the margins above and below.
// Error{unsupported}: a code cannot hold its content.
Result<std::vector<Strip>> lay_out(const Fonts& fonts, const Document& document, PaperSize paper);

} // namespace foyer::printing
