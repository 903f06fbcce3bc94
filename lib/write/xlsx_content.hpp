#pragma once
/// What stands in a workbook, apart from how it looks: as it was written, or as a file gives it back.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace writer::xlsx_detail {

/// Row and column, from 0.
using Place = std::pair<std::uint32_t, std::uint32_t>;

/// Of a formula `value` is what it came to when the file was written.
struct CellContent {
  enum class Kind { blank, text, number, other };
  Kind kind = Kind::blank;
  std::string value{};    ///< As it stands in the file.
  std::string formula{};  ///< Without its equals sign.
  bool operator==(const CellContent&) const = default;
};

struct SheetContent {
  std::string name;
  std::map<Place, CellContent> cells;
  std::map<std::uint32_t, double> heights;  ///< By row, in points.
  std::map<Place, std::string> links;       ///< Where within the workbook each leads.
  bool operator==(const SheetContent&) const = default;
};

struct BookContent {
  std::vector<SheetContent> sheets;
  std::vector<std::size_t> charts;  ///< The number of series of each.
  std::map<std::string, std::string> properties;  ///< Of the office's own making: name → text.
  bool operator==(const BookContent&) const = default;
};

/// `D9`; null where it is no cell's name.
[[nodiscard]] std::optional<Place> place_of(std::string_view name);
[[nodiscard]] std::string place_name(const Place& place);

/// A number as the library writes it.
[[nodiscard]] std::string number_text(double number);

/// Name → bytes of every part.
using Parts = std::map<std::string, std::string, std::less<>>;

/// Null where a part is not well-formed XML, says that it has so many children and has not, or is not there though another
/// names it.
[[nodiscard]] std::optional<BookContent> content_of(Parts parts);
/// Whether that is not null, and is what was written; sheet by sheet, for a workbook may be large.
[[nodiscard]] bool is_content_of(Parts parts, const BookContent& written);

}  // namespace writer::xlsx_detail
