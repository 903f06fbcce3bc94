#pragma once
/// Locales that no machine need have, compiled for the test.

#include <string>

#include "support/files.hpp"

namespace support {

/// A folder for LOCPATH with `vi_VN.UTF-8`, which has a decimal comma, and `tr_TR.UTF-8`, in which the capital of i is no I.
class Locales {
 public:
  Locales();
  [[nodiscard]] const std::filesystem::path& path() const { return scratch_.path(); }

 private:
  Scratch scratch_;
};

/// This process speaks Vietnamese while it lives, as a program may that holds the library.
class InVietnamese {
 public:
  InVietnamese();
  ~InVietnamese();
  InVietnamese(const InVietnamese&) = delete;
  InVietnamese& operator=(const InVietnamese&) = delete;

 private:
  Locales locales_;
  std::string before_;
};

}  // namespace support
