#include <fmt/format.h>

#include <algorithm>

#include "check/coverage.hpp"
#include "layout.hpp"
#include "schema.hpp"
#include "text/utf8.hpp"
#include "view/data.hpp"
#include "write/json.hpp"

namespace cmd {
namespace {

using view::Data;

enum class SchemaCoverageFormat { text, json };

struct SchemaCoverageOptions {
  std::optional<std::string> directive;
  SchemaCoverageFormat format = SchemaCoverageFormat::text;
};

/// One directive and the proof of its coverage.
struct Proof {
  const model::Directive* directive;
  check::Coverage coverage;

  [[nodiscard]] bool complete() const {
    return coverage.count(check::Covered::wholly) == coverage.sentences.size() && coverage.missing.empty();
  }
};

Data number(std::size_t value) { return Data::Number{std::to_string(value)}; }

std::string one_line(std::string_view words) { return text::printable(text::fold_space(words)); }

/// Who covers a sentence: `NV2.1, NV2.2a`, `tên mục S2`, `không là nhiệm vụ`.
std::string covered_by(const Proof& proof, const check::Sentence& sentence, text::Lang lang) {
  std::vector<std::string> names = sentence.tasks;
  for (const std::size_t by : sentence.by) {
    const check::Quote& quote = proof.coverage.quotes[by];
    std::string name;
    if (quote.kind == check::QuoteKind::title) {
      name = fmt::format("{} {}", text::Wording{"tên mục", "title"}.in(lang), quote.id);
    } else if (quote.kind == check::QuoteKind::not_task) {
      name = text::Wording{"không là nhiệm vụ", "no task"}.in(lang);
    }
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

text::Wording word_of(check::Covered covered) {
  switch (covered) {
    case check::Covered::wholly: return {"đủ", "covered"};
    case check::Covered::partly: return {"CÒN SÓT", "IN PART"};
    case check::Covered::not_at_all: return {"CHƯA CÓ", "UNCOVERED"};
  }
  return {};
}

void print_sentence(const Proof& proof, const check::Sentence& sentence, const Context& context) {
  constexpr std::size_t kMargin = 8;
  const text::SourceFile& file = *proof.directive->text;
  const std::string by = covered_by(proof, sentence, context.lang);
  std::string head = fmt::format("{:>4}  {}", file.position(sentence.at.begin).line,
                                 word_of(sentence.covered).in(context.lang));
  if (!by.empty()) head += fmt::format(" [{}]", by);
  context.out.line(head);
  context.out.write(std::string(kMargin, ' ') + wrapped(one_line(file.at(sentence.at)), kMargin));
  if (sentence.covered != check::Covered::partly) return;
  for (const check::Sentence::Left& left : sentence.left) {
    context.out.write(std::string(kMargin, ' ') +
                      wrapped(fmt::format("{} “{}”", text::Wording{"còn sót:", "left:"}.in(context.lang),
                                          one_line(file.at(left.at))),
                              kMargin));
  }
}

text::Localized count_line(const Proof& proof) {
  const check::Coverage& coverage = proof.coverage;
  return text::say("{} câu: {} đủ, {} còn sót, {} chưa có; trích dẫn không có trong văn bản: {}",
                   "{} sentences: {} covered, {} in part, {} uncovered; quotes not in the text: {}",
                   coverage.sentences.size(), coverage.count(check::Covered::wholly),
                   coverage.count(check::Covered::partly), coverage.count(check::Covered::not_at_all),
                   coverage.missing.size());
}

void print_text(const Proof& proof, const Context& context) {
  context.out.line(fmt::format("{} ({})", proof.directive->title.value, proof.directive->text->path()));
  for (const check::Sentence& sentence : proof.coverage.sentences) print_sentence(proof, sentence, context);
  for (const check::MissingQuote& missing : proof.coverage.missing) {
    const check::Quote& quote = proof.coverage.quotes[missing.quote];
    context.out.write(wrapped(text::say("Trích dẫn không có trong văn bản: {} “{}”", "Quoted but not in the text: {} “{}”",
                                        quote.id, one_line(quote.quote.value))
                                  .in(context.lang),
                              0));
  }
  context.out.line(count_line(proof).in(context.lang));
}

Data sentence_data(const Proof& proof, const check::Sentence& sentence) {
  const text::SourceFile& file = *proof.directive->text;
  Data::List tasks;
  for (const std::string& task : sentence.tasks) tasks.emplace_back(task);
  Data::List titles;
  bool not_task = false;
  for (const std::size_t by : sentence.by) {
    const check::Quote& quote = proof.coverage.quotes[by];
    if (quote.kind == check::QuoteKind::title) titles.emplace_back(quote.id);
    not_task = not_task || quote.kind == check::QuoteKind::not_task;
  }
  Data::List left;
  for (const check::Sentence::Left& run : sentence.left) left.emplace_back(std::string(file.at(run.at)));
  constexpr std::string_view kStates[] = {"covered", "partly", "uncovered"};
  return Data::Object{{"line", number(file.position(sentence.at.begin).line)},
                      {"text", std::string(file.at(sentence.at))},
                      {"state", kStates[static_cast<std::size_t>(sentence.covered)]},
                      {"tasks", std::move(tasks)},
                      {"titles", std::move(titles)},
                      {"not_task", not_task},
                      {"left", std::move(left)}};
}

Data proof_data(const Proof& proof) {
  const check::Coverage& coverage = proof.coverage;
  Data::List sentences;
  for (const check::Sentence& sentence : coverage.sentences) sentences.push_back(sentence_data(proof, sentence));
  Data::List missing;
  for (const check::MissingQuote& each : coverage.missing) {
    const check::Quote& quote = coverage.quotes[each.quote];
    missing.emplace_back(Data::Object{{"id", quote.id}, {"quote", quote.quote.value}});
  }
  return Data::Object{{"directive", proof.directive->id.value},
                      {"summary", Data::Object{{"sentences", number(coverage.sentences.size())},
                                               {"covered", number(coverage.count(check::Covered::wholly))},
                                               {"partly", number(coverage.count(check::Covered::partly))},
                                               {"uncovered", number(coverage.count(check::Covered::not_at_all))},
                                               {"missing_quotes", number(coverage.missing.size())}}},
                      {"sentences", std::move(sentences)},
                      {"missing_quotes", std::move(missing)}};
}

/// The directives may be judged although something else in the catalogue is wrong: that is what is being looked for.
int run_schema_coverage(const SchemaCoverageOptions& options, const Context& context) {
  Session session(context);
  const Catalogue* catalogue = session.open();
  if (catalogue == nullptr) {
    throw Failure(text::say("không đọc được tiendo.yaml; xem: tiendo schema check",
                            "tiendo.yaml cannot be read; see: tiendo schema check"));
  }
  std::vector<Proof> proofs;
  for (const model::Directive* directive : choose_directives(*catalogue, options.directive)) {
    if (directive->text) proofs.push_back({directive, check::coverage(*directive)});
  }
  if (proofs.empty()) {
    throw Failure(text::say("không chỉ thị nào có văn bản gốc; xem: tiendo schema check",
                            "no directive has its text; see: tiendo schema check"));
  }
  if (options.format == SchemaCoverageFormat::json) {
    constexpr int kSchemaVersion = 1;
    Data::List list;
    for (const Proof& proof : proofs) list.push_back(proof_data(proof));
    context.out.write(writer::json(Data::Object{{"schema_version", kSchemaVersion}, {"directives", std::move(list)}}));
  } else {
    for (const Proof& proof : proofs) print_text(proof, context);
  }
  const bool complete = std::all_of(proofs.begin(), proofs.end(), [](const Proof& proof) { return proof.complete(); });
  return complete ? kExitClean : kExitFindings;
}

}  // namespace

void attach_schema_coverage(Command& schema) {
  Command& command = schema.command("coverage", {"Câu nào của chỉ thị thành nhiệm vụ nào",
                                                 "Which sentence of the directive became which task"});
  command.about({"Mỗi câu phải được một nhiệm vụ trích dẫn, là tên một mục, hoặc nằm trong not_tasks. Số đầu dòng là số dòng "
                 "trong văn bản.",
                 "Each sentence must be quoted by a task, be a section's title, or stand under not_tasks. The number before it "
                 "is its line in the text."});
  const auto options = std::make_shared<SchemaCoverageOptions>();
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ chỉ thị này", "only this directive"});
  command.choice("--format", options->format, {{"text", SchemaCoverageFormat::text}, {"json", SchemaCoverageFormat::json}},
                 {"dạng in ra (mặc định: text)", "how to print it (default: text)"});
  command.example("tiendo schema coverage", {"đối chiếu mọi chỉ thị", "every directive"});
  command.example("tiendo schema coverage --directive cmcn4 --format json", {"một chỉ thị, cho chương trình khác",
                                                                             "one directive, for another program"});
  command.exit_code(kExitClean, {"không câu nào bị bỏ sót", "no sentence is left out"});
  command.exit_code(kExitFindings, {"có câu bị bỏ sót, hoặc trích dẫn không có trong văn bản",
                                    "a sentence is left out, or a quote is not in the text"});
  command.run([options](const Context& context) { return run_schema_coverage(*options, context); });
}

}  // namespace cmd
