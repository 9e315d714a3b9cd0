#include "desk/returns/return_refusals.h"

#include <array>

#include "desk/refusal_table.h"

namespace foyer::returns {
namespace {

using Words = desk::RefusalWords<Objection>;

constexpr std::array until_settled{
    Words{Objection::too_many_lines, "4.2.1-many", N_("That is more than one return holds."),
     N_("Take it down as two returns.")},
    Words{Objection::goods_missing, "4.2.1-goods", N_("It is not said what the goods are."),
     N_("Name the goods of every line that comes back.")},
    Words{Objection::text_too_long, "4.2.1-too-long", N_("The text is longer than {1} characters."),
     N_("Shorten it.")},
    Words{Objection::receipt_missing, "4.2.1-receipt", N_("The number of the receipt is missing."),
     N_("Type it, or choose that there is no receipt.")},
    Words{Objection::serial_missing, "4.2.4-serial", N_("Line {1} needs its serial number."),
     N_("Read it off the goods; write that it cannot be read where it cannot.")},
    Words{Objection::batch_missing, "4.2.4-batch", N_("Line {1} needs its batch number."),
     N_("Read it off the package.")},
    Words{Objection::other_sale, "4.2.1-other-sale",
     N_("Line {1} of this receipt was written down differently before."),
     N_("Compare pieces and amount with the receipt.")},
    Words{Objection::price_twice, "4.2.5-price-twice",
     N_("The price difference of line {1} was paid back already."),
     N_("Look at the earlier return.")},
    Words{Objection::payments_wrong, "4.2.5-payments",
          N_("An amount that was paid is not possible."),
     N_("Check how the receipt was paid.")},
    Words{Objection::new_goods_missing, "4.2.5-new-goods",
     N_("It is not said what the goods are exchanged for."), N_("Choose the new goods.")},
    Words{Objection::other_approval, "4.0-approval-other",
     N_("This is not what was approved: amounts or lines have changed."),
     N_("Look at it again and have it approved as it stands.")},
    Words{Objection::verdict_is_no, "4.2.6-approve-no", N_("The rules say no to this return."),
     N_("Tell the customer why, or ask a supervisor to decide otherwise.")},
    Words{Objection::verdict_is_yes, "4.2.6-deny-yes", N_("The rules say yes to this return."),
     N_("Settle it, or cancel it with the customer's words.")},
    Words{Objection::approval_needed, "4.0.1-approval", N_("{1} or above has to approve this."),
     N_("Ask one of them for their PIN.")},
    Words{Objection::approver_is_actor, "4.0-approver-self",
          N_("Nobody approves their own return."),
     N_("Ask a colleague who may.")},
    Words{Objection::approver_limit, "4.0.1-approver-limit",
     N_("This is above what the approver may approve: {1} or above is needed."),
     N_("Ask somebody with a higher limit.")},
    Words{Objection::conditions_open, "4.2.2-conditions",
     N_("A condition of the verdict was not looked at: {1}."),
     N_("Do that first and tick it off.")},
    Words{Objection::hard_denial, "4.2.2-hard", N_("Nobody may decide otherwise here."),
     N_("Tell the customer why, and offer to register a complaint.")},
    Words{Objection::reason_missing, "4.2.6-reason", N_("The reason is missing."),
     N_("Write a few words.")},
    Words{Objection::told_missing, "4.2.6-deny-told",
          N_("It is not said what the customer was told."),
     N_("Write it down as it was said.")},
    Words{Objection::line_gone, "4.2.6-line-gone",
     N_("Meanwhile line {1} has come back in another return."),
     N_("Cancel this one and look at the other.")},
    Words{Objection::drawer_wrong, "4.2.5-drawer", N_("The drawer cannot hold less than nothing."),
     N_("Count it again.")},
    Words{Objection::complaint_missing, "4.2.6-complaint", N_("No complaint was chosen."),
     N_("Register one, or choose the one that there is.")}};

constexpr std::array goods_and_repairs{
    Words{Objection::nothing_disposed, "4.2.6-dispose-none",
     N_("It is not said what became of which goods."), N_("Choose it for at least one line.")},
    Words{Objection::not_at_desk, "4.2.6-dispose-position",
     N_("These goods did not come back with this return."), N_("Choose one of those that did.")},
    Words{Objection::disposition_missing, "4.2.6-dispose-what",
     N_("It is not said what becomes of the goods."), N_("Choose one of the list.")},
    Words{Objection::scrap_weight, "4.2.6-scrap-weight", N_("What is scrapped is weighed."),
     N_("Type the weight in grams.")},
    Words{Objection::in_batch, "4.2.6-in-batch", N_("These goods have gone to the warehouse."),
     N_("Explain the difference when the batch is reconciled.")},
    Words{Objection::repair_ticket_missing, "4.2.6-repair-ticket",
     N_("There is no repair ticket for these goods."), N_("Write the ticket first.")},
    Words{Objection::goods_left, "4.2.6-close-goods",
          N_("Goods of this return are still at the desk."),
     N_("Say first what becomes of them.")},
    Words{Objection::complaint_not_linked, "4.2.6-close-complaint",
     N_("The complaint that belongs to this return is not registered."),
     N_("Register it with one key, then close.")},
    Words{Objection::repair_left, "4.2.6-close-repair", N_("A repair of this return is not over."),
     N_("Hand the goods out first.")},
    Words{Objection::repair_position, "4.2.6-repair-position",
     N_("These goods did not come back to be repaired."), N_("Choose one of the lines.")},
    Words{Objection::repair_fault, "4.2.6-repair-fault", N_("Serial number or fault is missing."),
     N_("Write both on the ticket.")},
    Words{Objection::repair_twice, "4.2.6-repair-twice",
     N_("These goods have a repair ticket that is not over."), N_("Go on with that one.")},
    Words{Objection::repair_unknown, "4.2.6-repair-none", N_("There is no such repair ticket."),
     N_("Choose one of the list.")},
    Words{Objection::repair_vendor, "4.2.6-repair-vendor", N_("It is not said who repairs it."),
     N_("Write the name of the workshop.")},
    Words{Objection::repair_promise, "4.2.6-repair-promise",
     N_("A repair is promised for today at the earliest and for 30 days from now at the latest."),
     N_("Choose a day in between.")},
    Words{Objection::repair_not_away, "4.2.6-repair-not-away", N_("These goods are not in repair."),
     N_("Look at the ticket.")},
    Words{Objection::repair_not_back, "4.2.6-repair-not-back",
     N_("These goods are not back from repair, or cannot be repaired."),
     N_("Offer an exchange or a refund where they cannot.")},
    Words{Objection::repair_sent, "4.2.6-repair-sent", N_("These goods were sent off already."),
     N_("Wait until they are back.")}};

constexpr auto return_refusals = desk::joined(until_settled, goods_and_repairs);
static_assert(desk::follows_enumeration(return_refusals), "the tables follow the enumeration");

} // namespace

desk::Refusal refuse(Objection objection, std::vector<std::string> values) {
    return desk::refusal_in(return_refusals, objection, std::move(values));
}

} // namespace foyer::returns
