#include "write/xlsx_reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <system_error>

#include "text/utf8.hpp"
#include "write/atomic.hpp"
#include "write/xlsx_archive.hpp"

namespace writer {

namespace {

/// The sheet's name without the quotes around it; two within stand for one.
std::string unquoted(std::string_view name) {
  if (name.size() < 2 || name.front() != '\'' || name.back() != '\'') return std::string(name);
  std::string out;
  name = name.substr(1, name.size() - 2);
  for (std::size_t i = 0; i < name.size(); ++i) {
    out += name[i];
    if (name.substr(i, 2) == "''") ++i;
  }
  return out;
}

}  // namespace

std::variant<Workbook, text::Localized> read_workbook(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return text::say("không có tệp này", "there is no such file");
  if (!std::filesystem::is_regular_file(status)) return text::say("đó không phải là một tệp thường", "it is not a regular file");
  auto parts = xlsx_detail::read_parts(path);
  if (!parts) {
    return text::say("không phải tệp xlsx, hoặc tệp bị hỏng", "it is no xlsx file, or a damaged one");
  }
  auto content = xlsx_detail::content_of(*std::move(parts));
  if (!content) return text::say("bảng tính trong tệp bị hỏng", "the workbook in it is damaged");
  return *std::move(content);
}

std::optional<CellAddress> parse_address(std::string_view text) {
  const std::size_t mark = text.rfind('!');
  if (mark == std::string_view::npos || mark == 0) return std::nullopt;
  std::string cell;
  for (const char c : text.substr(mark + 1)) {
    if (c != '$') cell += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  const auto place = xlsx_detail::place_of(cell);
  if (!place) return std::nullopt;
  return CellAddress{text::nfc(unquoted(text::trim(text.substr(0, mark)))), *place};
}

std::string address_text(std::string_view sheet, const xlsx_detail::Place& place) {
  return fmt::format("'{}'!{}", sheet, xlsx_detail::place_name(place));
}

std::string shown_text(std::string_view written) {
  std::string out(written);
  constexpr std::string_view kEscaped = "_x005F_";
  for (std::size_t at = out.find(kEscaped); at != std::string::npos; at = out.find(kEscaped, at + 1)) out.replace(at, kEscaped.size(), "_");
  return out;
}

}  // namespace writer
