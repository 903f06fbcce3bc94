#pragma once
/// What a check found, handed to the writers of findings.

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"

namespace writer {

/// A file that was checked, clean or not.
struct CheckedFile {
  std::string path;      ///< As the findings name it.
  std::string unit;      ///< Who reports in it, by its short name; empty where that is not known or it is no report.
  std::size_t rank = 0;  ///< That unit's place in protocol order.
};

/// How many findings a run with --fix mends, and --unsafe-fixes besides.
struct Mendable {
  std::size_t safe = 0;
  std::size_t unsafe = 0;

  void count(const diag::Diagnostic& finding);
};

struct FindingsReport {
  std::span<const diag::Diagnostic> findings;  ///< In the order in which they are shown.
  std::vector<CheckedFile> files{};
  std::string version;  ///< Of the tool.
  /// How many a person is shown; null: all. Programs always get all of them: given a part they would judge wrong.
  std::optional<std::size_t> most{};
  /// Null: all that have a fix.
  std::optional<Mendable> mendable{};

  [[nodiscard]] std::size_t count(diag::Severity severity) const;
};

/// The path of the finding's file; `tiendo.yaml` where it has none, for it is then the workspace that is wrong.
[[nodiscard]] std::string path_of(const diag::Diagnostic& finding);
/// Line and column of an end of a span; the file's first letter where there is no file.
[[nodiscard]] text::Position position_of(const diag::Place& place, std::size_t offset);
/// `error` or `warning`, as programs read it.
[[nodiscard]] std::string_view level_of(const diag::Diagnostic& finding);

/// Errors before warnings, else in the order given: for readers that show the first few only.
[[nodiscard]] std::vector<const diag::Diagnostic*> worst_first(const FindingsReport& report);

/// What a person is shown: the worst of them where not all, errors first …
[[nodiscard]] std::vector<const diag::Diagnostic*> worst_of(const FindingsReport& report);
/// … or in the order given.
[[nodiscard]] std::vector<const diag::Diagnostic*> shown_of(const FindingsReport& report);
/// How many more there are; null where all are shown.
[[nodiscard]] std::optional<text::Localized> left_out(const FindingsReport& report);

/// Tells findings apart that have the same fingerprint, the same mistake made twice in one file: 1, 2 … in order of
/// place.
class Repeats {
 public:
  [[nodiscard]] std::size_t number(const diag::Diagnostic& finding);

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> seen_;
};

}  // namespace writer
