#include "yaml/events.hpp"

#include <yaml.h>

#include <new>

#include "text/utf8.hpp"

namespace yaml {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Frees what libyaml put into an event, also when copying it throws.
struct RawEvent {
  yaml_event_t raw{};
  RawEvent() = default;
  RawEvent(const RawEvent&) = delete;
  RawEvent& operator=(const RawEvent&) = delete;
  ~RawEvent() { yaml_event_delete(&raw); }
};

Style style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return Style::single_quoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Style::double_quoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return Style::literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return Style::folded;
    default:
      return Style::plain;
  }
}

void take_scalar(const yaml_event_t& raw, Event& event) {
  const auto& scalar = raw.data.scalar;
  event.kind = EventKind::scalar;
  event.style = style_of(scalar.style);
  event.anchored = scalar.anchor != nullptr;
  event.tagged = scalar.tag != nullptr;
  event.value.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
}

void take(const yaml_event_t& raw, Event& event) {
  switch (raw.type) {
    case YAML_SCALAR_EVENT:
      take_scalar(raw, event);
      break;
    case YAML_SEQUENCE_START_EVENT:
      event.kind = EventKind::seq_start;
      event.anchored = raw.data.sequence_start.anchor != nullptr;
      event.tagged = raw.data.sequence_start.tag != nullptr;
      break;
    case YAML_MAPPING_START_EVENT:
      event.kind = EventKind::map_start;
      event.anchored = raw.data.mapping_start.anchor != nullptr;
      event.tagged = raw.data.mapping_start.tag != nullptr;
      break;
    case YAML_SEQUENCE_END_EVENT:
      event.kind = EventKind::seq_end;
      break;
    case YAML_MAPPING_END_EVENT:
      event.kind = EventKind::map_end;
      break;
    case YAML_ALIAS_EVENT:
      event.kind = EventKind::alias;
      break;
    case YAML_DOCUMENT_START_EVENT:
      event.kind = EventKind::document_start;
      break;
    case YAML_DOCUMENT_END_EVENT:
      event.kind = EventKind::document_end;
      break;
    case YAML_STREAM_END_EVENT:
      event.kind = EventKind::stream_end;
      break;
    default:
      event.kind = EventKind::stream_start;
  }
}

std::string_view words(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace

std::uint32_t MarkCursor::offset_of(std::size_t index) {
  constexpr std::size_t kBlock = 64;  // bytes, which hold as many characters at most
  while (index_ + kBlock <= index && offset_ + kBlock < bytes_.size()) {
    index_ += text::count_code_points(bytes_.substr(offset_, kBlock));
    offset_ += kBlock;
    while (offset_ < bytes_.size() && continues(bytes_[offset_])) ++offset_;
  }
  while (index_ < index && offset_ < bytes_.size()) {
    ++offset_;
    while (offset_ < bytes_.size() && continues(bytes_[offset_])) ++offset_;
    ++index_;
  }
  while (index_ > index) {
    --offset_;
    while (continues(bytes_[offset_])) --offset_;
    --index_;
  }
  return static_cast<std::uint32_t>(offset_);
}

void EventReader::FreeParser::operator()(yaml_parser_s* parser) const {
  yaml_parser_delete(parser);
  delete parser;
}

EventReader::EventReader(std::string_view bytes, std::size_t start) : marks_(bytes, start), start_(start) {
  auto parser = std::make_unique<yaml_parser_s>();
  if (yaml_parser_initialize(parser.get()) == 0) throw std::bad_alloc();
  parser_.reset(parser.release());
  yaml_parser_set_encoding(parser_.get(), YAML_UTF8_ENCODING);
  const std::string_view content = bytes.substr(start);
  yaml_parser_set_input_string(parser_.get(), reinterpret_cast<const unsigned char*>(content.data()),
                               content.size());
}

std::optional<Event> EventReader::next() {
  RawEvent owned;
  if (yaml_parser_parse(parser_.get(), &owned.raw) == 0) {
    if (parser_->error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    return std::nullopt;
  }
  std::optional<Event> event(std::in_place);
  take(owned.raw, *event);
  event->at.begin = marks_.offset_of(owned.raw.start_mark.index);
  event->at.end = marks_.offset_of(owned.raw.end_mark.index);
  return event;
}

Failure EventReader::failure() {
  Failure out{words(parser_->problem), words(parser_->context), 0, std::nullopt};
  if (parser_->error == YAML_READER_ERROR) {
    out.at = static_cast<std::uint32_t>(start_ + parser_->problem_offset);
    return out;
  }
  out.at = marks_.offset_of(parser_->problem_mark.index);
  if (!out.context.empty()) out.context_at = marks_.offset_of(parser_->context_mark.index);
  return out;
}

}  // namespace yaml
