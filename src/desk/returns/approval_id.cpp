#include "desk/returns/approval_id.h"

#include <algorithm>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>

namespace foyer::returns {
namespace {

void add(std::string& text, std::int64_t number) {
    text += std::to_string(number);
    text += ' ';
}

void add(std::string& text, const Amounts& amounts) {
    for (const Fen fen :
         {amounts.refund, amounts.collect, amounts.store_credit, amounts.price_diff,
          amounts.gift_deduction, amounts.depreciation, amounts.goods_value})
        add(text, fen.value);
    add(text, amounts.points_take_back);
    add(text, amounts.points_give_back);
}

} // namespace

ApprovalId approval_id(ReturnId id, const Verdict& verdict) {
    std::string text = "foyer return " + text_of(id) + " ";
    text += code_of(verdict.response);
    text += ' ';
    add(text, verdict.amounts);
    for (const LineVerdict& line : verdict.lines) {
        add(text, line.line);
        text += line.chosen ? code_of(*line.chosen) : "-";
        text += ' ';
        add(text, line.amounts);
    }
    const boost::uuids::uuid uuid =
        boost::uuids::name_generator_sha1(boost::uuids::ns::oid())(text);
    ApprovalId approval;
    std::copy(uuid.begin(), uuid.end(), approval.bytes.begin());
    return approval;
}

} // namespace foyer::returns
