// ARTS POSLog, transaction by transaction, so that a file of any size fits into little memory.
// pugixml reads each; it knows no entities but XML's own five, and a document type of its own ends
// the reading. Only the standard's namespace is taken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::receipts {

class RowSink;

constexpr std::string_view poslog_namespace = "http://www.nrf-arts.org/IXRetail/namespace/";
constexpr std::size_t transaction_bytes_max = 4 << 20;

class PoslogReader {
public:
    explicit PoslogReader(RowSink& sink);
    void read(std::string_view text);
    void finish();

private:
    bool find_beginning();
    bool take_transaction();
    void take(std::string_view transaction);
    void pass(std::size_t to);
    void refuse(std::string_view what);

    RowSink& m_sink;
    std::string m_text;
    std::size_t m_at = 0;    // in it: what was read
    std::string m_prefix;    // "ns:" of the standard's elements; may be empty
    std::int64_t m_line = 1; // at m_at
    bool m_begun = false;
    bool m_refused = false; // the rest is passed over
};

} // namespace foyer::receipts
