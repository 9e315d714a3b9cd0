#include "desk/complaints/complaint_form.h"

#include <charconv>

#include "base/phone.h"
#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/dates.h"
#include "desk/complaints/levels.h"

namespace foyer::complaints {
namespace {


class FormReader {
public:
    FormReader(
        const Form& form, Time now, const TimeZone& zone, std::optional<Time> closes)
        : m_form(form),
          m_now(now),
          m_zone(zone),
          m_closes(closes),
          m_today(zone.local(now).date) {}

    Parsed read() {
        m_register.id = m_form.id;
        m_register.level = m_form.level;
        read_matter();
        read_customer();
        read_amounts();
        read_times();
        read_relay();
        read_promise();
        if (!m_notices.empty()) return std::move(m_notices);
        return std::move(m_register);
    }

private:
    void note(FieldName field, const char* english, std::vector<std::string> values = {}) {
        m_notices.push_back({field, {english, std::move(values)}});
    }
    std::string line(const std::string& typed) const { return trimmed(clean_text(typed)); }

    void read_matter() {
        Intake& intake = m_register.intake;
        intake.channel = m_form.channel;
        intake.category = m_form.category;
        intake.subcategory = m_form.subcategory;
        intake.facts = line(m_form.facts);
        intake.quick_facts = m_form.quick_facts;
        intake.flags = m_form.flags;
        intake.product_name = line(m_form.product_name);
        intake.product_sku = line(m_form.product_sku);
        intake.receipt_number = line(m_form.receipt_number);
        intake.against = m_form.against;
        intake.against_name = line(m_form.against_name);
        intake.demand = m_form.demand;
        if (find_category(intake.category) == nullptr) {
            note(FieldName::category, N_("Choose a category"));
        }
        const std::size_t count = character_count(intake.facts);
        if (count < facts_least) {
            note(FieldName::facts, N_("At least {1} characters"), {std::to_string(facts_least)});
        } else if (count > facts_most) {
            note(FieldName::facts, N_("At most {1} characters"), {std::to_string(facts_most)});
        }
    }

    void read_customer() {
        Intake& intake = m_register.intake;
        intake.person = m_form.anonymous ? PersonId{} : m_form.person;
        intake.anonymous = m_form.anonymous;
        intake.name_given = line(m_form.name);
        intake.language = m_form.language;
        if (character_count(intake.name_given) > name_most) {
            note(FieldName::name, N_("At most {1} characters"), {std::to_string(name_most)});
        }
        const std::string phone = line(m_form.phone);
        if (phone.empty() || m_form.anonymous) return note_missing_contact();
        const auto normal = normal_phone(phone);
        if (!normal) return note(FieldName::phone, N_("11 digits, or area code and number"));
        intake.phone = *normal;
    }
    void note_missing_contact() {
        const Channel channel = m_form.channel;
        if (m_form.anonymous || is_relay(channel) || channel == Channel::staff_found) return;
        const bool has_name = !m_register.intake.name_given.empty();
        if (is_face_to_face(channel) || !has_name) {
            note(FieldName::phone, N_("Type a number, or choose anonymous"));
        }
    }

    void read_amounts() {
        Intake& intake = m_register.intake;
        intake.amount = read_amount(FieldName::amount, m_form.amount);
        intake.demand_amount = read_amount(FieldName::demand_amount, m_form.demand_amount);
        const std::string persons = folded(line(m_form.persons_count));
        if (persons.empty()) return;
        int count = 0;
        const auto [end, error] =
            std::from_chars(persons.data(), persons.data() + persons.size(), count);
        const bool whole = error == std::errc() && end == persons.data() + persons.size();
        if (!whole || count < 1 || count > persons_most) {
            return note(FieldName::persons_count, N_("A whole number, at least 1"));
        }
        intake.persons_count = count;
    }
    Fen read_amount(FieldName field, const std::string& typed) {
        const std::string text = line(typed);
        if (text.empty()) return {};
        const auto amount = parse_yuan(text);
        if (amount && *amount >= Fen{0} && *amount <= amount_most) return *amount;
        note(field, N_("An amount such as 18.90"));
        return {};
    }

