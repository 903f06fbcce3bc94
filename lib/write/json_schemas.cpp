#include "write/json_schemas.hpp"

#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

namespace writer {
namespace {

/// Puts the values together as the reader tells of them. The names are those that rapidjson calls.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  bool Null() { return add({}); }
  bool Bool(bool truth) { return add(truth); }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool /*copy*/) {
    return add(view::Data::Number{std::string(digits, size)});
  }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) { return add(std::string(text, size)); }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    keys_.emplace_back(text, size);
    return true;
  }
  bool StartObject() { return open(view::Data::Object{}); }
  bool StartArray() { return open(view::Data::List{}); }
  bool EndObject(rapidjson::SizeType /*members*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*items*/) { return close(); }

  view::Data take() { return std::move(whole_); }

 private:
  bool open(view::Data container) {
    open_.push_back(std::move(container));
    return true;
  }
  bool close() {
    view::Data done = std::move(open_.back());
    open_.pop_back();
    return add(std::move(done));
  }
  bool add(view::Data value) {
    if (open_.empty()) {
      whole_ = std::move(value);
    } else if (auto* list = std::get_if<view::Data::List>(&open_.back().content)) {
      list->push_back(std::move(value));
    } else {
      std::get<view::Data::Object>(open_.back().content).push_back({std::move(keys_.back()), std::move(value)});
      keys_.pop_back();
    }
    return true;
  }

  view::Data whole_;
  std::vector<view::Data> open_;
  std::vector<std::string> keys_;  ///< Of the members whose values are being read.
};

}  // namespace

view::Data json_schema(std::string_view kind) {
  const auto all = json_schemas();
  const auto found = std::find_if(all.begin(), all.end(), [&](const JsonSchema& each) { return each.kind == kind; });
  assert(found != all.end());
  const std::string text(found->text);
  rapidjson::StringStream stream(text.c_str());
  rapidjson::Reader reader;
  Builder builder;
  const bool right = !reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, builder).IsError();
  assert(right);
  static_cast<void>(right);
  return builder.take();
}

}  // namespace writer
