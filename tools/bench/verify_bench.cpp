// How fast the chain is proven, beside hashing the same bytes and nothing else.
#include "journal/preimage.h"
#include "journal/row.h"
#include "journal/sha256.h"
#include "journal/verify.h"
#include "tools/bench/large_store.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr std::size_t bytes_at_once = std::size_t{64} << 20;

// Hashes what verify hashes, in the same pieces; only the hashing is timed.
class PlainHashing {
public:
    void add(const journal::Entry& entry) {
        journal::write_preimage(m_preimage, journal::view_of(entry));
        m_ends.push_back(m_bytes.size() + m_preimage.size());
        m_bytes.insert(m_bytes.end(), m_preimage.begin(), m_preimage.end());
        ++m_entries;
        if (m_bytes.size() >= bytes_at_once) hash();
    }
    double entries_per_s() {
        hash();
        return static_cast<double>(m_entries) * 1000 / m_spent_ms;
    }

private:
    void hash() {
        journal::Sha256 sha;
        std::size_t from = 0;
        const Stopwatch watch;
        for (const std::size_t end : m_ends) {
            m_last = sha.of(ByteView(m_bytes).subspan(from, end - from));
            from = end;
        }
        m_spent_ms += watch.ms();
        m_bytes.clear();
        m_ends.clear();
    }

    Bytes m_bytes, m_preimage;
    std::vector<std::size_t> m_ends;
    Hash m_last{};
    std::int64_t m_entries = 0;
    double m_spent_ms = 0;
};

Result<double> plain_rate(database::Reader& reader) {
    PlainHashing plain;
    CHECK_OK(journal::each_entry(reader, [&](const journal::Entry& entry) -> Done {
        plain.add(entry);
        return {};
    }));
    return plain.entries_per_s();
}

} // namespace

Result<Figures> measure_verify(const Conditions& conditions) {
    TRY(const std::string folder, large_store(conditions, conditions.entries));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    std::vector<double> rates;
    std::vector<double> cpu_rates;
    std::int64_t entries = 0;
    for (int run = 0; run < conditions.runs; ++run) {
        const Stopwatch watch;
        TRY(const auto verdict, journal::verify(*reader));
        if (verdict.soundness != journal::Soundness::intact)
            return fail(ErrorCode::corrupt, folder + ": " + verdict.what);
        entries = verdict.entries;
        rates.push_back(static_cast<double>(entries) * 1000 / watch.ms());
        cpu_rates.push_back(static_cast<double>(entries) * 1000 / watch.cpu_ms());
    }
    TRY(const double plain, plain_rate(*reader));
    const std::string note = as_text(static_cast<double>(entries)) + " entries; " +
        as_text(median(cpu_rates)) + "/s of processor time";
    return Figures{
        {"verify: rate", median(rates), "entries/s", "", {}, 500'000, true, note},
        {"verify: beside its hashing",
         median(rates),
         "entries/s",
         "SHA-256 of the same bytes",
         plain,
         {},
         true,
         ""}};
}

} // namespace foyer::bench
