#include "seals.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "findings_out.hpp"
#include "load/seal.hpp"
#include "load/workspace_rules.hpp"
#include "text/digest.hpp"
#include "text/utf8.hpp"
#include "view/seal_data.hpp"
#include "view/vietnamese.hpp"
#include "write/yaml_out.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace {

constexpr std::string_view kSealFolder = "seals";

constexpr std::array<text::Wording, std::size(model::kSealCounts)> kCountWords = {{
    {"số đơn vị phải báo cáo", "units expected"},
    {"số báo cáo đã nhận", "reports received"},
    {"số báo cáo hợp lệ", "valid reports"},
    {"số báo cáo đúng hạn", "reports on time"},
    {"số báo cáo trễ hạn", "late reports"},
    {"số đơn vị chưa gửi báo cáo", "missing reports"},
    {"số báo cáo không hợp lệ", "invalid reports"},
    {"số nhiệm vụ giao", "assignments"},
    {"số nhiệm vụ hoàn thành đúng hạn", "assignments completed on time"},
    {"số nhiệm vụ hoàn thành quá hạn", "assignments completed late"},
    {"số nhiệm vụ hoàn thành, không có hạn", "assignments completed, no deadline"},
    {"số nhiệm vụ trong hạn", "assignments open in term"},
    {"số nhiệm vụ quá hạn", "assignments overdue"},
    {"số nhiệm vụ đang làm, không có hạn", "assignments open, no deadline"},
    {"số nhiệm vụ đã hủy", "assignments cancelled"},
    {"số nhiệm vụ chưa có báo cáo", "assignments not reported"},
}};

text::Localized figure_words(const aggregate::FigureDeviation& figure) {
  using Kind = aggregate::FigureDeviation::Kind;
  switch (figure.kind) {
    case Kind::plan: return text::say("kế hoạch", "the plan");
    case Kind::value: return text::say("chỉ tiêu {}", "the indicator {}", figure.name);
    case Kind::cumulative: return text::say("lũy kế chỉ tiêu {}", "the year to date of the indicator {}", figure.name);
    case Kind::deadline: return text::say("thời hạn nhiệm vụ {}", "the deadline of {}", figure.name);
    case Kind::count: break;
  }
  const auto* const found = std::find(std::begin(model::kSealCounts), std::end(model::kSealCounts), figure.name);
  const text::Wording words = kCountWords[static_cast<std::size_t>(found - std::begin(model::kSealCounts))];
  return text::say("{}", "{}", words);
}

/// A value as people write it: 1.234,5 and 31/12/2026 in Vietnamese.
text::Localized value_words(const std::string& value) {
  if (value.empty()) return text::say("không có", "none");
  if (const auto number = model::Decimal::parse(value)) return {view::vietnamese(*number), value};
  if (const auto date = model::parse_date(value)) return model::in_words(*date);
  return {value, value};
}

void add_input(const model::Seal& seal, const aggregate::InputDeviation& input, diag::Bag& bag) {
  using aggregate::InputChange;
  const std::string path = text::printable(input.path);
  text::Localized message = text::say("Tệp {} đã bị sửa sau khi đóng kỳ {}", "{} was altered after {} was closed", path,
                                      seal.period.to_string());
  if (input.change == InputChange::missing) {
    message = text::say("Tệp {} không còn, mà số liệu kỳ {} đã đóng được lập từ đó",
                        "{} is gone, though the closed period {} was made of it", path, seal.period.to_string());
  } else if (input.change == InputChange::added) {
    message = text::say("Tệp {} được thêm vào sau khi đóng kỳ {}", "{} was added after {} was closed", path,
                        seal.period.to_string());
  }
  const bool added = input.change == InputChange::added;
  const diag::Place place{added ? text::make_source(input.path, "") : seal.source, input.at};
  diag::Diagnostic& finding = bag.add(load::kSealedInputChanged, place, std::move(message));
  finding.value = input.path;
  const diag::Place whole{seal.source, {}};
  if (added) finding.related.push_back({whole, text::say("Niêm phong của kỳ", "The period's seal")});
}

