#include "write/terminal.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/utf8.hpp"

namespace writer {

namespace {

constexpr std::string_view kGap = "  ";
constexpr std::size_t kNarrowest = 8;

std::string words_of(const view::Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell.content)) return text::printable(*words);
  if (const auto* number = std::get_if<view::Number>(&cell.content)) return number->value.to_string();
  if (const auto* fold = std::get_if<view::ColumnFold>(&cell.content)) {
    return fold->value ? fold->value->value.to_string() : std::string();
  }
  if (const auto* date = std::get_if<model::Date>(&cell.content)) return model::to_iso(*date);
  return {};
}

/// Text in lines no wider than `width`, broken at spaces, a longer word within itself.
class LineBreaker {
 public:
  explicit LineBreaker(std::size_t width) : width_(width), lines_(1) {}

  std::vector<std::string> broken(std::string_view words) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      add_word(words.substr(0, end));
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    return std::move(lines_);
  }

 private:
  void add_word(std::string_view word) {
    if (used_ > 0 && used_ + 1 + text::display_width(word) <= width_) {
      append(" ");
    } else if (used_ > 0) {
      next_line();
    }
    for (std::size_t at = 0; at < word.size();) {
      const text::CodePoint point = text::decode(word, at);
      if (used_ > 0 && used_ + text::display_width(point.value) > width_) next_line();
      append(word.substr(at, point.bytes));
      at += point.bytes;
    }
  }
  void append(std::string_view piece) {
    lines_.back() += piece;
    used_ += text::display_width(piece);
  }
  void next_line() {
    lines_.emplace_back();
    used_ = 0;
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::vector<std::string> lines_;
};

/// Natural widths; where they are too much together, the widest column gives way first.
std::vector<std::size_t> widths_of(const view::Table& table, std::size_t columns) {
  std::vector<std::size_t> widths;
  for (const view::Column& column : table.columns) widths.push_back(text::display_width(column.title));
  for (const view::Row& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], text::display_width(words_of(row.cells[i])));
    }
  }
  const std::size_t gaps = widths.empty() ? 0 : kGap.size() * (widths.size() - 1);
  const auto total = [&] {
    std::size_t sum = gaps;
    for (const std::size_t width : widths) sum += width;
    return sum;
  };
  while (total() > columns) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) break;
    --*widest;
  }
  return widths;
}

class TerminalTableWriter {
 public:
  TerminalTableWriter(const view::Table& table, std::size_t columns) : table_(table), widths_(widths_of(table, columns)) {}

  std::string written() {
    std::vector<std::string> titles;
    for (const view::Column& column : table_.columns) titles.push_back(column.title);
    row(titles);
    rule();
    for (const view::Row& one : table_.rows) {
      if (one.kind == view::RowKind::total) rule();
      std::vector<std::string> cells;
      for (const view::Cell& cell : one.cells) cells.push_back(words_of(cell));
      row(cells);
    }
    return std::move(out_);
  }

 private:
  void row(const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> parts;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::string_view words = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
      parts.push_back(LineBreaker(widths_[i]).broken(words));
      height = std::max(height, parts.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string written;
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        const std::string part = line < parts[i].size() ? parts[i][line] : std::string();
        const std::size_t width = text::display_width(part);
        const std::string padding(widths_[i] > width ? widths_[i] - width : 0, ' ');
        if (i > 0) written += kGap;
        written += table_.columns[i].align == view::Align::right ? padding + part : part + padding;
      }
      written.erase(written.find_last_not_of(' ') + 1);
      out_ += written + "\n";
    }
  }

  void rule() {
    std::size_t width = kGap.size() * (widths_.size() - 1);
    for (const std::size_t one : widths_) width += one;
    for (std::size_t i = 0; i < width; ++i) out_ += "─";
    out_ += "\n";
  }

  const view::Table& table_;
  std::vector<std::size_t> widths_;
  std::string out_;
};

void lines(std::string& out, std::string_view words, std::size_t columns) {
  for (const std::string& line : LineBreaker(columns).broken(text::printable(words))) out += line + "\n";
}

}  // namespace

std::string terminal(const view::Section& section, std::size_t columns) {
  std::string out;
  if (!section.title.empty()) lines(out, section.title, columns);
  for (const std::string& paragraph : section.paragraphs) lines(out, paragraph, columns);
  for (const view::Table& table : section.tables) {
    out += "\n";
    if (!table.title.empty()) lines(out, table.title, columns);
    out += TerminalTableWriter(table, columns).written();
    for (const std::string& note : table.notes) lines(out, note, columns);
  }
  return out;
}

}  // namespace writer
