#include "write/xlsx.hpp"

#include <xlsxwriter.h>

#include <cerrno>
#include <chrono>
#include <deque>
#include <memory>
#include <set>
#include <stdexcept>

#include "text/utf8.hpp"
#include "write/atomic.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_archive.hpp"
#include "write/xlsx_format.hpp"
#include "write/xlsx_guard.hpp"
#include "write/xlsx_sheet.hpp"

namespace writer {

namespace fs = std::filesystem;
namespace detail = xlsx_detail;

namespace {

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

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

Workbook open_workbook(const fs::path& file) {
  // The library's own temporary files lie beside the target: on the same disk, and gone with the folder.
  std::string folder = file.parent_path().string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  Workbook workbook(workbook_new_opt(file.c_str(), &options));
  if (!workbook) throw detail::LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return workbook;
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
}

/// Writes the file; the library frees the workbook whether or not that goes well.
void close(Workbook workbook) {
  const detail::Silence silence;
  errno = 0;
  const lxw_error code = workbook_close(workbook.release());
  const bool by_system = code == LXW_ERROR_CREATING_XLSX_FILE || code == LXW_ERROR_CREATING_TMPFILE ||
                         code == LXW_ERROR_READING_TMPFILE || code == LXW_ERROR_ZIP_FILE_OPERATION;
  if (by_system && errno != 0) throw SystemRefusal{errno};
  detail::must(code);
}

WriteError not_whole(const fs::path& target) {
  return cannot_write(target, text::say("tệp vừa ghi đọc lại không nguyên vẹn, có thể đĩa đã đầy",
                                        "what was written does not read back whole; the disk may be full"));
}

void fill(const view::Document& document, const fs::path& file) {
  Workbook workbook = open_workbook(file);
  set_properties(workbook.get(), document);
  detail::Formats formats(workbook.get());
  const detail::Layout& layout = detail::layout_of(document.heading.profile);
  std::deque<detail::Sheet> sheets;
  detail::Places places;
  for (const view::Section& section : document.sections) {
    const bool first = sheets.empty();
    detail::Sheet& sheet = sheets.emplace_back(workbook.get(), formats, section, layout);
    if (first) {
      sheet.heading(document.heading);
    } else {
      sheet.annex_heading(document.heading);
    }
    sheet.paragraphs();
    sheet.tables();
    if (first) sheet.closing(document.closing);
    sheet.page_setup();
    if (sheet.has_table()) places.emplace(section.name, sheet.place());
  }
  for (detail::Sheet& sheet : sheets) sheet.links(places);
  close(std::move(workbook));
}

}  // namespace

void xlsx(const view::Document& document, const fs::path& target) {
  check_names(document);
  replace_file(target, [&](const fs::path& fresh) {
    try {
      const detail::PlainNumbers plain;
      const fs::path plain_book = fresh.parent_path() / "plain.xlsx";
      fill(document, plain_book);
      if (!detail::finish(plain_book, fresh)) throw not_whole(target);
    } catch (const SystemRefusal& refusal) {
      throw cannot_write(target, cause_of(refusal.cause));
    } catch (const detail::LibraryError& error) {
      throw cannot_write(target,
                         text::say("thư viện xlsx báo “{}”", "the xlsx library says “{}”", error.what()));
    }
    // With its temporary files cut off by a full disk the library still tells of success.
    if (!detail::is_whole(fresh, document.sections.size())) {
      throw not_whole(target);
    }
  });
}

}  // namespace writer
