#include "desk/staff/staff_refusals.h"

#include "desk/refusal_table.h"

namespace foyer::staff {
namespace {

constexpr desk::RefusalTable<Objection> staff_refusals{{
    {Objection::may_not_administer, "4.0.1-users",
     N_("Only an administrator or a keeper of the staff list may do this."),
     N_("Ask one of them to sign in.")},
    {Objection::unknown_person, "staff-unknown", N_("This person is not on the staff list."),
     N_("Choose a person from the list.")},
    {Objection::already_on_the_list, "staff-added-twice",
     N_("This person is on the staff list already."), ""},
    {Objection::retired_already, "staff-retired", N_("{1} has left the staff list."),
     N_("Add the person again with a new staff number.")},
    {Objection::name_missing, "staff-name", N_("A name is needed."), N_("Type the name.")},
    {Objection::text_too_long, "staff-text-length",
     N_("Names and posts have {1} characters at the most."), N_("Shorten the text.")},
    {Objection::number_form, "staff-number-form",
     N_("A staff number is made of 1 to {1} letters or digits."),
     N_("Type the number again without spaces or signs.")},
    {Objection::number_taken, "staff-number-taken", N_("Staff number {1} belongs to {2}."),
     N_("Choose another number.")},
    {Objection::role_not_for_people, "4.0-roles", N_("The customer kiosk is not a person."),
     N_("Choose another role.")},
    {Objection::pin_missing, "4.0-pin", N_("A PIN is needed."), N_("Enter a PIN.")},
    {Objection::pin_length, "4.0-pin-length", N_("This role needs {1} to {2} digits."),
     N_("Enter a new PIN.")},
    {Objection::own_role, "4.0.1-own-role", N_("Nobody changes their own role."),
     N_("Ask another keeper of the staff list.")},
    {Objection::own_retirement, "4.0.1-own-retirement",
     N_("Nobody takes themselves off the staff list."),
     N_("Ask another keeper of the staff list.")},
    {Objection::last_keeper, "4.0.1-last-keeper",
     N_("{1} is the last person who may change the staff list."),
     N_("Make somebody else a keeper of the list first.")},
    {Objection::nothing_changed, "staff-unchanged", N_("Nothing was changed."), ""},
    {Objection::locked_out, "4.0-pin-lock",
     N_("Too many wrong PINs. {1} can try again in {2} min."),
     N_("A keeper of the staff list can give a new PIN at once.")},
    {Objection::desk_paused, "2.8-desk-pause",
     N_("Too many wrong PINs on this desk. Try again in {1} min."),
     N_("Other desks are not affected.")},
    {Objection::no_open_try, "4.0-pin-order", N_("No PIN was entered."),
     N_("Enter the PIN again.")},
}};

static_assert(desk::follows_enumeration(staff_refusals), "the table follows the enumeration");

}  // namespace

desk::Refusal refuse(Objection objection, std::vector<std::string> values) {
    return desk::refusal_in(staff_refusals, objection, std::move(values));
}

}  // namespace foyer::staff
