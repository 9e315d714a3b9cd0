// What is asked of the desk when the return on the screen is confirmed or refused: the commands of
// one order, carried out together or not at all. Pure.
#pragma once

#include <string>
#include <vector>

#include "desk/returns/return_commands.h"
#include "desk/returns/return_form.h"
#include "desk/returns/return_receipt.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct OrderWords {
    int store = 1; // of this desk, for the number
    char terminal = 'A';
    bool overridden = false;     // `verdict` is that of judge_overridden()
    std::string override_reason; // then
    std::string told;            // to the customer, with a denial
};

// `receipt` as the till knows it: what this store has taken back since, the desk fills in itself.
Open opening_of(
    const Form& form, const ShownReceipt& receipt, Date today, desk::Role role,
    const OrderWords& words);
// Opened, approved where somebody had to look or to sign, settled; repairs are taken in and sent.
std::vector<Command>
settling(const Open& open, const Form& form, const Verdict& verdict, const OrderWords& words);
std::vector<Command> denying(const Open& open, const OrderWords& words);

} // namespace foyer::returns
