#pragma once
/// libyaml's events with places in bytes: the only door to the library.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/source.hpp"
#include "yaml/node.hpp"

struct yaml_parser_s;

namespace yaml {

enum class EventKind {
  stream_start,
  stream_end,
  document_start,
  document_end,
  alias,
  scalar,
  seq_start,
  seq_end,
  map_start,
  map_end
};

struct Event {
  EventKind kind = EventKind::stream_start;
  Style style = Style::plain;
  bool anchored = false;
  bool tagged = false;
  text::Span at;  ///< As libyaml marks it: a block collection's end is not its own.
  std::string value;
};

/// Why libyaml gave up, in its own words, which live as long as the program.
struct Failure {
  std::string_view problem;
  std::string_view context;
  std::uint32_t at = 0;
  std::optional<std::uint32_t> context_at;
};

/// libyaml counts code points; its places mostly grow, so a cursor that walks both ways is linear overall.
class MarkCursor {
 public:
  MarkCursor(std::string_view bytes, std::size_t start) : bytes_(bytes), offset_(start) {}
  [[nodiscard]] std::uint32_t offset_of(std::size_t index);

 private:
  std::string_view bytes_;
  std::size_t offset_;
  std::size_t index_ = 0;
};

class EventReader {
 public:
  /// Reads `bytes` from `start` on; they must be UTF-8 and outlive the reader.
  EventReader(std::string_view bytes, std::size_t start);

  /// The next event, or null where libyaml gave up. Never called after `stream_end` or a failure.
  [[nodiscard]] std::optional<Event> next();
  [[nodiscard]] Failure failure();

 private:
  struct FreeParser {
    void operator()(yaml_parser_s* parser) const;
  };
  std::unique_ptr<yaml_parser_s, FreeParser> parser_;
  MarkCursor marks_;
  std::size_t start_;
};

}  // namespace yaml