void add_figure(const model::Seal& seal, const aggregate::FigureDeviation& figure, diag::Bag& bag) {
  diag::Diagnostic& finding =
      bag.add(load::kSealedFigureChanged, {seal.source, figure.at},
              text::say("Kỳ {}: {} khi đóng kỳ là {}, nay là {}", "{}: {} was {} at its closing, and is {} now",
                        seal.period.to_string(), figure_words(figure), value_words(figure.sealed), value_words(figure.now)));
  // Of one indicator two figures may differ: each is a finding of its own to whoever compares fingerprints.
  finding.value = figure.name + (figure.kind == aggregate::FigureDeviation::Kind::cumulative ? "/cumulative" : "");
}

/// The sealed files as they are now, and those that a closing would seal besides.
std::vector<model::SealedInput> inputs_now(const model::Seal& seal, const std::vector<aggregate::Source>& known,
                                           const FileStore& files) {
  std::map<std::string, std::string> now;
  for (const aggregate::Source& source : known) now[source.path] = source.sha256;
  for (const model::SealedInput& kept : seal.inputs) {
    if (now.contains(kept.path)) continue;
    const auto bytes = files.read(kept.path);
    if (const auto* read = std::get_if<std::string>(&bytes)) now[kept.path] = text::sha256_hex(*read);
  }
  std::vector<model::SealedInput> out;
  out.reserve(now.size());
  for (const auto& [path, sha256] : now) out.push_back({path, sha256, {}});
  return out;
}

}  // namespace

std::string seal_path(const std::string& directive, const model::Period& period) {
  return std::string(kSealFolder) + "/" + directive + "/" + period.to_string() + ".yaml";
}

std::vector<std::string> seal_paths(const FileStore& files) {
  std::vector<std::string> out = files.list(std::string(kSealFolder)).files;
  std::erase_if(out, [](const std::string& path) { return !path.ends_with(".yaml"); });
  return out;
}

std::optional<SealFile> read_seal(const FileStore& files, const std::string& path) {
  auto bytes = files.read_inside(path);
  SealFile out;
  out.path = path;
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    if (failure->cause == cause_of(ENOENT)) return std::nullopt;
    out.findings
        .add(load::kUnreadableFile, {text::make_source(path, ""), {}},
             text::say("Không đọc được niêm phong: {}", "Cannot read the seal: {}", failure->cause))
        .value = path;
    return out;
  }
  const text::SourcePtr source = text::make_source(path, std::move(std::get<std::string>(bytes)));
  const auto tree = yaml::parse(source, out.findings);
  if (tree) out.seal = load::seal(*tree, source, out.findings);
  if (out.seal && seal_path(out.seal->directive, out.seal->period) != path) {
    out.findings.add(load::kSealDamaged, {source, {}},
                     text::say("Niêm phong của chỉ thị {}, kỳ {} không nằm ở chỗ của nó, {}",
                               "The seal of {}, {} does not lie in its place, {}", out.seal->directive,
                               out.seal->period.to_string(), seal_path(out.seal->directive, out.seal->period)));
    out.seal.reset();
  }
  out.findings.sort();
  return out;
}

std::optional<model::Date> sealed_as_of(const FileStore& files, const std::string& directive, const model::Period& period) {
  const auto file = read_seal(files, seal_path(directive, period));
  const bool is_closed = file && file->seal && file->seal->is_closed();
  return is_closed ? std::optional(file->seal->as_of) : std::nullopt;
}

std::string seal_bytes(const model::Seal& seal) {
  const std::string body =
      "# Niêm phong kỳ báo cáo, do tiendo close lập. Không sửa tay; kiểm tra bằng: tiendo verify\n" +
      writer::yaml(view::seal_data(seal));
  return body + load::digest_line(body);
}

std::vector<aggregate::Source> inputs_of(const Catalogue& catalogue, const check::CatalogueContext& of,
                                         const std::vector<aggregate::Source>& sources) {
  const auto others = catalogue.files_of_others([&](const check::CatalogueContext& context) { return &context == &of; });
  std::vector<aggregate::Source> out;
  std::copy_if(sources.begin(), sources.end(), std::back_inserter(out),
               [&](const aggregate::Source& source) { return !others.contains(source.path); });
  return out;
}

