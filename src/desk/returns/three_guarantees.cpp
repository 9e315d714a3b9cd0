// R-S3. Rules on repair, replacement and return of some goods, articles 9 to 11.
#include <algorithm>

#include "desk/returns/statutory_finding.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t exchange_days = 15;
constexpr std::int64_t repair_days_most = 30;
const char* const three_guarantees_9 =
    N_("Rules on repair, replacement and return of some goods, article 9");
const char* const three_guarantees_10 =
    N_("Rules on repair, replacement and return of some goods, article 10");
const char* const three_guarantees_11 =
    N_("Rules on repair, replacement and return of some goods, article 11");

bool is_performance_fault(const LineCase& line) {
    return line.request.cause == Cause::malfunction || line.request.cause == Cause::broken;
}

Finding after_two_repairs(const LineCase& line) {
    if (line.request.same_model_available) {
        return given(
            {Remedy::exchange_same},
            because(
                line, "R-S3", {N_("Repaired twice in vain: exchanged for the same model."), {}},
                three_guarantees_11));
    }
    Finding finding = given(
        {Remedy::refund},
        because(
            line, "R-S3",
            {N_("Repaired twice in vain and the same model is not to be had: paid back less "
                "depreciation."),
             {}},
            three_guarantees_11));
    finding.depreciates = true;
    return finding;
}

Finding in_warranty(const LineCase& line) {
    if (line.request.repairs_done >= repairs_enough) return after_two_repairs(line);
    if (line.request.repairs_done > 0 && line.request.repair_days > repair_days_most) {
        return given(
            {Remedy::exchange_same, Remedy::repair},
            because(
                line, "R-S3", {N_("The repair took more than 30 days: exchanged."), {}},
                three_guarantees_11));
    }
    return given(
        {Remedy::repair},
        because(
            line, "R-S3",
            {N_("Within the warranty of {1} months: repaired free of charge."),
             {std::to_string(line.policy.warranty_months)}},
            three_guarantees_11));
}

} // namespace

Found three_guarantees(const LineCase& line) {
    const bool concerned = line.policy.three_guarantees && is_performance_fault(line) &&
        class_of(line) == CauseClass::quality;
    if (!concerned) return std::nullopt;
    if (line.days_since_receipt <= std::max(refund_days, line.policy.quality_refund_days)) {
        return finished(
            given(
                {Remedy::refund, Remedy::exchange_same, Remedy::repair},
                because(
                    line, "R-S3",
                    {N_("Three guarantees, within 7 days: refund, exchange or repair, as the "
                        "customer chooses."),
                     {}},
                    three_guarantees_9)),
            line);
    }
    const bool tried = line.request.repairs_done >= repairs_enough;
    const auto exchange_until = std::max(exchange_days, line.policy.quality_exchange_days);
    if (line.days_since_receipt <= exchange_until && !tried) {
        return finished(
            given(
                {Remedy::exchange_same, Remedy::repair},
                because(
                    line, "R-S3",
                    {N_("Three guarantees, within {1} days: exchange or repair, as the customer "
                        "chooses."),
                     {std::to_string(exchange_until)}},
                    three_guarantees_10)),
            line);
    }
    if (!within_months(line, line.policy.warranty_months) &&
        line.days_since_receipt > exchange_until)
        return out_of_warranty(line, "R-S3", three_guarantees_11);
    return finished(in_warranty(line), line);
}

} // namespace foyer::returns
