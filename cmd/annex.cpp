#include "annex.hpp"

#include "seals.hpp"
#include "text/digest.hpp"
#include "view/annex.hpp"

namespace cmd {

namespace {

std::optional<view::SealNote> seal_of(const PeriodRun& run, const PeriodFigures& figures) {
  const std::string path = seal_path(*figures.followed->directive->id, figures.period);
  const auto file = read_seal(run.session().files(), path);
  if (!file || !file->seal) return std::nullopt;
  using Standing = view::SealNote::Standing;
  const model::Seal& seal = *file->seal;
  view::SealNote out;
  out.path = path;
  out.digest = text::sha256_hex(seal.source->bytes());
  if (!seal.history.empty()) out.date = seal.history.back().date;
  if (!seal.is_closed()) {
    out.standing = Standing::reopened;
  } else if (!changes_since(*file, run.session()).empty()) {
    out.standing = Standing::altered;
  }
  return out;
}

}  // namespace

view::Document annex_of(const PeriodRun& run, const PeriodFigures& figures) {
  const model::Workspace& workspace = run.session().catalogue().workspace();
  const std::vector<diag::Diagnostic> findings = run.findings_of(figures);
  view::AnnexInput input;
  input.summary = &figures.summary;
  input.findings = findings;
  input.past = figures.past;
  input.office = workspace.office;
  input.annex = workspace.annex;
  input.seal = seal_of(run, figures);
  input.workspace = workspace.name.value;
  if (workspace.profile.good()) input.profile = *workspace.profile;
  return view::annex(input);
}

}  // namespace cmd
