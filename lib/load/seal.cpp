#include "load/seal.hpp"

#include <algorithm>
#include <array>

#include "load/reader.hpp"
#include "text/digest.hpp"

namespace load {

namespace {

constexpr std::string_view kSealKeys[] = {"tool",    "directive",  "plan",      "period", "as_of", "history",
                                         "figures", "indicators", "deadlines", "inputs", "digest"};
constexpr std::string_view kEventKeys[] = {"action", "date", "reason"};
constexpr std::string_view kSealIndicatorKeys[] = {"task", "indicator", "value", "cumulative"};
constexpr std::string_view kDeadlineKeys[] = {"task", "deadline"};
constexpr std::string_view kInputKeys[] = {"path", "sha256"};
constexpr Range kAnyCount{0, 1'000'000'000};

/// Of any length, for a sum may have more digits than a clerk would type.
std::optional<model::Decimal> read_figure(const Value& value) {
  auto number = value.node->is_plain() ? model::Decimal::parse(value.node->value) : std::nullopt;
  if (!number) add_wrong_type(value, text::say("một số", "a number"));
  return number;
}

std::optional<std::string> read_sha256(const Value& value) {
  constexpr std::size_t kDigits = 64;
  const bool good = value.node->is_scalar() && value.node->value.size() == kDigits &&
                    value.node->value.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (good) return value.node->value;
  add_wrong_type(value, text::say("một mã SHA-256 gồm 64 chữ số thập lục phân", "a SHA-256 of 64 hexadecimal digits"));
  return std::nullopt;
}

std::string sealed_part(std::string_view bytes) {
  std::string out(bytes);
  std::erase(out, '\r');
  return out;
}

/// The digest stands in the last line and is that of all before it.
bool is_whole(std::string_view bytes) {
  const std::string all = sealed_part(bytes);
  const std::size_t line = all.rfind("\ndigest:");
  return line != std::string::npos && all.substr(line + 1) == digest_line(std::string_view(all).substr(0, line + 1));
}

class SealReader {
 public:
  SealReader(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag)
      : in_(root_value(root, source, bag), kSealKeys) {
    out_.source = source;
  }

  model::Seal run() {
    out_.tool = in_.text("tool", Need::required).value;
    out_.directive = in_.id("directive", Need::required).value;
    out_.plan = in_.id("plan", Need::required).value;
    out_.period = in_.period("period", Need::required).value;
    out_.as_of = in_.date("as_of", Need::required).value;
    history();
    counts();
    indicators();
    deadlines();
    inputs();
    digest_ = in_.read("digest", Need::required, std::string(64, '0'), read_sha256);
    return std::move(out_);
  }
  [[nodiscard]] const model::Field<std::string>& digest() const { return digest_; }

 private:
  void history() {
    for (const Value& item : in_.list("history", Need::required).value) {
      MapReader in(item, kEventKeys);
      model::SealEvent event;
      event.action = in.choice<model::SealAction>("action", Need::required, {model::kSealActions, {}}).value;
      event.date = in.date("date", Need::nullable).get();
      event.reason = in.text("reason", Need::nullable).get();
      out_.history.push_back(std::move(event));
    }
  }

  void counts() {
    const auto map = in_.map("figures", Need::required);
    if (!map.good()) return;
    MapReader in(*map, model::kSealCounts);
    for (const std::string_view name : model::kSealCounts) {
      const auto count = in.integer(name, Need::required, kAnyCount);
      out_.counts.push_back({std::string(name), count.value, count.at});
    }
  }

  void indicators() {
    for (const Value& item : in_.list("indicators", Need::required).value) {
      MapReader in(item, kSealIndicatorKeys);
      model::SealedIndicator one;
      one.task = in.id("task", Need::required).value;
      one.indicator = in.indicator_id("indicator", Need::required).value;
      one.value = in.read("value", Need::nullable, "1200", read_figure).get();
      one.cumulative = in.read("cumulative", Need::nullable, "1200", read_figure).get();
      one.at = item.node->at;
      out_.indicators.push_back(std::move(one));
    }
  }

  void deadlines() {
    for (const Value& item : in_.list("deadlines", Need::required).value) {
      MapReader in(item, kDeadlineKeys);
      model::SealedDeadline one;
      one.task = in.id("task", Need::required).value;
      const auto deadline = in.date("deadline", Need::nullable);
      one.deadline = deadline.get();
      one.at = deadline.good() ? deadline.at : item.node->at;
      out_.deadlines.push_back(std::move(one));
    }
  }

  void inputs() {
    for (const Value& item : in_.list("inputs", Need::required).value) {
      MapReader in(item, kInputKeys);
      const auto path = in.text("path", Need::required);
      const auto sha256 = in.read("sha256", Need::required, std::string(64, '0'), read_sha256);
      out_.inputs.push_back({path.value, sha256.value, path.at});
    }
  }

  MapReader in_;
  model::Seal out_;
  model::Field<std::string> digest_;
};

}  // namespace

std::string digest_line(std::string_view before) { return "digest: \"" + text::sha256_hex(before) + "\"\n"; }

std::optional<model::Seal> seal(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  diag::Bag own;
  SealReader reader(root, source, own);
  model::Seal out = reader.run();
  const model::Field<std::string>& digest = reader.digest();
  if (digest.good() && !is_whole(source->bytes())) {
    diag::Diagnostic& finding =
        own.add(kSealDamaged, {source, digest.at},
                text::say("Niêm phong đã bị sửa sau khi lập: “digest” không phải là SHA-256 của phần đứng trước; hãy lấy lại "
                          "tệp từ git",
                          "The seal was altered after it was made: “digest” is not the SHA-256 of what stands before it; "
                          "take the file back from git"));
    finding.pointer = "/digest";
    finding.value = *digest;
  }
  const bool good = !own.has_errors();
  bag.merge(std::move(own));
  return good ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace load
