#include "view/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "text/utf8.hpp"

namespace view {

std::string_view words_of(aggregate::Class kind) {
  constexpr std::array<std::string_view, aggregate::kClassCount> kWords = {"Hoàn thành đúng hạn",
                                                                           "Hoàn thành quá hạn",
                                                                           "Hoàn thành, không có hạn",
                                                                           "Chưa hoàn thành, trong hạn",
                                                                           "Chưa hoàn thành, quá hạn",
                                                                           "Chưa hoàn thành, không có hạn",
                                                                           "Đã hủy",
                                                                           "Chưa báo cáo"};
  return kWords[static_cast<std::size_t>(kind)];
}

Tone tone_of(aggregate::Class kind) {
  using aggregate::Class;
  switch (kind) {
    case Class::completed_on_time:
    case Class::completed_no_deadline:
      return Tone::good;
    case Class::completed_late:
    case Class::not_reported:
      return Tone::fair;
    case Class::open_overdue:
      return Tone::bad;
    case Class::cancelled:
      return Tone::muted;
    case Class::open_in_term:
    case Class::open_no_deadline:
      return Tone::plain;
  }
  return Tone::plain;
}

std::string_view words_of(aggregate::Submission state) {
  constexpr std::array<std::string_view, 4> kWords = {"Đã gửi đúng hạn", "Đã gửi, trễ hạn", "Chưa gửi",
                                                      "Đã gửi, không hợp lệ"};
  return kWords[static_cast<std::size_t>(state)];
}

std::string_view short_words_of(aggregate::Submission state) {
  constexpr std::array<std::string_view, 4> kWords = {"Đúng", "Trễ", "Thiếu", "Lỗi"};
  return kWords[static_cast<std::size_t>(state)];
}

Tone tone_of(aggregate::Submission state) {
  constexpr std::array<Tone, 4> kTones = {Tone::good, Tone::fair, Tone::bad, Tone::bad};
  return kTones[static_cast<std::size_t>(state)];
}

std::string_view words_of_age(std::size_t age) {
  constexpr std::array<std::string_view, aggregate::kAgeCount> kWords = {
      "Đến 30 ngày", "Từ 31 đến 90 ngày", "Từ 91 đến 120 ngày", "Trên 120 ngày"};
  return kWords[age];
}

text::Localized cumulative_title(const model::Schema& schema) {
  const model::Period first = schema.plan->first_of_year(schema.period);
  if (first.index == 1) return text::say("Lũy kế từ đầu năm", "Year to date");
  return text::say("Lũy kế từ {}", "Since {}", first.name());
}

std::string roman(std::size_t number) {
  struct Digit {
    std::size_t value;
    std::string_view letters;
  };
  constexpr std::array<Digit, 9> kDigits = {
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string out;
  for (const Digit& digit : kDigits) {
    for (; number >= digit.value; number -= digit.value) out += digit.letters;
  }
  return out;
}

std::string ages_words(const aggregate::Ages& ages) {
  std::string out;
  for (std::size_t age = 0; age < ages.size(); ++age) {
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", text::fold_case(words_of_age(age)), ages[age]);
  }
  return fmt::format("Nhiệm vụ quá hạn theo thời gian: {}.", out);
}

std::string short_name(const model::Period& period) {
  switch (period.frequency) {
    case model::Frequency::monthly:
      return fmt::format("T{}/{}", period.index, period.year);
    case model::Frequency::quarterly:
      return fmt::format("Quý {}/{}", roman(static_cast<std::size_t>(period.index)), period.year);
    case model::Frequency::semiannual:
      return fmt::format("6T {}/{}", period.index == 1 ? "đầu" : "cuối", period.year);
    case model::Frequency::nine_month:
      return fmt::format("9T/{}", period.year);
    case model::Frequency::annual:
      return std::to_string(period.year);
  }
  return {};
}

std::string task_words(const model::Section& section, const model::Task& task) {
  std::string own = fmt::format("{}. {}", task.id.value, task.title.value);
  for (const model::Task& whole : section.tasks) {
    const bool is_part = std::any_of(whole.parts.begin(), whole.parts.end(),
                                     [&](const model::Task& part) { return &part == &task; });
    if (is_part) return fmt::format("{} (thuộc nhiệm vụ {}. {})", own, whole.id.value, whole.title.value);
  }
  return own;
}

std::string units_words(std::span<const model::UnitRef> refs, const model::Schema& schema) {
  std::string out;
  std::set<std::string, std::less<>> said;  // Units that were merged since have one name.
  const auto add = [&](std::string_view words) {
    if (!said.emplace(words).second) return;
    if (!out.empty()) out += "; ";
    out += words;
  };
  for (const model::UnitRef& ref : refs) {
    if (ref.is_group) {
      const model::Group* group = schema.units->find_group(ref.id.value);
      if (group != nullptr) add(fmt::format("các đơn vị thuộc nhóm {}", group->name.value));
      continue;
    }
    for (const model::UnitIndex unit : model::resolve_refs({ref}, *schema.units, schema.period)) {
      add((*schema.units)[unit].display());
    }
  }
  return out;
}

std::string some_units(std::span<const model::UnitIndex> units, const model::Units& all, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < std::min(units.size(), most); ++i) out += (i > 0 ? ", " : "") + all[units[i]].display();
  if (units.size() > most) out += fmt::format(" và {} đơn vị khác", units.size() - most);
  return out;
}

std::string source_words(const model::Report& report, const model::TaskReport& task) {
  if (!report.source) return {};
  return fmt::format("{}:{}", report.source->path(), report.source->position(task.id.at.begin).line);
}

}  // namespace view
