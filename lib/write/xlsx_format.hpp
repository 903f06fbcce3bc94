#pragma once
/// How a cell looks, and the workbook's store of such looks.

#include <xlsxwriter.h>

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "view/document.hpp"
#include "write/xlsx_measure.hpp"

namespace writer::xlsx_detail {

/// The library refused; its words.
class LibraryError : public std::runtime_error {
 public:
  explicit LibraryError(lxw_error code) : std::runtime_error(lxw_strerror(code)) {}
};

/// Every call of the library passes here: most of its failures are told by this alone.
inline void must(lxw_error code) {
  if (code != LXW_NO_ERROR) throw LibraryError(code);
}

enum class Slant { upright, italic };
enum class Rule { none, under };
/// The lines around a cell; a row that is cut into several has lines at its ends only.
enum class Frame { none, whole, first, middle, last };

struct FreeBook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
/// A workbook of the library's, which lies in memory until it is closed.
using Book = std::unique_ptr<lxw_workbook, FreeBook>;
[[nodiscard]] Book new_book(const std::filesystem::path& file);
/// One to lay out in and throw away.
[[nodiscard]] Book draft_book();

struct Style {
  double size = 11;
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  Rule rule = Rule::none;
  view::Align align = view::Align::left;
  bool middle = false;  ///< Between top and bottom; else at the top.
  Frame frame = Frame::none;
  lxw_color_t fill = LXW_COLOR_UNSET;
  lxw_color_t ink = LXW_COLOR_UNSET;
  std::string number_format{};

  [[nodiscard]] Font font() const { return {size, weight}; }
  auto operator<=>(const Style&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer here
};

[[nodiscard]] lxw_color_t fill_of(view::Tone tone);
[[nodiscard]] std::string number_format_of(const view::Number& number);
inline constexpr const char* kDateFormat = "dd/mm/yyyy";
inline constexpr lxw_color_t kHeadFill = 0xE7ECF2;
inline constexpr lxw_color_t kGroupFill = 0xF3F5F8;
inline constexpr lxw_color_t kMutedInk = 0x6B6B6B;

class Formats {
 public:
  explicit Formats(lxw_workbook* workbook) : workbook_(workbook) {}
  /// Owned by the workbook.
  [[nodiscard]] lxw_format* get(const Style& style);

 private:
  lxw_workbook* workbook_;
  std::map<Style, lxw_format*> known_;
};

}  // namespace writer::xlsx_detail
