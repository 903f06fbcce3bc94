#pragma once
/// A finding of this room, its bad value the bytes that it points at.

#include <string>
#include <utility>

#include "diag/diagnostic.hpp"

namespace yaml {

[[nodiscard]] inline diag::Diagnostic make_finding(const diag::RuleInfo& rule, const text::SourcePtr& source,
                                                   text::Span at, text::Localized message) {
  diag::Diagnostic out;
  out.rule = &rule;
  out.severity = rule.severity;
  out.place = {source, at};
  out.message = std::move(message);
  out.value = std::string(source->at(at));
  return out;
}

}  // namespace yaml
