// What stands in the editor before anybody changed it, and the mapping that is made of it.
#include <algorithm>
#include <array>

#include "desk/receipts/columns_screen.h"
#include "ui/texts.h"

namespace foyer::receipts::columns {
namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Field::count_)> names = {
    N_("Receipt number"),
    N_("Day, or day and time"),
    N_("Time"),
    N_("Store"),
    N_("Till"),
    N_("Channel"),
    N_("Member no."),
    N_("Line"),
    N_("SKU"),
    N_("Bar code"),
    N_("Name of the goods"),
    N_("Category"),
    N_("Pieces or kilograms"),
    N_("Price of one"),
    N_("Paid for the line"),
    N_("Final sale"),
    N_("Points earned"),
    N_("Points spent"),
    N_("Value of the gift"),
    N_("Promotion"),
    N_("Payments"),
    N_("End of the payment's number"),
    N_("Receipt of the purchase, for goods that came back"),
    N_("Line of the purchase, for goods that came back"),
    N_("Supplier")};

Field field_of(const Mapping& mapping, const std::string& heading) {
    const auto found = std::ranges::find(
        mapping.columns, heading, [](const auto& column) { return column.second; });
    return found == mapping.columns.end() ? Field::count_ : found->first;
}

// A heading that one of the shipped files has as well is most likely the same.
Field guess_of(const std::string& heading) {
    for (const Mapping& mapping : shipped_mappings())
        if (const Field field = field_of(mapping, heading); field != Field::count_) return field;
    return Field::count_;
}

} // namespace

const char* name_of(Field field) {
    return names[static_cast<std::size_t>(field)];
}

Mapping mapping_of(const Ui& ui) {
    Mapping mapping = ui.mapping;
    mapping.columns.clear();
    for (const Column& column : ui.columns)
        if (column.field != Field::count_) mapping.columns.emplace(column.field, column.heading);
    return mapping;
}

void begin(Ui& ui, const WaitingFile& file) {
    ui = {};
    ui.editing = true;
    for (std::size_t i = 0; i < file.heading.size(); ++i)
        ui.columns.push_back(
            {file.heading[i], i < file.first_row.size() ? file.first_row[i] : "",
             guess_of(file.heading[i])});
}

void begin(Ui& ui, const Mapping& mapping) {
    ui = {};
    ui.editing = true;
    ui.mapping = mapping;
    for (const auto& [field, heading] : mapping.columns)
        ui.columns.push_back({heading, "", field});
}

} // namespace foyer::receipts::columns
