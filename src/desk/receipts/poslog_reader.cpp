#include "desk/receipts/poslog_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <pugixml.hpp>

#include "desk/receipts/file_reading.h"

namespace foyer::receipts {
namespace {

// The prolog and the root element stand within this.
constexpr std::size_t beginning_bytes_max = 64 << 10;

// Names without the prefix of their namespace.
std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
pugi::xml_node part(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children())
        if (local_name(one) == name) return one;
    return {};
}
std::string text_in(const pugi::xml_node& node, std::string_view name) {
    return part(node, name).text().get();
}
std::string first_of(std::initializer_list<std::string> texts) {
    for (const std::string& text : texts)
        if (!text.empty()) return text;
    return {};
}

std::string number_of(const std::string& till, const std::string& sequence) {
    return till.empty() || sequence.empty() ? sequence : till + "-" + sequence;
}

struct Values {
    std::array<std::string, static_cast<std::size_t>(Field::count_)> texts;
    std::string& operator[](Field field) { return texts[static_cast<std::size_t>(field)]; }
    RowRules::Fields fields() const { return {texts.begin(), texts.end()}; }
};

std::string method_of(const pugi::xml_node& tender) {
    const std::string type = tender.attribute("TenderType").value();
    if (type == "Cash") return "cash";
    if (type == "CreditDebit") return "card";
    if (type == "GiftCard" || type == "StoredValue") return "gift_card";
    std::string method = type.empty() ? "other" : type;
    std::ranges::replace_if(
        method, [](char c) { return c == ' ' || c == ':'; }, '_');
    return method.substr(0, 20);
}

std::string tender_text(const pugi::xml_node& tender) {
    const pugi::xml_node card = part(tender, "CreditDebit");
    const std::string account = first_of(
        {text_in(card, "PrimaryAccountNumber"), text_in(tender, "TenderID"),
         text_in(tender, "ReferenceID")});
    const std::string tail =
        account.substr(account.size() - std::min<std::size_t>(4, account.size()));
    const std::string paid = method_of(tender) + ":" + text_in(tender, "Amount");
    return tail.empty() ? paid : paid + ":" + tail;
}

std::string tenders_of(const pugi::xml_node& sale) {
    std::string tenders;
    for (const pugi::xml_node& item : sale.children())
        if (const auto tender = part(item, "Tender"))
            tenders += (tenders.empty() ? "" : " ") + tender_text(tender);
    return tenders;
}

// What all rows of a transaction say.
Values head_of(const pugi::xml_node& transaction, const pugi::xml_node& sale) {
    Values values;
    const std::string till = text_in(transaction, "WorkstationID");
    values[Field::number] = first_of(
        {text_in(sale, "ReceiptNumber"), text_in(transaction, "ReceiptNumber"),
         number_of(till, text_in(transaction, "SequenceNumber"))});
    const std::string begun = text_in(transaction, "BeginDateTime");
    values[Field::sold_at] = first_of(
        {begun.substr(0, 19), text_in(transaction, "EndDateTime").substr(0, 19),
         text_in(transaction, "BusinessDayDate")});
    values[Field::store] = text_in(transaction, "RetailStoreID");
    values[Field::till] = till;
    values[Field::member] = first_of(
        {text_in(part(sale, "LoyaltyAccount"), "LoyaltyAccountID"),
         text_in(part(sale, "LoyaltyAccount"), "CustomerID"),
         text_in(part(sale, "Customer"), "CustomerID")});
    values[Field::payments] = tenders_of(sale);
    return values;
}

void put_goods(Values& values, const pugi::xml_node& item, const pugi::xml_node& goods) {
    values[Field::line] = text_in(item, "SequenceNumber");
    values[Field::sku] = text_in(goods, "ItemID");
    values[Field::barcode] =
        first_of({text_in(part(goods, "POSIdentity"), "POSItemID"), text_in(goods, "POSItemID")});
    values[Field::name] = text_in(goods, "Description");
    values[Field::category] = text_in(goods, "MerchandiseHierarchy");
    values[Field::qty] = first_of({text_in(goods, "Quantity"), "1"});
    values[Field::unit_price] =
        first_of({text_in(goods, "ActualSalesUnitPrice"), text_in(goods, "RegularSalesUnitPrice")});
    values[Field::net_paid] = text_in(goods, "ExtendedAmount");
    const pugi::xml_node link = part(goods, "TransactionLink");
    values[Field::origin_number] = first_of(
        {text_in(link, "ReceiptNumber"),
         number_of(text_in(link, "WorkstationID"), text_in(link, "SequenceNumber"))});
    values[Field::origin_line] = text_in(link, "LineItemSequenceNumber");
}

// Goods that came back are a receipt of their own.
void take_lines(
    const pugi::xml_node& sale, Values& values, std::string_view kind, std::int64_t text_line,
    RowSink& sink) {
    for (const pugi::xml_node& item : sale.children()) {
        const pugi::xml_node goods = part(item, kind);
        if (!goods) continue;
        put_goods(values, item, goods);
        if (const auto fault = sink.take(values.fields(), text_line))
            sink.put_aside(*fault, text_line);
    }
}

const std::vector<std::string>& all_fields() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (std::size_t i = 0; i < static_cast<std::size_t>(Field::count_); ++i)
            made.emplace_back(code_of(static_cast<Field>(i)));
        return made;
    }();
    return names;
}

} // namespace

