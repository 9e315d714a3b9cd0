#include "desk/receipts/checked_row.h"

#include <algorithm>

#include "base/text.h"
#include "desk/receipts/row_values.h"
#include "desk/typed.h"

namespace foyer::receipts {
namespace {

using MaybeFault = std::optional<RowFault>;

MaybeFault no(Fault fault, std::string_view value = {}) {
    return RowFault{fault, shown_value(value), {}};
}

// Tills write clean text: only what differs from it is worth the walk.
std::string text_of(std::string_view value) {
    const bool plain = std::ranges::all_of(
        value, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
    return plain ? std::string(value) : desk::one_line(value);
}

bool is_too_long(std::string_view text, std::size_t most) {
    return text.size() > most && character_count(text) > most;
}

// A till may write the same store as 1, 01 and 001.
bool is_same_store(std::string_view a, std::string_view b) {
    const auto number_a = whole_number_in(a);
    const auto number_b = whole_number_in(b);
    return number_a && number_b ? *number_a == *number_b : a == b;
}

} // namespace

RowRules::RowRules(Mapping mapping, Date as_of, const std::vector<std::string>& heading)
    : m_mapping(std::move(mapping)), m_as_of(as_of), m_columns(heading.size()) {
    m_places.fill(-1);
    for (const auto& [field, name] : m_mapping.columns) {
        const auto found = std::ranges::find(heading, name);
        if (found != heading.end())
            m_places[static_cast<std::size_t>(field)] = static_cast<int>(found - heading.begin());
    }
}

std::string_view RowRules::at(const Fields& fields, Field field) const {
    const int place = m_places[static_cast<std::size_t>(field)];
    return place < 0 ? std::string_view() : fields[static_cast<std::size_t>(place)];
}

MaybeFault RowRules::check_day(const Fields& fields, CheckedRow& row) const {
    const std::string_view text = at(fields, Field::sold_at);
    const auto sold = day_and_time_in(text, m_mapping.dates);
    if (!sold) return no(Fault::day, text);
    if (sold->date > m_as_of) return no(Fault::in_future, text);
    row.date = sold->date;
    row.second_of_day = sold->second_of_day;
    const std::string_view time = at(fields, Field::sold_time);
    if (!time.empty()) row.second_of_day = second_of_day_in(time).value_or(row.second_of_day);
    return {};
}

MaybeFault RowRules::check_head(const Fields& fields, CheckedRow& row) const {
    row.number = text_of(at(fields, Field::number));
    if (row.number.empty()) return no(Fault::number);
    if (is_too_long(row.number, number_characters_max)) return no(Fault::number, row.number);
    const std::string_view store = at(fields, Field::store);
    if (!m_mapping.store.empty() && !store.empty() && !is_same_store(store, m_mapping.store))
        return no(Fault::other_store, store);
    if (auto fault = check_day(fields, row)) return fault;
    row.channel = text_of(at(fields, Field::channel));
    if (row.channel.empty()) row.channel = "store";
    row.till = text_of(at(fields, Field::till));
    row.member = text_of(at(fields, Field::member));
    if (is_too_long(row.till, 20) || is_too_long(row.channel, 20) ||
        is_too_long(row.member, number_characters_max))
        return no(Fault::text_too_long);
    return {};
}

MaybeFault RowRules::check_goods(const Fields& fields, CheckedRow& row) const {
    ReceiptLine& line = row.line;
    line.sku = text_of(at(fields, Field::sku));
    line.barcode = text_of(at(fields, Field::barcode));
    line.name = text_of(at(fields, Field::name));
    line.category = text_of(at(fields, Field::category));
    if (line.sku.empty()) line.sku = line.barcode;
    if (line.sku.empty()) return no(Fault::goods, line.name);
    if (is_too_long(line.sku, number_characters_max) ||
        is_too_long(line.barcode, number_characters_max) ||
        is_too_long(line.name, text_characters_max) || is_too_long(line.category, 8))
        return no(Fault::text_too_long, line.name);
    return {};
}

// Tills write goods that came back with a quantity below zero.
MaybeFault RowRules::check_amounts(const Fields& fields, CheckedRow& row) const {
    ReceiptLine& line = row.line;
    const std::string_view qty_text = at(fields, Field::qty);
    auto qty = thousandths_in(qty_text);
    if (!qty || *qty == 0) return no(Fault::quantity, qty_text);
    const bool below = *qty < 0;
    row.is_return =
        !m_mapping.return_prefix.empty() && row.number.starts_with(m_mapping.return_prefix);
    if (below && !row.is_return) return no(Fault::below_zero, qty_text);
    line.is_return = row.is_return;
    const std::int64_t thousandths = below ? -*qty : *qty;
    const bool by_weight = thousandths % 1000 != 0;
    line.qty = by_weight ? 1 : thousandths / 1000;
    line.grams = by_weight ? thousandths : 0;
    if (line.qty > qty_max) return no(Fault::quantity, qty_text);
    const std::string_view price_text = at(fields, Field::unit_price);
    const std::string_view paid_text = at(fields, Field::net_paid);
    const auto price = amount_in(price_text);
    auto paid = amount_in(paid_text);
    if (!price && !price_text.empty()) return no(Fault::amount, price_text);
    if (!paid && (!paid_text.empty() || !price)) return no(Fault::amount, paid_text);
    if (paid && row.is_return && paid->value < 0) paid->value = -paid->value;
    if (!paid)
        paid = Fen{by_weight ? (price->value * thousandths + 500) / 1000 : price->value * line.qty};
    line.net_paid = *paid;
    line.unit_price = price && !by_weight ? *price : Fen{paid->value / line.qty};
    const bool fit = line.unit_price.value >= 0 && line.net_paid.value >= 0 &&
        line.net_paid <= amount_max && line.unit_price <= amount_max;
    return fit ? MaybeFault() : no(Fault::amount, price_text.empty() ? paid_text : price_text);
}

MaybeFault RowRules::check_extras(const Fields& fields, CheckedRow& row) const {
    const auto number_or_zero = [&](Field field) -> std::optional<std::int64_t> {
        const std::string_view text = at(fields, field);
        return text.empty() ? std::optional<std::int64_t>(0) : whole_number_in(text);
    };
    const auto earned = number_or_zero(Field::points_earned);
    const auto spent = number_or_zero(Field::points_spent);
    const auto gift_text = at(fields, Field::gift_value);
    const auto gift = gift_text.empty() ? Fen{} : amount_in(gift_text);
    const auto final_sale = flag_in(at(fields, Field::final_sale));
    if (!earned || !spent || !gift || gift->value < 0 || *gift > amount_max)
        return no(Fault::amount, gift_text);
    row.line.points_earned = row.is_return ? std::abs(*earned) : *earned;
    row.line.points_spent = row.is_return ? std::abs(*spent) : *spent;
    if (row.line.points_earned < 0 || row.line.points_spent < 0) return no(Fault::amount);
    row.line.gift_value = *gift;
    row.line.final_sale = final_sale.value_or(false);
    auto tenders = tenders_in(at(fields, Field::payments));
    if (!tenders) return no(Fault::payments);
    row.tenders = *std::move(tenders);
    const std::string_view tail = at(fields, Field::payment_tail);
    if (!tail.empty() && row.tenders.size() == 1)
        row.tenders[0].tail = tail.substr(tail.size() - std::min<std::size_t>(tail.size(), 4));
    row.promotion.reset();
    const std::string_view promotion = at(fields, Field::promotion);
    if (!promotion.empty()) {
        row.promotion = promotion_in(promotion);
        if (!row.promotion) return no(Fault::promotion, promotion);
    }
    return {};
}

MaybeFault RowRules::check(const Fields& fields, CheckedRow& row) const {
    if (fields.size() != m_columns) return no(Fault::columns, std::to_string(fields.size()));
    auto fault = check_head(fields, row);
    if (!fault) fault = check_goods(fields, row);
    if (!fault) fault = check_amounts(fields, row);
    if (!fault) fault = check_extras(fields, row);
    if (fault) {
        fault->number = text_of(at(fields, Field::number));
        return fault;
    }
    const std::string_view line = at(fields, Field::line);
    const auto number = whole_number_in(line);
    row.has_line = number.has_value();
    if (!line.empty() && (!number || *number < 1 || *number > 100'000))
        return RowFault{Fault::columns, shown_value(line), row.number};
    row.line.line = number.value_or(0);
    row.origin_number = text_of(at(fields, Field::origin_number));
    row.origin_line = whole_number_in(at(fields, Field::origin_line)).value_or(0);
    return {};
}

MaybeFault RowRules::check(const Fields& fields, ListedItem& item) const {
    if (fields.size() != m_columns) return no(Fault::columns, std::to_string(fields.size()));
    item.sku = text_of(at(fields, Field::sku));
    item.name = text_of(at(fields, Field::name));
    item.category = text_of(at(fields, Field::category));
    item.supplier = text_of(at(fields, Field::supplier));
    if (item.sku.empty()) return no(Fault::goods, item.name);
    if (is_too_long(item.sku, number_characters_max) || is_too_long(item.category, 8) ||
        is_too_long(item.name, text_characters_max) ||
        is_too_long(item.supplier, text_characters_max))
        return no(Fault::text_too_long, item.name);
    const std::string_view price = at(fields, Field::unit_price);
    const auto amount = price.empty() ? Fen{} : amount_in(price);
    if (!amount || amount->value < 0 || *amount > amount_max) return no(Fault::amount, price);
    item.unit_price = *amount;
    item.barcodes.clear();
    std::string_view codes = at(fields, Field::barcode);
    while (!codes.empty()) {
        const auto end = std::min(codes.find_first_of(" ;"), codes.size());
        if (end > 0 && end <= number_characters_max)
            item.barcodes.emplace_back(codes.substr(0, end));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return {};
}

} // namespace foyer::receipts
