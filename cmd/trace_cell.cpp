#include "trace_cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>

#include "out.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"

namespace cmd {

namespace {

using writer::TableCell;
using writer::xlsx_detail::CellContent;
using writer::xlsx_detail::Place;
using writer::xlsx_detail::SheetContent;

const CellContent* at(const SheetContent& sheet, const Place& place) {
  const auto found = sheet.cells.find(place);
  return found == sheet.cells.end() ? nullptr : &found->second;
}

/// What tells a row from the others: the words in its first two cells.
std::string label_of(const SheetContent& sheet, std::uint32_t row) {
  std::string out;
  for (std::uint32_t column = 0; column < 2; ++column) {
    const CellContent* cell = at(sheet, {row, column});
    if (cell != nullptr && cell->kind == CellContent::Kind::text && cell->formula.empty()) out += cell->value;
    out += '\n';
  }
  return out;
}

std::vector<std::uint32_t> rows_of(const SheetContent& sheet) {
  std::vector<std::uint32_t> out;
  for (const auto& [place, cell] : sheet.cells) {
    if (out.empty() || out.back() != place.first) out.push_back(place.first);
  }
  return out;
}

/// The row of `now` that says what that row of `then` says: of several alike the one that comes as far down among them.
std::optional<std::uint32_t> same_row(const SheetContent& then, std::uint32_t row, const SheetContent& now) {
  const std::string label = label_of(then, row);
  if (label_of(now, row) == label) return row;
  std::size_t skip = 0;
  for (const std::uint32_t each : rows_of(then)) {
    if (each < row && label_of(then, each) == label) ++skip;
  }
  for (const std::uint32_t each : rows_of(now)) {
    if (label_of(now, each) == label && skip-- == 0) return each;
  }
  return std::nullopt;
}

/// Where the table's head stands, which every row below it is read by.
std::uint32_t head_of(const writer::LaidOut& sheet, std::size_t table) {
  std::optional<std::uint32_t> first;
  for (const auto& [place, cell] : sheet.cells) {
    if (cell.table == table && !first) first = place.first;
  }
  return first.value_or(1) - 1;
}

const view::Cell& cell_of(const view::Section& section, const TableCell& cell) {
  return section.tables.at(cell.table).rows.at(cell.row).cells.at(cell.column);
}

std::string words_at(const SheetContent& sheet, const Place& place) {
  const CellContent* cell = at(sheet, place);
  return cell == nullptr ? std::string() : text::fold_space(writer::shown_text(cell->value));
}

[[noreturn]] void fail_no_figure(const writer::LaidOut& sheet, const view::Section& section, const Place& place, const SheetContent& then) {
  std::optional<Place> nearest;
  const auto distance = [&](const Place& other) {
    const auto apart = [](std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; };
    return std::tuple(apart(other.first, place.first), apart(other.second, place.second));
  };
  for (const auto& [other, cell] : sheet.cells) {
    if (cell_of(section, cell).basis == nullptr) continue;
    if (!nearest || distance(other) < distance(*nearest)) nearest = other;
  }
  const std::string asked = writer::address_text(then.name, place);
  const std::string there = text::shorten(text::printable(words_at(then, place)), 60);
  const text::Localized words = there.empty() ? text::say("ô trống", "it is empty") : text::say("ô ghi “{}”", "it says “{}”", there);
  if (!nearest) {
    throw Failure(text::say("trang “{}” không có số liệu nào tính từ báo cáo", "the sheet “{}” has no figure that reports make", then.name));
  }
  throw Failure(text::say("ô {} không phải là số liệu tính từ báo cáo ({}); ô gần nhất có số liệu là {}, dòng “{}”",
                          "{} holds no figure that reports make ({}); the nearest one that does is {}, in the row “{}”", asked,
                          words, writer::address_text(then.name, *nearest),
                          text::shorten(text::printable(text::fold_space(label_of(sheet.content, nearest->first))), 60)));
}

}  // namespace

const SheetContent& sheet_of(const writer::Workbook& book, const std::string& name) {
  std::vector<std::string> names;
  for (const SheetContent& sheet : book.sheets) {
    if (text::fold_case(sheet.name) == text::fold_case(name)) return sheet;
    names.push_back(sheet.name);
  }
  const auto nearest = text::nearest(name, names);
  if (nearest) {
    throw Failure(text::say("bảng tính không có trang “{}”; có phải “{}” không?", "the workbook has no sheet “{}”; did you mean “{}”?",
                            text::printable(name), *nearest));
  }
  throw Failure(text::say("bảng tính không có trang “{}”; các trang: {}", "the workbook has no sheet “{}”; it has: {}",
                          text::printable(name), fmt::format("{}", fmt::join(names, "; "))));
}

TracedCell find_cell(const writer::Workbook& book, const writer::CellAddress& address, const view::Document& document) {
  const SheetContent& then = sheet_of(book, address.sheet);
  const std::vector<writer::LaidOut> sheets = writer::lay_out(document);
  const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const writer::LaidOut& each) { return each.content.name == then.name; });
  if (sheet == sheets.end()) {
    throw Failure(text::say("phụ lục lập theo tiendo.yaml bây giờ không có trang “{}”", "the annex that tiendo.yaml asks for now has no sheet “{}”",
                            then.name));
  }
  const view::Section& section = document.sections.at(static_cast<std::size_t>(sheet - sheets.begin()));
  const Place& place = address.place;
  const CellContent* was = at(then, place);
  const auto row = same_row(then, place.first, sheet->content);
  if (was == nullptr) fail_no_figure(*sheet, section, place, then);
  if (!row) {
    throw Failure(text::say("dòng của ô {} (“{}”) không còn trong phụ lục lập từ dữ liệu hiện có; hãy tra theo tên bằng --indicator",
                            "the row of {} (“{}”) stands no more in the annex that the data make now; ask by name, with --indicator",
                            writer::address_text(then.name, place),
                            text::shorten(text::printable(text::fold_space(label_of(then, place.first))), 60)));
  }
  const auto found = sheet->cells.find({*row, place.second});
  if (found == sheet->cells.end() || cell_of(section, found->second).basis == nullptr) fail_no_figure(*sheet, section, {*row, place.second}, then);
  const std::uint32_t head = head_of(*sheet, found->second.table);
  if (place.second > 0 && words_at(then, {head, place.second}) != words_at(sheet->content, {head, place.second})) {
    throw Failure(text::say("cột của ô {} không còn như khi lập bảng tính (nay là “{}”); hãy lập lại phụ lục, hoặc tra theo tên bằng "
                            "--indicator",
                            "the column of {} is not what it was in the workbook (it is “{}” now); write the annex anew, or ask by name, "
                            "with --indicator",
                            writer::address_text(then.name, place), words_at(sheet->content, {head, place.second})));
  }
  return {writer::address_text(then.name, place), *was, &cell_of(section, found->second)};
}

