// Dates, numbers, periods and words as a clerk types them: a value, or one finding; and what is offered instead is a value.

#include <algorithm>

#include "load/scalars.hpp"
#include "promises.hpp"
#include "yaml/parse.hpp"

namespace {

using Reader = bool (*)(const load::Value& value);

constexpr std::string_view kWords[] = {"not_started", "in_progress", "completed"};
constexpr load::Synonym kSynonyms[] = {{"hoanthanh", "completed"}};

const Reader kReaders[] = {
    [](const load::Value& value) { return load::read_date(value).has_value(); },
    [](const load::Value& value) { return load::read_period(value).has_value(); },
    [](const load::Value& value) { return load::read_truth(value).has_value(); },
    [](const load::Value& value) { return load::read_number(value, load::NumberKind::count).has_value(); },
    [](const load::Value& value) { return load::read_number(value, load::NumberKind::number).has_value(); },
    [](const load::Value& value) { return load::read_number(value, load::NumberKind::percent).has_value(); },
    [](const load::Value& value) { return load::read_integer(value, {1, 31}).has_value(); },
    [](const load::Value& value) { return load::read_choice(value, {kWords, kSynonyms}).has_value(); },
    [](const load::Value& value) { return load::read_text(value).has_value(); },
    [](const load::Value& value) { return load::read_id(value).has_value(); },
};

/// The one scalar of a file that says `a: …`; null where the bytes are something else.
const yaml::Node* scalar_of(const std::optional<yaml::Node>& tree) {
  const yaml::Entry* entry = tree ? tree->find("a") : nullptr;
  return entry != nullptr && entry->value.is_scalar() ? &entry->value : nullptr;
}

std::string replaced(std::string bytes, const diag::Edit& edit) {
  return bytes.replace(edit.at.begin, edit.at.end - edit.at.begin, edit.text);
}

/// `“d”` loses its curly quotes, `60%` where 1 to 31 is asked for its sign; what is left is for the clerk.
bool is_step(const diag::Diagnostic& finding, const diag::Bag& after) {
  return finding.rule->code.starts_with('Y') ||
         (after.has_errors() && std::all_of(after.findings().begin(), after.findings().end(), [](const diag::Diagnostic& left) {
            return left.severity == diag::Severity::warning || left.rule->code == "V203";
          }));
}

void read(const std::string& bytes, Reader reader) {
  const text::SourcePtr source = text::make_source("fuzz.yaml", bytes);
  diag::Bag reading;
  const auto tree = yaml::parse(source, reading);
  const yaml::Node* node = scalar_of(tree);
  if (node == nullptr || !reading.empty()) return;
  diag::Bag bag;
  const load::Value value{node, source, &bag, "/a", tree->find("a")->key.at, std::nullopt};
  const bool good = reader(value);
  fuzz::expect(good || bag.has_errors(), "what is no value has an error");
  fuzz::expect(!good || !bag.has_errors(), "a value has no error");
  fuzz::expect_sound(bag);
  for (const diag::Diagnostic& finding : bag.findings()) {
    const bool is_whole = finding.fix && finding.fix->edits.size() == 1 && finding.fix->edits[0].at == node->at;
    if (!is_whole) continue;
    diag::Bag again;
    const text::SourcePtr mended = text::make_source("fuzz.yaml", replaced(bytes, finding.fix->edits[0]));
    const auto after = yaml::parse(mended, again);
    const yaml::Node* offered = scalar_of(after);
    fuzz::expect(offered != nullptr, "what is offered can be read");
    const bool fits = reader({offered, mended, &again, "/a", std::nullopt, std::nullopt});
    fuzz::expect(fits || is_step(finding, again), "what is offered is a value");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = "a: " + fuzz::bytes_of(data, size) + "\n";
  for (const Reader reader : kReaders) read(bytes, reader);
  return 0;
}
