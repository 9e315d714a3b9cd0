#include "desk/receipts/receipts_refusals.h"

#include "desk/refusal_table.h"

namespace foyer::receipts {
namespace {

constexpr desk::RefusalTable<Objection> receipt_refusals{{
    {Objection::may_not_type, "4.2.1-receipt-role",
     N_("Receipts are typed in by those who work at the desk."), N_("Ask a colleague.")},
    {Objection::number_missing, "4.2.1-receipt-number", N_("The receipt has no number."),
     N_("Type the number that is printed on it.")},
    {Objection::no_lines, "4.2.1-receipt-lines", N_("The receipt has no goods."),
     N_("Type at least one line.")},
    {Objection::too_many_lines, "4.2.1-receipt-many", N_("A receipt has {1} lines at the most."),
     N_("Type only the lines that are brought back.")},
    {Objection::goods_missing, "4.2.1-receipt-goods", N_("Line {1} does not say which goods."),
     N_("Scan the goods or type their number.")},
    {Objection::quantity, "4.2.1-receipt-qty", N_("Line {1} has a quantity that cannot be."),
     N_("Type the pieces, 1 or more.")},
    {Objection::amount, "4.2.1-receipt-amount", N_("Line {1} has an amount that cannot be."),
     N_("Type what was paid, not below zero.")},
    {Objection::in_future, "R-I5", N_("The date of the receipt lies in the future."),
     N_("Look at the date again.")},
    {Objection::no_such_day, "4.2.1-receipt-day", N_("There is no such day."),
     N_("Look at the date again.")},
    {Objection::tenders_differ, "4.2.1-receipt-paid",
     N_("The payments do not add up to the goods."),
     N_("Compare with the paper, or leave the payments away.")},
    {Objection::text_too_long, "4.2.1-receipt-length", N_("A text is too long."),
     N_("Shorten the text.")},
    {Objection::known_already, "4.2.1-receipt-known",
     N_("A receipt with this number is here for that day."), N_("Look it up by its number.")},
    {Objection::file_known_already, "4.2.1-file-known", N_("This file was taken already."), ""},
    {Objection::may_not_map, "4.0.1-columns", N_("Your role may not set the columns of a till."),
     N_("Ask a supervisor to do it.")},
    {Objection::mapping_name, "4.2.1-columns-name", N_("The columns need a name."),
     N_("Name the till or its maker, in 40 characters at most.")},
    {Objection::mapping_shipped, "4.2.1-columns-shipped",
     N_("The columns {1} come with the program and stay as they are."),
     N_("Choose another name.")},
    {Objection::mapping_form, "4.2.1-columns-form", N_("Only files of columns are described so."),
     N_("POSLog is read without a description.")},
    {Objection::mapping_twice, "4.2.1-columns-twice", N_("One column stands for two things."),
     N_("Choose what it holds once only.")},
    {Objection::mapping_receipts, "4.2.1-columns-receipts",
     N_("A column is missing: number, day, goods, quantity and a price are needed."),
     N_("Say which columns hold them.")},
    {Objection::mapping_items, "4.2.1-columns-items",
     N_("A column is missing: SKU and name are needed."), N_("Say which columns hold them.")},
    {Objection::mapping_unknown, "4.2.1-columns-unknown",
     N_("There are no columns called {1}."), N_("Look at the list again.")},
}};

static_assert(desk::follows_enumeration(receipt_refusals), "the table follows the enumeration");

} // namespace

desk::Refusal refuse(Objection objection, std::vector<std::string> values) {
    return desk::refusal_in(receipt_refusals, objection, std::move(values));
}

} // namespace foyer::receipts
