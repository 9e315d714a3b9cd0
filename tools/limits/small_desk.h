// Six buttons, a search field and a table of forty rows that changes with every key.
#pragma once

#include <cstring>
#include <initializer_list>

#include "imgui.h"

inline void draw_small_desk(char (&query)[64]) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Front desk", nullptr, ImGuiWindowFlags_NoDecoration);
    for (const char* label :
         {"Complaint", "Return", "Bag check", "Member", "Gifts", "End of day"}) {
        ImGui::Button(label, ImVec2(150, 60));
        ImGui::SameLine();
    }
    ImGui::NewLine();
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    ImGui::InputText("search", query, sizeof query);
    if (ImGui::BeginTable("found", 3, ImGuiTableFlags_RowBg)) {
        for (int row = 0; row < 40; ++row) {
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            ImGui::Text("%d", 1'000'000 - row);
            ImGui::TableNextColumn();
            ImGui::Text("Damaged coffee maker %s %d", query, row);
            ImGui::TableNextColumn();
            ImGui::Text(
                "was not working when opened %d", static_cast<int>(std::strlen(query)) * row);
        }
        ImGui::EndTable();
    }
    ImGui::End();
}
