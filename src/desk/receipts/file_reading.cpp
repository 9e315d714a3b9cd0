#include "desk/receipts/file_reading.h"

#include <optional>

#include "desk/receipts/csv_reader.h"
#include "desk/receipts/poslog_reader.h"

namespace foyer::receipts {
namespace {

std::vector<std::string> copied(const std::vector<std::string_view>& fields) {
    return {fields.begin(), fields.end()};
}

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find('\n'));
}

bool is_xml(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    return from != std::string_view::npos && text[from] == '<';
}

} // namespace

RowSink::RowSink(Mapping mapping, Date as_of, std::int64_t after, Gathering::HandOn hand_on)
    : m_mapping(std::move(mapping)),
      m_as_of(as_of),
      m_after(after),
      m_hand_on(hand_on),
      m_gathering(std::move(hand_on)) {}

void RowSink::use_heading(const std::vector<std::string>& heading) {
    m_rules = std::make_unique<RowRules>(m_mapping, m_as_of, heading);
}

std::optional<RowFault> RowSink::take(const RowRules::Fields& fields, std::int64_t line) {
    if (m_mapping.content == Content::items) {
        if (auto fault = m_rules->check(fields, m_item)) return fault;
        if (++m_rows > m_after) m_hand_on(GatheredItem{{m_rows, line}, m_item});
        return {};
    }
    if (auto fault = m_rules->check(fields, m_row)) return fault;
    if (++m_rows > m_after) m_gathering.add(m_row, {m_rows, line});
    return {};
}

void RowSink::put_aside(const RowFault& fault, std::int64_t line) {
    if (++m_rows > m_after)
        m_gathering.put_aside(fault, {m_rows, line});
    else
        m_gathering.pass_over(fault);
}

struct FileReading::Parts {
    RowSink sink;
    Form form;
    Decoder decoder;
    std::unique_ptr<CsvReader> csv;
    std::unique_ptr<PoslogReader> poslog;

    Parts(
        Mapping mapping, Date as_of, Encoding encoding, std::int64_t after,
        Gathering::HandOn hand_on)
        : sink(mapping, as_of, after, std::move(hand_on)), form(mapping.form), decoder(encoding) {}

    std::optional<RowFault> take(const CsvRow& row) {
        if (sink.has_heading()) return sink.take(row.fields, row.line);
        sink.use_heading(copied(row.fields));
        return {};
    }
    void put_aside(std::int64_t line, const RowFault& fault) {
        if (!sink.has_heading()) sink.use_heading({});
        sink.put_aside(fault, line);
    }
    void read(std::string_view text) {
        if (text.empty()) return;
        if (form == Form::poslog) {
            if (!poslog) poslog = std::make_unique<PoslogReader>(sink);
            return poslog->read(text);
        }
        if (!csv)
            csv = std::make_unique<CsvReader>(
                separator_in(first_line(text)), [this](const CsvRow& row) { return take(row); },
                [this](std::int64_t line, const RowFault& fault) { put_aside(line, fault); });
        csv->read(text);
    }
};

FileReading::FileReading(
    Mapping mapping, Date as_of, Encoding encoding, std::int64_t after, Gathering::HandOn hand_on)
    : m_parts(
          std::make_unique<Parts>(std::move(mapping), as_of, encoding, after, std::move(hand_on))) {
}

FileReading::~FileReading() = default;

void FileReading::read(ByteView piece) {
    m_parts->read(m_parts->decoder.decode(piece, false));
}

void FileReading::finish() {
    m_parts->read(m_parts->decoder.decode({}, true));
    if (m_parts->csv) m_parts->csv->finish();
    if (m_parts->poslog) m_parts->poslog->finish();
    m_parts->sink.finish();
}

FileLook look_at_beginning(ByteView first_bytes) {
    EncodingGuess guess;
    guess.look_at(first_bytes);
    Decoder decoder(guess.answer());
    const std::string_view text = decoder.decode(first_bytes, false);
    if (is_xml(text)) return {Form::poslog, {}, {}};
    FileLook look;
    CsvReader reader(
        separator_in(first_line(text)),
        [&](const CsvRow& row) -> std::optional<RowFault> {
            auto& unread = look.heading.empty() ? look.heading : look.first_row;
            if (unread.empty()) unread = copied(row.fields);
            return {};
        },
        [](std::int64_t, const RowFault&) {});
    const std::string_view heading = first_line(text);
    reader.read(std::string(heading) + "\n");
    const auto below = text.substr(std::min(heading.size() + 1, text.size()));
    reader.read(std::string(first_line(below)) + "\n");
    return look;
}

} // namespace foyer::receipts
