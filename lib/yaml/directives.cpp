#include "yaml/directives.hpp"

#include "text/utf8.hpp"
#include "yaml/failure.hpp"
#include "yaml/lines.hpp"

namespace yaml {

bool admit_directives(const text::SourcePtr& source, std::size_t start, diag::Bag& bag) {
  const std::string_view bytes = source->bytes();
  for (std::size_t at = start; at < bytes.size();) {
    const text::Span line = line_around(bytes, at);
    const std::string_view words = text::trim(bytes.substr(at, line.end - at));
    if (bytes.substr(at).starts_with("%TAG")) {
      bag.add(explicit_tag(source, static_cast<std::uint32_t>(at)));
      return false;
    }
    if (!words.empty() && words.front() != '#' && words.front() != '%') return true;
    at = next_line(bytes, line);
  }
  return true;
}

}  // namespace yaml
