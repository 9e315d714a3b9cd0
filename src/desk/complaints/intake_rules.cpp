#include "desk/complaints/intake_rules.h"

#include <algorithm>
#include <array>

#include "base/phone.h"
#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;
using desk::refuse;
using MaybeRefusal = std::optional<Refusal>;

void clean(std::string& text) { text = trimmed(clean_text(text)); }

MaybeRefusal category_refusal(const Intake& intake, const Circumstance&) {
    if (find_category(intake.category) == nullptr) {
        return refuse("4.1.4-category", N_("No category is chosen."), N_("Choose a category."));
    }
    if (!intake.subcategory.empty() &&
        find_subcategory(intake.category, intake.subcategory) == nullptr) {
        return refuse("4.1.2-subcategory", N_("This kind does not belong to the category."),
                      N_("Choose one of the category's kinds, or none."));
    }
    return std::nullopt;
}

MaybeRefusal facts_refusal(const Intake& intake, const Circumstance&) {
    const std::size_t count = character_count(intake.facts);
    if (count < facts_least) {
        return Refusal{"4.1.4-facts",
                       {N_("The description is too short: at least {1} characters."),
                        {std::to_string(facts_least)}},
                       {N_("Write down what happened, in the customer's words."), {}}};
    }
    if (count > facts_most) {
        return Refusal{"4.1.1-facts-long",
                       {N_("The description is longer than {1} characters."),
                        {std::to_string(facts_most)}},
                       {N_("Sum it up and add the rest as notes."), {}}};
    }
    return std::nullopt;
}

MaybeRefusal length_refusal(const Intake& intake, const Circumstance&) {
    const std::array fields{&intake.against_name, &intake.product_name, &intake.product_sku,
                            &intake.receipt_number, &intake.language};
    const bool long_field = std::ranges::any_of(
        fields, [](const std::string* text) { return character_count(*text) > field_most; });
    const bool long_relay = intake.relay &&
        (character_count(intake.relay->agency) > field_most ||
         character_count(intake.relay->external_number) > field_most ||
         character_count(intake.relay->officer) > name_most ||
         character_count(intake.relay->officer_phone) > name_most);
    if (long_field || long_relay || character_count(intake.name_given) > name_most) {
        return refuse("4.1.1-field-long", N_("One of the fields is far too long."),
                      N_("Put long texts into the description."));
    }
    return std::nullopt;
}

MaybeRefusal contact_refusal(const Intake& intake, const Circumstance&) {
    if (!intake.phone.empty() && normal_phone(intake.phone) != intake.phone) {
        return refuse("4.1.1-phone", N_("This is not a telephone number that one could call."),
                      N_("11 digits, or area code and number."));
    }
    if (intake.anonymous || intake.relay || intake.channel == Channel::staff_found) {
        return std::nullopt;
    }
    // Letters, reviews and posts come with a name that can be answered where they came from.
    const bool answers_by_name = !is_face_to_face(intake.channel) && !intake.name_given.empty();
    if (intake.phone.empty() && !answers_by_name) {
        return refuse("4.1.4-contact-or-anonymous", N_("There is no way to reach the customer."),
                      N_("Ask for a telephone number, or mark the complaint as anonymous."));
    }
    return std::nullopt;
}

MaybeRefusal time_refusal(const Intake& intake, const Circumstance& now) {
    if (*intake.received_at > now.now) {
        return refuse("4.1.5-received", N_("The complaint cannot be received later than now."),
                      N_("Type the day on which the store received it."));
    }
    if (intake.occurred_at && *intake.occurred_at > now.now) {
        return refuse("4.1.1-occurred", N_("It cannot have happened later than now."),
                      N_("Correct the time at which it happened."));
    }
    if (intake.purchase_date && *intake.purchase_date > now.zone->local(now.now).date) {
        return refuse("4.1.1-purchase", N_("The day of purchase lies in the future."),
                      N_("Correct the day of purchase."));
    }
    return std::nullopt;
}

MaybeRefusal amount_refusal(const Intake& intake, const Circumstance&) {
    const auto out_of_range = [](Fen amount) { return amount < Fen{0} || amount > amount_most; };
    if (out_of_range(intake.amount) || out_of_range(intake.demand_amount)) {
        return refuse("4.1.1-amount", N_("The amount is not possible."), N_("Correct the amount."));
    }
    if (intake.persons_count < 1 || intake.persons_count > persons_most) {
        return refuse("4.1.1-persons", N_("The number of persons is not possible."),
                      N_("Type how many persons are concerned, at least 1."));
    }
    return std::nullopt;
}

MaybeRefusal relay_refusal(const Intake& intake, const Circumstance& now) {
    if (!is_relay(intake.channel)) return std::nullopt;
    if (!intake.relay || intake.relay->external_number.empty()) {
        return refuse("4.1.6-number", N_("The authority's own number is missing."),
                      N_("Type the number that stands on the letter."));
    }
    if (intake.relay->received_on > now.zone->local(now.now).date) {
        return refuse("4.1.6-received", N_("The letter cannot have come later than today."),
                      N_("Type the day on which the letter came."));
    }
    if (intake.relay->reply_due && *intake.relay->reply_due < intake.relay->received_on) {
        return refuse("4.1.6-reply", N_("The reply would be due before the letter came."),
                      N_("Type the date that the letter names."));
    }
    return std::nullopt;
}

MaybeRefusal word_refusal(const Intake& intake, const Circumstance&) {
    const bool known = std::ranges::all_of(intake.quick_facts, [](const std::string& code) {
        return *english_of(quick_facts(), code) != '\0';
    });
    if (!known) {
        return refuse("4.1.1-quick-fact", N_("One of the quick facts is not known here."),
                      N_("Write it into the description."));
    }
    return std::nullopt;
}

}  // namespace

Intake cleaned(Intake intake) {
    for (std::string* text :
         {&intake.facts, &intake.name_given, &intake.against_name, &intake.product_name,
          &intake.product_sku, &intake.receipt_number, &intake.language, &intake.phone}) {
        clean(*text);
    }
    if (!is_relay(intake.channel)) intake.relay.reset();
    if (intake.relay) {
        for (std::string* text : {&intake.relay->agency, &intake.relay->external_number,
                                  &intake.relay->officer, &intake.relay->officer_phone}) {
            clean(*text);
        }
    }
    return intake;
}

MaybeRefusal intake_refusal(const Intake& intake, const Circumstance& circumstance) {
    constexpr std::array checks{category_refusal, facts_refusal, contact_refusal, relay_refusal,
                                time_refusal, amount_refusal, word_refusal, length_refusal};
    for (const auto check : checks) {
        if (auto refusal = check(intake, circumstance)) return refusal;
    }
    return std::nullopt;
}

}  // namespace foyer::complaints
