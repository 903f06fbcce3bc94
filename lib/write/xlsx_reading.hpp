#pragma once
/// Workbooks read again: what stands in which cell, for figures that are held against the reports.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "text/localized.hpp"
#include "write/xlsx_content.hpp"

namespace writer {

using Workbook = xlsx_detail::BookContent;

/// As it was written, or as another program saved it since; else the reason why it cannot be read.
[[nodiscard]] std::variant<Workbook, text::Localized> read_workbook(const std::filesystem::path& path);

/// `'Chỉ tiêu'!E12`, with or without the quotes and dollar signs.
struct CellAddress {
  std::string sheet;
  xlsx_detail::Place place;
};
[[nodiscard]] std::optional<CellAddress> parse_address(std::string_view text);
[[nodiscard]] std::string address_text(std::string_view sheet, const xlsx_detail::Place& place);

/// The text of a cell as its reader sees it, of one that `escape_cell` wrote.
[[nodiscard]] std::string shown_text(std::string_view written);

}  // namespace writer
