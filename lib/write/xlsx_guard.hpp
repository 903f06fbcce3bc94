#pragma once
/// What the xlsx library takes from the process, and does to it, held off while it works.

#include <locale.h>

namespace writer::xlsx_detail {

/// The library prints numbers by the locale: under a decimal comma every workbook would be broken. While this
/// lives the thread's locale is C.
class PlainNumbers {
 public:
  PlainNumbers();
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;
  ~PlainNumbers();

 private:
  locale_t plain_;
  locale_t before_;
};

/// The library tells of errors on standard error, besides returning them. While this lives it is not heard.
class Silence {
 public:
  Silence();
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence();

 private:
  int kept_;
};

}  // namespace writer::xlsx_detail
