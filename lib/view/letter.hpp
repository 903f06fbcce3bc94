#pragma once
/// Letters that urge units to hand in what they owe, as data that a template words, and the list that covers them.

#include <span>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "diag/diagnostic.hpp"
#include "model/workspace.hpp"
#include "view/data.hpp"

namespace view {

struct LetterInput {
  const aggregate::Summary* summary = nullptr;
  /// Of the periods right before, oldest first, each as of its own date: what is urged a second time is known by them.
  std::span<const aggregate::Summary> past;
  std::span<const diag::Diagnostic> findings;  ///< Of the period's reports.
  model::Profile profile = model::Profile::party;
  model::Office office{};
};

struct Letter {
  std::string unit;  ///< The unit's id.
  Data data;         ///< Has the members of `letter_names`.
};

struct Letters {
  std::vector<Letter> letters;  ///< One for each unit that owes something, by rank.
  Data covering;                ///< Has the members of `covering_names`.
  std::vector<model::UnitIndex> not_due;  ///< Units whose report is not there and not due yet: nobody urges them for it.
};

/// A unit owes something where its report is missing after its due date or invalid, or a task of its is past the deadline and not known to
/// be closed. A report that came late is owed no more; it counts in the ladder. Everything is worded for people, in
/// Vietnamese; nothing is marked up.
[[nodiscard]] Letters letters(const LetterInput& input);

/// An example of a letter's data: every name that a template may use, a list with one item, a truth where a section only
/// asks whether.
[[nodiscard]] Data letter_names();
[[nodiscard]] Data covering_names();

}  // namespace view
