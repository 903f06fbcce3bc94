#pragma once
/// How many lines a text takes in a cell, for a workbook keeps no such count and cuts what does not fit.

#include <string>
#include <string_view>
#include <vector>

namespace writer::xlsx_detail {

enum class Weight { regular, bold };

/// Times New Roman of a size in points.
struct Font {
  double size = 11;
  Weight weight = Weight::regular;
};

/// Points that a text needs on one line.
[[nodiscard]] double text_width(std::string_view text, const Font& font);
/// Points that one line is high.
[[nodiscard]] double line_height(const Font& font);
/// Lines that a row may have at most.
[[nodiscard]] int most_lines(const Font& font);
/// Points that a column of that many characters leaves for text.
[[nodiscard]] double usable_width(double characters);

/// The text with its lines broken so that they are about as long as one another: no word stands alone on the last.
[[nodiscard]] std::string balanced(std::string_view text, double width, const Font& font);

/// A run of lines that goes into one cell.
struct Piece {
  std::string text;
  int lines = 1;
};

/// Breaks the text as a spreadsheet will, and cuts it between lines into pieces of at most `max_lines`, each
/// within what a cell may hold. At least one piece. A rest of no more than `short_rest` lines is no piece of its own: it stays
/// with the one before.
[[nodiscard]] std::vector<Piece> cut(std::string_view text, double width, const Font& font, int max_lines, int short_rest = 0);

}  // namespace writer::xlsx_detail
