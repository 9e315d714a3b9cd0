#include "app/test_slip.h"

#include "printing/escpos.h"
#include "printing/layout.h"
#include "ui/texts.h"

namespace foyer::app {

using ui::tr;

printing::Document test_slip_words() {
    using namespace printing;
    const std::string sample = "TS01-260318-A0007";
    return {
        tr("Test slip"),
        {Heading{"Foyer"}, Text{tr("Test slip"), Size::small, false, Align::centre}, Rule{},
         Heading{sample, Size::number}, Banner{tr("White on black")},
         KeyValue{tr("Left"), tr("Right")}, KeyValue{tr("Bold"), "¥1,018.90", true}, Rule{},
         Text{tr("Both ends of the dashed lines must be seen.")}, Rule{true},
         TextsBesideQr{{{tr("Scan me"), Size::normal, true}}, sample}, Space{14}, Code128{sample},
         Text{sample, Size::small, false, Align::centre}, Cut{}}};
}

Result<printing::Printout>
lay_out_test(const printing::Document& words, printing::Paper paper, const printing::Fonts& fonts) {
    printing::Printout printout{"test", words.title, paper, {}, {}};
    if (paper == printing::Paper::a4) {
        TRY(printout.bytes, printing::pdf_of(fonts, words));
        return printout;
    }
    TRY(printout.slip, printing::slip_of(fonts, words, paper));
    printout.bytes = printing::escpos_of(printout.slip);
    return printout;
}

} // namespace foyer::app
