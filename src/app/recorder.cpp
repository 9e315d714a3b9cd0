#include "app/recorder.h"

#include "app/door.h"
#include "app/log_taker.h"
#include "base/invariant.h"
#include "journal/checkpoint.h"
#include "journal/sealing.h"

namespace foyer::app {
namespace {

// A person met for the first time gets a key before anything is sealed under it; the key is durable
// before the entry, so that an entry without its key can only mean that the person was erased.
Done make_keys_for(journal::Keyring& keyring, const nlohmann::json& body) {
    if (body.is_object() && body.contains("$person")) {
        const auto person = parse_id<PersonId>(body["$person"].get<std::string>());
        INVARIANT(person.has_value());
        return keyring.has_person_key(*person) ? Done() : keyring.make_person_key(*person);
    }
    if (!body.is_structured()) return {};
    for (const auto& part : body)
        CHECK_OK(make_keys_for(keyring, part));
    return {};
}

} // namespace

OpId op_of_entry(OpId order, std::size_t n) {
    // The op is random in its last bytes: adding n keeps it unique and the same on every retry.
    for (std::size_t i = order.bytes.size(); n > 0 && i-- > 10; n >>= 8) {
        const std::size_t sum = order.bytes[i] + (n & 0xFF);
        order.bytes[i] = static_cast<std::uint8_t>(sum & 0xFF);
        n += sum > 0xFF ? 0x100 : 0;
    }
    return order;
}

Done Recorder::record_written(
    const Order& order, desk::Written what, const desk::LogLine& line,
    const Project& project_event) {
    const OpId op = op_of_entry(order.op, m_recorded.kinds.size());
    CHECK_OK(make_keys_for(m_store.keyring(), what.body));
    TRY(auto body, journal::seal_body(std::move(what.body), op, m_store.keyring()));
    TRY(const auto entry,
        journal::append(
            m_store.writer(), m_store.now(),
            {order.actor.staff, order.approver, what.kind, what.subject, op, std::move(body)}));
    CHECK_OK(project_event(stamp_of(entry)));
    CHECK_OK(take_log_line(m_store, entry, line));
    m_recorded.subjects.push_back(entry.subject);
    m_recorded.kinds.push_back(entry.kind);
    return {};
}

Done Recorder::checkpoint_if_due() {
    return journal::checkpoint_head(
        m_store.writer(), m_store.keyring(), m_store.now(), journal::checkpoint_every_entries);
}

} // namespace foyer::app
