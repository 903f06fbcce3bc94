#include "write/xlsx.hpp"

#include <xlsxwriter.h>

#include <cerrno>
#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

#include "text/utf8.hpp"
#include "write/apart.hpp"
#include "write/atomic.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_archive.hpp"
#include "write/xlsx_content.hpp"
#include "write/xlsx_format.hpp"
#include "write/xlsx_guard.hpp"
#include "write/xlsx_print.hpp"
#include "write/xlsx_sheet.hpp"

namespace writer {

namespace fs = std::filesystem;
namespace detail = xlsx_detail;

namespace {

/// The system would not take the file; its `errno`.
struct SystemRefusal {
  int cause;
};

/// Excel takes two names that differ in case for one.
void check_names(const view::Document& document) {
  std::set<std::string> names;
  for (const view::Section& section : document.sections) {
    if (!names.insert(text::fold_case(section.name)).second) {
      throw std::logic_error("two sheets are named " + section.name);
    }
  }
  if (names.empty()) throw std::logic_error("a workbook without a sheet");
}

/// By which the workbook's figures can be made again.
std::map<std::string, std::string> properties_of(const view::Document& document) {
  std::map<std::string, std::string> out = document.origin;
  for (auto& [name, text] : out) text = safe_text(text);
  return out;
}

void set_properties(lxw_workbook* workbook, const view::Document& document) {
  std::string title = safe_text(document.title);
  std::string subject = safe_text(document.heading.subject_note);
  std::string author = safe_text(document.heading.issuer);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  // Never the wall clock: midnight, universal time, of the document's own date.
  properties.created = static_cast<time_t>(
      std::chrono::sys_seconds(std::chrono::sys_days(document.as_of)).time_since_epoch().count());
  detail::must(workbook_set_properties(workbook, &properties));
  for (const auto& [name, text] : properties_of(document)) {
    detail::must(workbook_set_custom_property_string(workbook, name.c_str(), text.c_str()));
  }
}

/// Writes the file; the library frees the workbook whether or not that goes well.
void close(detail::Book workbook) {
  errno = 0;
  const lxw_error code = workbook_close(workbook.release());
  const bool by_system = code == LXW_ERROR_CREATING_XLSX_FILE || code == LXW_ERROR_CREATING_TMPFILE ||
                         code == LXW_ERROR_READING_TMPFILE || code == LXW_ERROR_ZIP_FILE_OPERATION;
  if (by_system && errno != 0) throw SystemRefusal{errno};
  detail::must(code);
}

std::deque<detail::Sheet> sheets_of(const view::Document& document, lxw_workbook* workbook, detail::Formats& formats) {
  const detail::Layout& layout = detail::layout_of(document.heading.profile);
  std::deque<detail::Sheet> sheets;
  detail::Places places;
  for (const view::Section& section : document.sections) {
    detail::Sheet& sheet = sheets.emplace_back(workbook, formats, section, layout, detail::print_of(section, document));
    sheet.write(document);
    if (sheet.has_table()) places.emplace(section.name, sheet.place());
  }
  for (detail::Sheet& sheet : sheets) sheet.links(places);
  return sheets;
}

/// Writes the library's file, and tells what was written.
detail::BookContent fill(const view::Document& document, const fs::path& file) {
  detail::Book workbook = detail::new_book(file);
  set_properties(workbook.get(), document);
  detail::Formats formats(workbook.get());
  detail::BookContent written;
  written.properties = properties_of(document);
  for (detail::Sheet& sheet : sheets_of(document, workbook.get(), formats)) {
    written.sheets.push_back(sheet.take_content());
    written.charts.insert(written.charts.end(), sheet.series().begin(), sheet.series().end());
  }
  close(std::move(workbook));
  return written;
}

/// Nobody looked at the `errno` when it was set: it is believed where it speaks of the disk.
text::Localized cause_of_loss(int last_error) {
  const bool of_disk = last_error == ENOSPC || last_error == EDQUOT || last_error == EFBIG || last_error == EIO;
  if (of_disk) return cause_of(last_error);
  return text::say("tệp vừa ghi đọc lại không nguyên vẹn, có thể đĩa đã đầy",
                   "what was written does not read back whole; the disk may be full");
}

/// Writes the finished file and reads it back; the cause, where that failed.
std::optional<text::Localized> fill_and_read(const view::Document& document, const fs::path& fresh) {
  try {
    const detail::PlainNumbers plain;
    const detail::Silence silence;
    const fs::path plain_book = fresh.parent_path() / "plain.xlsx";
    errno = 0;
    const detail::BookContent written = fill(document, plain_book);
    const bool finished = detail::finish(plain_book, fresh);
    const int cause = errno;
    std::error_code ignored;
    fs::remove(plain_book, ignored);
    // With its temporary files cut off by a full disk the library still tells of success.
    if (finished && detail::gives_back(fresh, written)) return std::nullopt;
    return cause_of_loss(cause);
  } catch (const SystemRefusal& refusal) {
    return cause_of(refusal.cause);
  } catch (const detail::LibraryError& error) {
    return text::say("thư viện xlsx báo “{}”", "the xlsx library says “{}”", error.what());
  }
}

// What the child process says: nothing where all went well, else one of these and its words.
constexpr char kCause = 'C';  ///< … in Vietnamese, a NUL, in English.
constexpr char kBug = 'B';

std::string said_of(const view::Document& document, const fs::path& fresh) {
  try {
    const auto cause = fill_and_read(document, fresh);
    return cause ? kCause + cause->vi + '\0' + cause->en : std::string();
  } catch (const std::logic_error& bug) {
    return kBug + std::string(bug.what());
  }
}

void judge(const Apart& end, const fs::path& target) {
  if (end.end == Apart::End::refused) throw cannot_write(target, cause_of(end.error));
  if (end.end == Apart::End::died) {
    throw cannot_write(target, text::say("tiến trình ghi tệp dừng giữa chừng, thường do máy thiếu bộ nhớ",
                                         "the process that was writing it broke off, most often for lack of memory"));
  }
  if (end.said.empty()) return;
  const std::string words = end.said.substr(1);
  if (end.said.front() == kBug) throw std::logic_error(words);
  const std::size_t middle = words.find('\0');
  throw cannot_write(target, {words.substr(0, middle), words.substr(middle + 1)});
}

}  // namespace

std::vector<LaidOut> lay_out(const view::Document& document) {
  check_names(document);
  const detail::Book workbook = detail::draft_book();
  detail::Formats formats(workbook.get());
  std::vector<LaidOut> out;
  for (detail::Sheet& sheet : sheets_of(document, workbook.get(), formats)) {
    out.push_back({sheet.take_content(), sheet.standing()});
  }
  return out;
}

void xlsx(const view::Document& document, const fs::path& target) {
  check_names(document);
  replace_file(target, [&](const fs::path& fresh) { judge(apart([&] { return said_of(document, fresh); }), target); });
}

}  // namespace writer
