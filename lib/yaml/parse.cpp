#include "yaml/parse.hpp"

#include "yaml/build.hpp"
#include "yaml/bytes.hpp"
#include "yaml/directives.hpp"
#include "yaml/events.hpp"
#include "yaml/hygiene.hpp"

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

}  // namespace

std::optional<Node> parse(const text::SourcePtr& source, diag::Bag& bag) {
  const auto start = admit(source, bag);
  if (!start || !admit_directives(source, *start, bag)) return std::nullopt;
  diag::Bag own;
  auto root = read(source, *start, own);
  if (root) clean_text(source, *root, own);
  if (!own.has_errors()) check_final_newline(source, own);
  bag.merge(std::move(own));
  return root;
}

}  // namespace yaml
