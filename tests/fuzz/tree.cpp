// The YAML reader: whatever the bytes, a tree whose nodes know their places or an error, and never neither.

#include "promises.hpp"
#include "yaml/parse.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const text::SourcePtr source = text::make_source("fuzz.yaml", fuzz::bytes_of(data, size));
  diag::Bag bag;
  const auto tree = yaml::parse(source, bag);
  bag.sort();
  fuzz::expect(tree.has_value() || bag.has_errors(), "what cannot be read has an error");
  if (tree) fuzz::expect_nested(*tree, fuzz::whole(*source));
  fuzz::expect_sound(bag);
  return 0;
}
