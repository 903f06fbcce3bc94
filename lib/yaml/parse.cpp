#include "yaml/parse.hpp"

#include <span>
#include <string>
#include <utility>

#include "diag/fix.hpp"
#include "text/utf8.hpp"
#include "yaml/build.hpp"
#include "yaml/bytes.hpp"
#include "yaml/directives.hpp"
#include "yaml/events.hpp"
#include "yaml/hygiene.hpp"
#include "yaml/lines.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

std::optional<Node> read(const text::SourcePtr& source, std::size_t start, diag::Bag& bag) {
  EventReader reader(source->bytes(), start);
  Builder builder(source, bag);
  for (;;) {
    auto event = reader.next();
    if (!event) {
      builder.fail(reader.failure());
      break;
    }
    if (event->kind == EventKind::stream_end || builder.take(std::move(*event)) == Step::stop) break;
  }
  return builder.finish();
}

/// Whether a fix only moves the mistake on: what stops the reader then stands on the same line or the next, and is not
/// something that can be mended in turn.
bool only_moves_the_mistake(const text::SourcePtr& source, std::size_t start, const diag::Diagnostic& finding) {
  const diag::Diagnostic* const one = &finding;
  std::string mended = diag::apply_fixes(source->bytes(), std::span(&one, 1), diag::Reach::all).bytes;
  std::size_t end = finding.place.at.end;
  for (const diag::Edit& edit : finding.fix->edits) {
    if (edit.at.begin <= finding.place.at.end) end += edit.text.size() + edit.at.begin - edit.at.end;
  }
  text::Span line = line_around(mended, end);
  do {
    line = line_around(mended, next_line(mended, line));
  } while (line.end < mended.size() && text::trim(std::string_view(mended).substr(line.begin, line.end - line.begin)).empty());
  diag::Bag bag;
  if (read(text::make_source(source->path(), std::move(mended)), start, bag) || bag.empty()) return false;
  const diag::Diagnostic& next = bag.findings().back();
  return next.rule == &kSyntaxError && !next.fix && next.place.at.begin <= line.end;
}

/// The last finding is the one that stopped the reader.
diag::Bag without_idle_fix(const text::SourcePtr& source, std::size_t start, const diag::Bag& bag) {
  diag::Bag out;
  for (diag::Diagnostic finding : bag.findings()) {
    const bool is_last = out.findings().size() + 1 == bag.findings().size();
    if (is_last && finding.fix && only_moves_the_mistake(source, start, finding)) finding.fix.reset();
    out.add(std::move(finding));
  }
  return out;
}

}  // namespace

std::optional<Node> parse(const text::SourcePtr& source, diag::Bag& bag) {
  const auto start = admit(source, bag);
  if (!start || !admit_directives(source, *start, bag)) return std::nullopt;
  diag::Bag own;
  auto root = read(source, *start, own);
  if (root) {
    clean_text(source, *root, own);
  } else {
    own = without_idle_fix(source, *start, own);
  }
  if (!own.has_errors()) check_final_newline(source, own);
  bag.merge(std::move(own));
  return root;
}

}  // namespace yaml