PoslogReader::PoslogReader(RowSink& sink) : m_sink(sink) {
    m_sink.use_heading(all_fields());
}

void PoslogReader::refuse(std::string_view what) {
    m_refused = true;
    m_sink.put_aside({Fault::unknown_element, shown_value(what), {}}, m_line);
}

void PoslogReader::pass(std::size_t to) {
    const auto at = [&](std::size_t place) {
        return m_text.begin() + static_cast<std::ptrdiff_t>(place);
    };
    m_line += std::count(at(m_at), at(to), '\n');
    m_at = to;
}

// A document type could define entities that grow without bound; the standard has none.
bool PoslogReader::find_beginning() {
    const auto root = m_text.find("POSLog");
    const auto end = root == std::string::npos ? root : m_text.find('>', root);
    if (m_text.find("<!DOCTYPE") < root || m_text.find("<!ENTITY") < root) {
        refuse("<!DOCTYPE");
        return false;
    }
    if (end == std::string::npos) {
        if (m_text.size() > beginning_bytes_max) refuse(m_text);
        return false;
    }
    const auto open = m_text.rfind('<', root);
    if (open == std::string::npos || m_text.find(poslog_namespace, open) > end) {
        refuse(std::string_view(m_text).substr(open == std::string::npos ? 0 : open));
        return false;
    }
    m_prefix = m_text.substr(open + 1, root - open - 1);
    m_begun = true;
    pass(end + 1);
    return true;
}

bool PoslogReader::take_transaction() {
    const std::string opening = "<" + m_prefix + "Transaction";
    const std::string closing = "</" + m_prefix + "Transaction>";
    auto from = m_text.find(opening, m_at);
    while (from != std::string::npos && from + opening.size() < m_text.size() &&
           std::strchr(" >\t\r\n/", m_text[from + opening.size()]) == nullptr)
        from = m_text.find(opening, from + 1);
    if (from == std::string::npos) {
        if (m_text.size() - m_at > opening.size()) pass(m_text.size() - opening.size());
        return false;
    }
    const auto end = m_text.find(closing, from);
    if (end == std::string::npos) {
        if (m_text.size() - from > transaction_bytes_max) refuse("<Transaction>");
        return false;
    }
    pass(from);
    const std::size_t size = end - from + closing.size();
    take(std::string_view(m_text).substr(from, size));
    pass(from + size);
    return true;
}

void PoslogReader::take(std::string_view text) {
    pugi::xml_document document;
    const auto read =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    const pugi::xml_node transaction = document.first_child();
    if (!read || !transaction)
        return m_sink.put_aside({Fault::unknown_element, read.description(), {}}, m_line);
    const pugi::xml_node sale = part(transaction, "RetailTransaction");
    if (!sale) return; // the till was opened, money was counted
    Values values = head_of(transaction, sale);
    take_lines(sale, values, "Sale", m_line, m_sink);
    values[Field::number].insert(0, "R");
    take_lines(sale, values, "Return", m_line, m_sink);
}

void PoslogReader::read(std::string_view text) {
    if (m_refused) return;
    m_text += text;
    if (!m_begun && !find_beginning()) return;
    while (!m_refused && take_transaction()) {}
    m_text.erase(0, m_refused ? m_text.size() : m_at);
    m_at = 0;
}

void PoslogReader::finish() {
    if (m_refused) return;
    if (!m_begun) return refuse(m_text);
    if (m_text.find("<" + m_prefix + "Transaction") != std::string::npos)
        refuse("the file ends within a transaction");
}

} // namespace foyer::receipts
