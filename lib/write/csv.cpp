#include "write/csv.hpp"

#include <string_view>

#include "text/utf8.hpp"

namespace writer {

namespace {

/// LibreOffice and Gnumeric calculate a leading `=` even of a quoted field (OWASP ASVS 1.2.10).
bool looks_like_formula(std::string_view text) {
  constexpr std::string_view kTriggers("=+-@\t\r\0", 7);
  return !text.empty() && kTriggers.find(text.front()) != std::string_view::npos;
}

void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of("\",\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_text(std::string& out, const std::string& text) {
  const std::string safe = text::first_invalid(text) ? text::printable(text) : text;
  append_field(out, looks_like_formula(safe) ? "'" + safe : safe);
}

void append_cell(std::string& out, const view::Data& cell) {
  if (const auto* number = std::get_if<view::Data::Number>(&cell.content)) out += number->digits;
  if (const auto* text = std::get_if<std::string>(&cell.content)) append_text(out, *text);
}

}  // namespace

std::string csv(const view::Records& records) {
  std::string out;
  for (std::size_t i = 0; i < records.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_text(out, records.columns[i]);
  }
  out += '\n';
  for (std::size_t row = 0; row < records.count; ++row) {
    const std::vector<view::Data> cells = records.row(row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, cells[i]);
    }
    out += '\n';
  }
  return out;
}

}  // namespace writer
