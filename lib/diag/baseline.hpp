#pragma once
/// Findings that an office has taken note of and does not want to be told again: a file of lines that people can read and
/// version control can merge.
///
///     # tiendo baseline 1
///     # mã, dấu nhận biết, số lần, tệp | code, fingerprint, times, file
///     V201 a12f0c4f6e5d4c3b 1 reports/cmcn4/2019-10/so-tnmt.yaml

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/localized.hpp"

namespace diag {

class Baseline {
 public:
  /// What makes one finding the same as another after edits elsewhere in its file. Ordered as the file lists it.
  struct Key {
    std::string path;
    std::string code;
    std::string fingerprint;
    bool operator<(const Key& other) const {
      return std::tie(path, code, fingerprint) < std::tie(other.path, other.code, other.fingerprint);
    }
  };
  struct Entry {
    std::size_t times = 0;
    std::size_t line = 0;  ///< Of the file that it was read from, the first where it stands twice.
  };

  /// Why a file is no baseline, and in which line.
  struct Complaint {
    std::size_t line = 0;
    text::Localized message;
  };
  [[nodiscard]] static std::variant<Baseline, Complaint> parse(std::string_view bytes);

  static Baseline of(const std::vector<Diagnostic>& findings);
  /// The same findings give the same bytes.
  [[nodiscard]] std::string to_text() const;

  [[nodiscard]] const std::map<Key, Entry>& entries() const { return entries_; }

 private:
  std::map<Key, Entry> entries_;
};

[[nodiscard]] Baseline::Key key_of(const Diagnostic& finding);

/// Takes findings off a baseline one by one.
class KnownFindings {
 public:
  explicit KnownFindings(const Baseline& baseline);
  /// True where the finding is in the baseline more often than it was asked for.
  [[nodiscard]] bool take(const Diagnostic& finding);
  /// What was not taken, and how often.
  [[nodiscard]] const std::map<Baseline::Key, std::size_t>& left() const { return left_; }

 private:
  std::map<Baseline::Key, std::size_t> left_;
};

}  // namespace diag
