#pragma once
/// Looks at the characters of keys and values: what was meant is clear, but it is not what programs will read.

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// Adds H501, H502, H503, H506 and H507, and mends the tree, so that one slip is one finding: whoever reads it next sees the text
/// without invisible characters and look-alikes, in NFC. A value in an old code page stays as it is, marked `garbled`.
void clean_text(const text::SourcePtr& source, Node& root, diag::Bag& bag);

}  // namespace yaml
