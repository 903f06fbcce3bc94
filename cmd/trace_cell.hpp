#pragma once
/// A cell of a workbook that was written before, and where the same stands in the annex that the workspace makes now.

#include <optional>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "text/localized.hpp"
#include "view/document.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_reading.hpp"

namespace cmd {

struct TracedCell {
  std::string address;                ///< As it was asked for, of the workbook.
  writer::xlsx_detail::CellContent was;  ///< What stands there.
  const view::Cell* now = nullptr;    ///< Of the document.
};

/// The sheet that was asked for; a Failure with the nearest name where there is none.
[[nodiscard]] const writer::xlsx_detail::SheetContent& sheet_of(const writer::Workbook& book, const std::string& name);

/// Rows are known by their own words, for they move when a report's text grows. A Failure where the cell holds no figure,
/// naming the nearest one that does, or where the row or column stands in the annex no more.
[[nodiscard]] TracedCell find_cell(const writer::Workbook& book, const writer::CellAddress& address, const view::Document& document);

/// What a figure of the workbook shows, to a person.
[[nodiscard]] text::Localized shown(const writer::xlsx_detail::CellContent& content, view::NumberFormat format);
/// Whether the two are one figure. A program that saved the workbook again may have rounded its last digits.
[[nodiscard]] bool same_figure(const writer::xlsx_detail::CellContent& content, const std::optional<model::Decimal>& value,
                               const std::string& words);

/// How the files that the workbook was made of differ from those that are there now, a sentence each; null where the workbook
/// lists none.
[[nodiscard]] std::optional<std::vector<text::Localized>> source_changes(const writer::Workbook& book,
                                                                         const std::vector<aggregate::Source>& now);

}  // namespace cmd