    void read_times() {
        Intake& intake = m_register.intake;
        intake.purchase_date = read_date(FieldName::purchase_date, m_form.purchase_date);
        intake.occurred_at = read_past(FieldName::occurred_at, m_form.occurred_at);
        intake.received_at = read_past(FieldName::received_at, m_form.received_at);
    }
    std::optional<Date> read_date(FieldName field, const std::string& typed) {
        const std::string text = folded(line(typed));
        if (text.empty()) return std::nullopt;
        const auto date = parse_date(text);
        if (!date) note(field, N_("A day such as 2026-11-21"));
        else if (*date > m_today) note(field, N_("Not later than today"));
        return date;
    }
    std::optional<Time> read_past(FieldName field, const std::string& typed) {
        const std::string text = line(typed);
        if (text.empty()) return std::nullopt;
        const auto moment = parse_moment(text, m_today, m_zone);
        if (!moment) note(field, N_("A day and time such as 2026-11-21 18:30"));
        else if (*moment > m_now) note(field, N_("Not later than now"));
        return moment;
    }

    void read_relay() {
        if (!is_relay(m_form.channel)) return;
        Relay relay;
        relay.agency = line(m_form.relay_agency);
        relay.external_number = line(m_form.relay_number);
        relay.officer = line(m_form.relay_officer);
        relay.officer_phone = line(m_form.relay_officer_phone);
        relay.received_on = m_today;
        if (relay.external_number.empty()) {
            note(FieldName::relay_number, N_("The number that stands on the letter"));
        }
        if (const auto day = read_date(FieldName::relay_received_on, m_form.relay_received_on)) {
            relay.received_on = *day;
        }
        const std::string reply = folded(line(m_form.relay_reply_due));
        relay.reply_due = parse_date(reply);
        if (!reply.empty() && !relay.reply_due) {
            note(FieldName::relay_reply_due, N_("A day such as 2026-11-21"));
        } else if (relay.reply_due && *relay.reply_due < relay.received_on) {
            note(FieldName::relay_reply_due, N_("Not before the letter came"));
        }
        m_register.intake.relay = std::move(relay);
    }

    void read_promise() {
        m_register.promised_at = promised_time(m_form, m_now, m_zone, m_closes);
        if (m_form.promise == PromiseChoice::none) return;
        if (!m_register.promised_at && m_form.promise == PromiseChoice::today) {
            note(FieldName::promise, N_("The store does not open today: set a time"));
        } else if (!m_register.promised_at) {
            note(FieldName::promise, N_("A time such as 16:30"));
        } else if (*m_register.promised_at <= m_now) {
            note(FieldName::promise, N_("This time has passed already"));
        }
    }

    const Form& m_form;
    const Time m_now;
    const TimeZone& m_zone;
    const std::optional<Time> m_closes;
    const Date m_today;
    Register m_register;
    std::vector<FieldNotice> m_notices;
};

}  // namespace

Parsed parse(const Form& form, Time now, const TimeZone& zone, std::optional<Time> closes) {
    return FormReader(form, now, zone, closes).read();
}

int level_so_far(const Form& form) {
    Intake intake;
    intake.channel = form.channel;
    intake.category = form.category;
    intake.subcategory = form.subcategory;
    intake.flags = form.flags;
    intake.demand = form.demand;
    intake.amount = parse_yuan(form.amount).value_or(Fen{});
    intake.demand_amount = parse_yuan(form.demand_amount).value_or(Fen{});
    return minimum_level(intake, {}).level;
}

std::optional<Time> promised_time(
    const Form& form, Time now, const TimeZone& zone, std::optional<Time> closes) {
    const Date today = zone.local(now).date;
    switch (form.promise) {
    case PromiseChoice::none: return std::nullopt;
    case PromiseChoice::hours_2: return now + 2 * hour_ms;
    case PromiseChoice::today: return closes;
    case PromiseChoice::chosen: return parse_moment(form.promised_at, today, zone);
    }
    return std::nullopt;
}

bool is_blank(const Form& form) {
    Form blank;
    blank.id = form.id;
    blank.op = form.op;
    blank.channel = form.channel;
    blank.language = form.language;
    if (form.is_new_person) {
        blank.is_new_person = true;
        blank.person = form.person;
    }
    return form == blank;
}

}  // namespace foyer::complaints
