#pragma once
/// What holds for every finding and every tree, whatever the bytes were.

#include "diag/diagnostic.hpp"
#include "target.hpp"
#include "text/utf8.hpp"
#include "yaml/node.hpp"

namespace fuzz {

inline void expect_within(text::Span inner, text::Span outer, const char* promise) {
  expect(inner.begin <= inner.end && outer.begin <= inner.begin && inner.end <= outer.end, promise);
}

inline text::Span whole(const text::SourceFile& file) {
  return {0, static_cast<std::uint32_t>(file.bytes().size())};
}

/// Every node stands within the one that holds it.
inline void expect_nested(const yaml::Node& node, text::Span outer) {
  expect_within(node.at, outer, "a node stands within its parent");
  for (const yaml::Entry& entry : node.entries) {
    expect_nested(entry.key, node.at);
    expect_nested(entry.value, node.at);
  }
  for (const yaml::Node& item : node.items) expect_nested(item, node.at);
}

/// Places and edits lie in the file; messages are there, in both languages, and are UTF-8.
inline void expect_sound(const diag::Bag& bag) {
  for (const diag::Diagnostic& finding : bag.findings()) {
    expect(finding.rule != nullptr && finding.place.file != nullptr, "a finding has a rule and a file");
    const text::Span file = whole(*finding.place.file);
    expect_within(finding.place.at, file, "a finding stands in its file");
    expect(!finding.message.vi.empty() && !finding.message.en.empty(), "a finding speaks both languages");
    expect(!text::first_invalid(finding.message.vi) && !text::first_invalid(finding.message.en), "a message is UTF-8");
    for (const diag::Related& related : finding.related) {
      expect_within(related.place.at, whole(*related.place.file), "a related place stands in its file");
    }
    if (!finding.fix) continue;
    expect(!finding.fix->edits.empty(), "a fix edits something");
    for (const diag::Edit& edit : finding.fix->edits) {
      expect_within(edit.at, file, "an edit stands in its file");
      expect(!text::first_invalid(edit.text), "an edit writes UTF-8");
    }
  }
}

}  // namespace fuzz
