#pragma once
/// libyaml's problems by their own words, and ours for each.

#include <string_view>

#include "text/localized.hpp"
#include "yaml/events.hpp"

namespace yaml {

struct AdviceCase {
  /// Which of the parser's two places a person should look at.
  enum class Where { problem, context };

  std::string_view problem;
  std::string_view context;  ///< Empty: any.
  Where where = Where::problem;
  text::Wording advice;
};

/// Null for a problem that needs more than a sentence, or that libyaml never told before.
[[nodiscard]] const AdviceCase* find_advice(const Failure& failure);

}  // namespace yaml
