#include "write/xlsx_measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/utf8.hpp"
#include "write/xlsx_page.hpp"

namespace writer::xlsx_detail {

namespace {

/// Thousandths of an em, U+0020 to U+007E, of Times New Roman.
constexpr std::array<int, 95> kAdvance = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
/// Bold is wider, and no two programs break a line at quite the same place.
constexpr double kBoldFactor = 1.08;
constexpr double kMargin = 1.03;
/// Half of what a cell may hold, for escapes make a text grow.
constexpr std::size_t kMaxUnits = 16000;
constexpr double kPointsPerCharacter = 5.25;  // 7 pixels of the workbook's own font, at 96 to the inch

constexpr int kNarrow = 500;

/// Of a letter with a mark: that of the letter. Capitals fold to small ones and are told apart by the fold itself.
int advance_with_mark(char32_t c) {
  constexpr int kCapital = 722;
  std::string letter;
  text::append_utf8(letter, c);
  if (text::fold_case(letter) != text::nfc(letter)) return kCapital;
  const std::string base = text::fold_marks(letter);
  return base.size() == 1 ? std::max(kAdvance[static_cast<unsigned char>(base[0]) - 0x20U], 278) : kNarrow;
}

/// Of a block of letters with marks, each found once: a large workbook asks millions of times.
template <char32_t First, char32_t Last>
int advance_within(char32_t c) {
  static const auto kKnown = [] {
    std::array<int, Last - First + 1> known{};
    for (std::size_t i = 0; i < known.size(); ++i) known[i] = advance_with_mark(First + static_cast<char32_t>(i));
    return known;
  }();
  return kKnown[c - First];
}

int advance_of(char32_t c) {
  constexpr int kWide = 1000;
  if (c >= 0x20 && c <= 0x7E) return kAdvance[c - 0x20];
  if (c == 0xA0) return kAdvance[0];
  if (c >= 0xC0 && c <= 0x24F) return advance_within<0xC0, 0x24F>(c);
  if (c >= 0x1E00 && c <= 0x1EFF) return advance_within<0x1E00, 0x1EFF>(c);
  const std::size_t columns = text::display_width(c);
  if (columns == 0) return 0;
  return columns > 1 ? kWide : c == U'…' ? kWide : kNarrow + 56;
}

class Breaker {
 public:
  Breaker(std::string_view text, double width, const Font& font) : text_(text), width_(width), font_(font) {}

  /// The offsets at which lines begin; the end last.
  std::vector<std::size_t> lines() {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text_.size();) i += take(i);
    starts_.push_back(text_.size());
    return std::move(starts_);
  }

 private:
  /// Where a line may end, and how much of it is used up to there.
  struct Opportunity {
    std::size_t at = 0;
    double used = 0;
  };

  std::size_t take(std::size_t at) {
    const text::CodePoint point = text::decode(text_, at);
    const std::size_t after = at + point.bytes;
    if (point.value == '\n') {
      begin_line(after);
      return point.bytes;
    }
    const double advance = advance_of(point.value) * scale();
    const bool space = point.value == ' ';
    // A space may hang over the edge; a mark stays with its letter.
    if (used_ + advance > width_ && !space && advance > 0 && at > starts_.back()) {
      const Opportunity here{at, used_};
      const std::size_t start = starts_.back();
      const Opportunity chosen = word_.at > start ? word_ : slash_.at > start ? slash_ : here;
      const double carried = used_ - chosen.used;
      begin_line(chosen.at);
      used_ = carried;
      slash_.used -= chosen.used;  // it may stand in what is carried over
    }
    used_ += advance;
    if (space || point.value == '-') word_ = {after, used_};
    if (point.value == '/') slash_ = {after, used_};
    return point.bytes;
  }

  void begin_line(std::size_t at) {
    starts_.push_back(at);
    used_ = 0;
  }

  [[nodiscard]] double scale() const {
    return font_.size / 1000.0 * kMargin * (font_.weight == Weight::bold ? kBoldFactor : 1.0);
  }

  std::string_view text_;
  double width_;
  Font font_;
  std::vector<std::size_t> starts_;
  double used_ = 0;
  Opportunity word_;   ///< Behind a space or a hyphen.
  Opportunity slash_;  ///< Some programs break a word there, some only where it is longer than a line: the more lines count.
};

/// Where a line too long for a cell must be cut.
std::size_t within_units(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin <= kMaxUnits) return end;  // no character has more units than bytes
  std::size_t units = 0;
  for (std::size_t i = begin; i < end;) {
    const text::CodePoint point = text::decode(text, i);
    units += point.value > 0xFFFF ? 2 : 1;
    if (units > kMaxUnits) return i;
    i += point.bytes;
  }
  return end;
}

}  // namespace

double text_width(std::string_view text, const Font& font) {
  double width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    width += advance_of(point.value);
    i += point.bytes;
  }
  return width * font.size / 1000.0 * kMargin * (font.weight == Weight::bold ? kBoldFactor : 1.0);
}

double line_height(const Font& font) {
  // As Excel sets the rows of this font: 15 points for size 11, 15.75 for 12, 18.75 for 14; always whole
  // pixels.
  constexpr double kPixel = 0.75;
  return std::ceil(font.size * 1.3125 / kPixel) * kPixel;
}

int most_lines(const Font& font) { return static_cast<int>((kHighestRow - kCellPadding) / line_height(font)); }

double usable_width(double characters) { return characters * kPointsPerCharacter; }

std::string balanced(std::string_view text, double width, const Font& font) {
  constexpr double kStep = 0.97;
  std::vector<std::size_t> starts = Breaker(text, width, font).lines();
  const std::size_t lines = starts.size();
  for (double narrower = width * kStep; lines > 2; narrower *= kStep) {  // one line has two ends
    std::vector<std::size_t> tried = Breaker(text, narrower, font).lines();
    if (tried.size() > lines) break;
    starts = std::move(tried);
  }
  std::string out;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    if (i > 0) out += '\n';
    out += text::trim(text.substr(starts[i], starts[i + 1] - starts[i]));
  }
  return out;
}

std::vector<Piece> cut(std::string_view text, double width, const Font& font, int max_lines, int short_rest) {
  std::vector<Piece> pieces;
  const std::vector<std::size_t> starts = Breaker(text, width, font).lines();
  std::size_t begin = 0;
  int lines = 0;
  const auto finish = [&](std::size_t end) {
    pieces.push_back({std::string(text::trim(text.substr(begin, end - begin))), std::max(lines, 1)});
    begin = end;
    lines = 0;
  };
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const std::size_t end = starts[i + 1];
    const int beyond = lines - max_lines + static_cast<int>(starts.size() - 1 - i);
    const bool is_full = lines >= max_lines && beyond > short_rest;
    if (is_full || (lines > 0 && within_units(text, begin, end) < end)) finish(starts[i]);
    for (std::size_t limit = within_units(text, begin, end); limit < end;
         limit = within_units(text, begin, end)) {
      lines = 1;
      finish(limit);
    }
    ++lines;
  }
  if (begin < text.size() || pieces.empty()) finish(text.size());
  return pieces;
}

}  // namespace writer::xlsx_detail
