#pragma once
/// One finding: what, where, what instead; and the bag that collects them.

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/rule_info.hpp"
#include "text/localized.hpp"
#include "text/source.hpp"

namespace diag {

struct Place {
  text::SourcePtr file;
  text::Span at;
};

struct Related {
  Place place;
  text::Localized message;
};

/// Replaces the bytes of a span in the finding's own file.
struct Edit {
  text::Span at;
  std::string text;
};

/// Safe: one reading only, nothing lost. Unsafe: a person should look.
enum class Safety { safe, unsafe };

struct Fix {
  text::Localized description;
  std::vector<Edit> edits;
  Safety safety = Safety::safe;
};

struct Diagnostic {
  const RuleInfo* rule = nullptr;
  Severity severity = Severity::error;
  Place place;
  text::Localized message;
  std::string pointer;  ///< RFC 6901 path of the value in its document.
  std::string value;    ///< The bad value, as the fingerprint knows it.
  std::vector<Related> related;
  std::optional<Fix> fix;
};

/// 16 hexadecimal digits from code, pointer and value (NFC, white space folded): the same after edits elsewhere
/// in the file.
[[nodiscard]] std::string fingerprint(const Diagnostic& finding);

/// What a workspace makes of some kinds of finding, by code; null: nothing is said of it. All others keep their own
/// severity.
using Severities = std::map<std::string_view, std::optional<Severity>>;

/// Collects findings from everywhere; sorts and removes duplicates once.
class Bag {
 public:
  /// Adds a finding with the rule's own severity; the reference lets the caller add what more it knows, and
  /// lasts until the next call.
  Diagnostic& add(const RuleInfo& rule, Place place, text::Localized message);
  void add(Diagnostic finding) { findings_.push_back(std::move(finding)); }
  void merge(Bag&& other);
  /// Gives the findings collected so far the severities of the workspace, and drops what it has switched off.
  void impose(const Severities& severities);

  /// By path, place, code, message; duplicates gone.
  void sort();
  [[nodiscard]] const std::vector<Diagnostic>& findings() const { return findings_; }
  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool empty() const { return findings_.empty(); }

  /// Every place that a finding shows: its own, those related, and the edits of its fix.
  void each_span(const std::function<void(const text::SourcePtr& file, text::Span at)>& take) const;
  /// From now on those files stand in for the ones that are their keys.
  void replace_sources(const std::map<const text::SourceFile*, text::SourcePtr>& by);

 private:
  std::vector<Diagnostic> findings_;
};

/// A finding in a yaml document is named by the keys that lead to it: `/tasks/NV2.2a/status`.
[[nodiscard]] std::string pointer_join(std::string_view parent, std::string_view key);

}  // namespace diag