text::Localized shown(const CellContent& content, view::NumberFormat format) {
  const auto value = content.kind == CellContent::Kind::number ? model::Decimal::parse(content.value) : std::nullopt;
  if (!value) {
    const std::string words = text::printable(writer::shown_text(content.value));
    return {words, words};
  }
  if (format == view::NumberFormat::percent) {
    return {view::vietnamese(view::Number{*value, format}), (*value * model::Decimal(100)).to_string(1) + "%"};
  }
  return {view::vietnamese(*value), value->to_string()};
}

bool same_figure(const CellContent& content, const std::optional<model::Decimal>& value, const std::string& words) {
  constexpr double kRounding = 1e-9;
  if (content.kind != CellContent::Kind::number || !value) return writer::shown_text(content.value) == words;
  double there = 0;
  const auto read = std::from_chars(content.value.data(), content.value.data() + content.value.size(), there);
  const double here = value->to_double();
  return read.ec == std::errc() && std::abs(there - here) <= kRounding * std::max(1.0, std::abs(here));
}

std::optional<std::vector<text::Localized>> source_changes(const writer::Workbook& book, const std::vector<aggregate::Source>& now) {
  constexpr std::size_t kDigits = 64;
  const auto sheet = std::find_if(book.sheets.begin(), book.sheets.end(),
                                  [](const SheetContent& each) { return each.name == view::kSourcesSheet; });
  if (sheet == book.sheets.end()) return std::nullopt;
  // A row with a digest is a file's; its path is the longest of the other words.
  std::map<std::string, std::string> then;
  for (const std::uint32_t row : rows_of(*sheet)) {
    std::string path;
    std::string digest;
    for (auto cell = sheet->cells.lower_bound({row, 0}); cell != sheet->cells.end() && cell->first.first == row; ++cell) {
      const std::string words = writer::shown_text(cell->second.value);
      const bool is_digest = words.size() == kDigits && words.find_first_not_of("0123456789abcdef") == std::string::npos;
      if (is_digest) digest = words;
      if (!is_digest && cell->second.kind == CellContent::Kind::text && words.size() > path.size()) path = words;
    }
    if (!digest.empty()) then[path] = digest;
  }
  std::vector<text::Localized> out;
  for (const aggregate::Source& source : now) {
    const auto known = then.find(source.path);
    if (known == then.end()) {
      out.push_back(text::say("{} được thêm vào sau khi lập bảng tính", "{} was added after the workbook was made", text::printable(source.path)));
    } else if (known->second != source.sha256) {
      out.push_back(text::say("{} đã đổi từ khi lập bảng tính", "{} has changed since the workbook was made", text::printable(source.path)));
    }
    if (known != then.end()) then.erase(known);
  }
  for (const auto& [path, digest] : then) {
    out.push_back(text::say("{} không còn, mà bảng tính được lập từ đó", "{} is gone, though the workbook was made of it", text::printable(path)));
  }
  return out;
}

}  // namespace cmd