std::vector<diag::Diagnostic> changes_since(const SealFile& file, const Session& session) {
  diag::Bag bag;
  for (const diag::Diagnostic& finding : file.findings.findings()) bag.add(finding);
  if (file.seal && file.seal->is_closed()) {
    const model::Seal& seal = *file.seal;
    const Catalogue& catalogue = session.catalogue();
    const check::CatalogueContext* followed = catalogue.find(seal.directive, seal.period);
    std::vector<aggregate::Source> sources;
    if (followed != nullptr && catalogue.is_sound(*followed)) {
      aggregate::Summary now = aggregate::summarise(session.reports().input(*followed, seal.period, seal.as_of));
      sources = inputs_of(catalogue, *followed, now.sources);
      for (const auto& figure : aggregate::figure_deviations(seal, aggregate::seal_of(now))) add_figure(seal, figure, bag);
    }
    for (const auto& input : aggregate::input_deviations(seal.inputs, inputs_now(seal, sources, session.files()))) {
      add_input(seal, input, bag);
    }
  }
  bag.sort();
  return bag.findings();
}

void say_if_figures_stand(const Context& context, const std::vector<diag::Diagnostic>& changes, const std::string& period) {
  const bool only_inputs = std::all_of(changes.begin(), changes.end(),
                                       [](const diag::Diagnostic& change) { return change.rule == &load::kSealedInputChanged; });
  if (changes.empty() || !only_inputs) return;
  context.talk.note(text::say("Kỳ {}: đầu vào đã đổi, nhưng các số liệu chính vẫn đúng như khi đóng kỳ.",
                              "{}: inputs have changed, but the headline figures are what they were when it was closed.", period));
}

bool admits(const Context& context, const Session& session, const aggregate::Summary& summary, DespiteSeal despite) {
  const std::string& directive = *summary.schema->directive->id;
  const std::string period = summary.schema->period.to_string();
  const auto file = read_seal(session.files(), seal_path(directive, summary.schema->period));
  if (!file) return true;
  const std::string place = session.shown(file->path);
  if (file->seal && !file->seal->is_closed()) {
    context.talk.note(text::say("Kỳ {} đã đóng rồi mở lại: {} ({}).", "{} was closed and has been reopened: {} ({}).", period,
                                file->seal->history.back().reason.value_or("…"), place));
    return true;
  }
  const std::vector<diag::Diagnostic> changes = changes_since(*file, session);
  if (file->seal && file->seal->as_of != summary.as_of) {
    context.talk.warning(text::say("số liệu này chốt đến {}, còn niêm phong ({}) chốt đến {}: số quá hạn có thể khác",
                                   "these figures are as of {}, the seal ({}) is as of {}: what is overdue may differ",
                                   model::in_words(summary.as_of), place, model::in_words(file->seal->as_of)));
  }
  if (changes.empty()) {
    context.talk.note(text::say("Kỳ {} đã đóng, không có gì thay đổi từ đó: {}.",
                                "{} is closed, and nothing has changed since: {}.", period, place));
    return true;
  }
  say_findings(context, session, changes);
  say_if_figures_stand(context, changes, period);
  if (despite == DespiteSeal::yes) {
    context.talk.warning(text::say("kỳ {} đã đóng ({}) nhưng đầu vào đã thay đổi; số liệu này không phải số đã chốt", "{} is closed ({}), but its inputs have changed: these are not the sealed figures", period, place));
    return true;
  }
  if (!file->seal) {
    context.talk.error(text::say("niêm phong kỳ {} ({}) không đọc được; hãy lấy lại bản gốc, ví dụ từ git, hoặc thêm --despite-seal để vẫn làm",
                                 "the seal of {} ({}) cannot be read; get the original back, from git perhaps, or add --despite-seal to go "
                                 "on all the same",
                                 period, place));
    return false;
  }
  context.talk.error(text::say("kỳ {} đã đóng ({}) nhưng đầu vào đã thay đổi. Mở lại kỳ: tiendo close --period {} --reopen LÝ-DO; "
                               "hoặc thêm --despite-seal để vẫn làm",
                               "{} is closed ({}), but its inputs have changed. Reopen it: tiendo close --period {} --reopen "
                               "REASON; or add --despite-seal to go on all the same",
                               period, place, period));
  return false;
}

void bind_despite_seal(Command& command, DespiteSeal& despite) {
  command.option(
      "--despite-seal",
      [&despite](const std::string&) -> std::optional<text::Localized> {
        despite = DespiteSeal::yes;
        return std::nullopt;
      },
      OptionSpec::Kind::flag, {},
      {"làm cả khi kỳ đã đóng mà đầu vào đã thay đổi", "go on though a closed period's inputs have changed"});
}

}  // namespace cmd
