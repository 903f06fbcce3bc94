#pragma once
/// Writes a document as an Excel workbook, each section a sheet laid out to be printed.

#include <filesystem>
#include <map>
#include <vector>

#include "view/document.hpp"
#include "write/xlsx_content.hpp"

namespace writer {

/// The same document gives the same bytes. The workbook is read back before it takes its place: whatever
/// fails, the old file stays. Throws WriteError where the environment fails, std::logic_error for a document
/// no workbook can hold (two sheets of one name).
void xlsx(const view::Document& document, const std::filesystem::path& target);

/// A cell of one of a section's tables.
struct TableCell {
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t column = 0;
};

/// A sheet as `xlsx` would write it, and which cells of it are whose.
struct LaidOut {
  xlsx_detail::SheetContent content;
  std::map<xlsx_detail::Place, TableCell> cells;
};
/// By section. Nothing is written.
[[nodiscard]] std::vector<LaidOut> lay_out(const view::Document& document);

}  // namespace writer
