#include "write/json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "text/utf8.hpp"

namespace writer {

namespace {

constexpr unsigned kJsonIndent = 2;

template <class JsonWriter>
class JsonEmitter {
 public:
  JsonEmitter() : json_(buffer_) {}
  [[nodiscard]] JsonWriter& writer() { return json_; }

  void operator()(std::monostate /*nothing*/) { json_.Null(); }
  void operator()(bool truth) { json_.Bool(truth); }
  void operator()(const view::Data::Number& number) {
    json_.RawValue(number.digits.data(), number.digits.size(), rapidjson::kNumberType);
  }
  void operator()(const std::string& text) {
    const std::string safe = text::first_invalid(text) ? text::printable(text) : text;
    json_.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
  }
  void operator()(const view::Data::List& list) {
    json_.StartArray();
    for (const view::Data& item : list) std::visit(*this, item.content);
    json_.EndArray();
  }
  void operator()(const view::Data::Object& members) {
    json_.StartObject();
    for (const view::Member& member : members) {
      json_.Key(member.key.data(), static_cast<rapidjson::SizeType>(member.key.size()));
      std::visit(*this, member.value.content);
    }
    json_.EndObject();
  }

  [[nodiscard]] std::string text() const {
    return std::string(buffer_.GetString(), buffer_.GetSize()) + '\n';
  }

 private:
  rapidjson::StringBuffer buffer_;
  JsonWriter json_;
};

}  // namespace

std::string json(const view::Data& data) {
  JsonEmitter<rapidjson::PrettyWriter<rapidjson::StringBuffer>> emitter;
  emitter.writer().SetIndent(' ', kJsonIndent);
  std::visit(emitter, data.content);
  return emitter.text();
}

std::string json_line(const view::Data& data) {
  JsonEmitter<rapidjson::Writer<rapidjson::StringBuffer>> emitter;
  std::visit(emitter, data.content);
  return emitter.text();
}

}  // namespace writer
