#pragma once
/// The tags of a letter's template, found without mustache, which says neither where nor which names it did not know.

#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace writer {

enum class TagKind { variable, section, inverted, end, comment, refused };

struct Tag {
  TagKind kind = TagKind::variable;
  std::string_view name;  ///< Of a refused one all that stands between the braces.
  text::Span at;
};

/// In order of place. The last may lack its closing braces: it is refused, and no longer than the opening ones.
[[nodiscard]] std::vector<Tag> tags_of(std::string_view source);

}  // namespace writer
