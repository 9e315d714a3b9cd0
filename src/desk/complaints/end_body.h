// The bodies of what happens to a complaint between the intake and its end, and after it. Each
// event has a body_of() and a read function with the shape of `Read`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "desk/complaints/complaints.h"

namespace foyer::complaints {

using Read = Result<Event> (*)(CaseId, const nlohmann::json&);

// Puts the person whose key seals it, and the text when there is one.
void put_said(nlohmann::json& body, const char* field, PersonId person, const std::string& text);

nlohmann::json body_of(const Bounced& event);
nlohmann::json body_of(const Chased& event);
nlohmann::json body_of(const WaitStarted& event);
nlohmann::json body_of(const Resumed& event);
nlohmann::json body_of(const Found& event);
nlohmann::json body_of(const Proposed& event);
nlohmann::json body_of(const OfferAccepted& event);
nlohmann::json body_of(const OfferRejected& event);
nlohmann::json body_of(const Imposed& event);
nlohmann::json body_of(const FollowedUp& event);
nlohmann::json body_of(const Closed& event);
nlohmann::json body_of(const Reopened& event);
nlohmann::json body_of(const Withdrawn& event);
nlohmann::json body_of(const Voided& event);
nlohmann::json body_of(const LevelLowered& event);
nlohmann::json body_of(const PromiseMade& event);
nlohmann::json body_of(const PromiseKept& event);
nlohmann::json body_of(const PromiseExcused& event);
nlohmann::json body_of(const Merged& event);
nlohmann::json body_of(const Absorbed& event);
nlohmann::json body_of(const Unmerged& event);
nlohmann::json body_of(const Released& event);
nlohmann::json body_of(const ParentJoined& event);
nlohmann::json body_of(const AuthorityAnswered& event);

Result<Event> read_bounced(CaseId id, const nlohmann::json& body);
Result<Event> read_chased(CaseId id, const nlohmann::json& body);
Result<Event> read_wait_started(CaseId id, const nlohmann::json& body);
Result<Event> read_resumed(CaseId id, const nlohmann::json& body);
Result<Event> read_found(CaseId id, const nlohmann::json& body);
Result<Event> read_proposed(CaseId id, const nlohmann::json& body);
Result<Event> read_offer_accepted(CaseId id, const nlohmann::json& body);
Result<Event> read_offer_rejected(CaseId id, const nlohmann::json& body);
Result<Event> read_imposed(CaseId id, const nlohmann::json& body);
Result<Event> read_followed_up(CaseId id, const nlohmann::json& body);
Result<Event> read_closed(CaseId id, const nlohmann::json& body);
Result<Event> read_reopened(CaseId id, const nlohmann::json& body);
Result<Event> read_withdrawn(CaseId id, const nlohmann::json& body);
Result<Event> read_voided(CaseId id, const nlohmann::json& body);
Result<Event> read_level_lowered(CaseId id, const nlohmann::json& body);
Result<Event> read_promise_made(CaseId id, const nlohmann::json& body);
Result<Event> read_promise_kept(CaseId id, const nlohmann::json& body);
Result<Event> read_promise_excused(CaseId id, const nlohmann::json& body);
Result<Event> read_merged(CaseId id, const nlohmann::json& body);
Result<Event> read_absorbed(CaseId id, const nlohmann::json& body);
Result<Event> read_unmerged(CaseId id, const nlohmann::json& body);
Result<Event> read_released(CaseId id, const nlohmann::json& body);
Result<Event> read_parent_joined(CaseId id, const nlohmann::json& body);
Result<Event> read_authority_answered(CaseId id, const nlohmann::json& body);

} // namespace foyer::complaints
