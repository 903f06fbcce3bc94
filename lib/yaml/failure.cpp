#include "yaml/failure.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/advice.hpp"
#include "yaml/culprit.hpp"
#include "yaml/lines.hpp"
#include "yaml/suspect.hpp"

namespace yaml {

namespace {

bool in_flow(const Failure& failure) { return failure.context.starts_with("while parsing a flow "); }

/// The context of a block map or list is where it begins, which may be pages above.
bool context_is_near(const Failure& failure) {
  return failure.context_at && !failure.context.starts_with("while parsing a block ");
}

Window window_of(const text::SourcePtr& source, const Failure& failure, const Trail& trail) {
  const std::string_view bytes = source->bytes();
  const bool quoted = failure.context == "while scanning a quoted scalar";
  Window window;
  window.problem = quoted ? *failure.context_at : failure.at;
  window.focus = context_is_near(failure) && !in_flow(failure) ? *failure.context_at : failure.at;
  window.inside = in_flow(failure) ? Window::Inside::flow : Window::Inside::block;
  std::uint32_t first = context_is_near(failure) ? std::min(*failure.context_at, failure.at) : failure.at;
  if (trail.last && trail.last->style == Style::plain && !quoted) {
    first = std::min(first, trail.last->at.begin);
  }
  const text::Span own = line_around(bytes, first);
  const text::Span line = line_above(bytes, own).value_or(own);
  window.lines = make_span(line.begin, line_around(bytes, window.problem).end);
  return window;
}

/// Where anything but comments, blank lines and directives stands before `at`.
bool has_content_before(std::string_view bytes, std::uint32_t at) {
  for (text::Span line = line_around(bytes, 0); line.begin < at;
       line = line_around(bytes, next_line(bytes, line))) {
    const std::string_view words = text::trim(bytes.substr(line.begin, line.end - line.begin));
    if (!words.empty() && words.front() != '#' && words.front() != '%') return true;
    if (line.end >= bytes.size()) break;
  }
  return false;
}

bool is_directive(const Failure& failure) { return failure.context.ends_with(" directive"); }

bool is_anchor(const Failure& failure) {
  return failure.context == "while scanning an anchor" || failure.context == "while scanning an alias";
}

bool is_tag(const Failure& failure) {
  return failure.context == "while scanning a tag" || failure.context == "while parsing a tag" ||
         failure.problem == "found undefined tag handle";
}

}  // namespace

diag::Diagnostic explain(const text::SourcePtr& source, const Failure& failure, const Trail& trail) {
  const std::uint32_t at = failure.context_at.value_or(failure.at);
  if (is_anchor(failure)) return anchor_or_alias(source, at);
  if (is_tag(failure)) {
    return explicit_tag(source, failure.problem == "found undefined tag handle" ? failure.at : at);
  }
  if (is_directive(failure) && has_content_before(source->bytes(), at)) {
    return second_document(source, at, trail.root);
  }
  if (auto found = conflict_marker(source)) return std::move(*found);
  if (auto found = suspect_in(source, window_of(source, failure, trail), trail.prose)) {
    return std::move(*found);
  }
  if (auto found = title_line(source, failure, trail)) return std::move(*found);
  if (failure.problem == "did not find expected <document start>" &&
      has_content_before(source->bytes(), failure.at)) {
    return second_document(source, failure.at, trail.root);
  }
  if (auto found = culprit_above(source, failure, trail)) return std::move(*found);
  return advise(source, failure, trail);
}

}  // namespace yaml
