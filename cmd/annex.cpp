#include "annex.hpp"

#include "view/annex.hpp"

namespace cmd {

view::Document annex_of(const PeriodRun& run, const PeriodFigures& figures) {
  const model::Workspace& workspace = run.session().catalogue().workspace();
  const std::vector<diag::Diagnostic> findings = run.findings_of(figures);
  view::AnnexInput input;
  input.summary = &figures.summary;
  input.findings = findings;
  input.past = figures.past;
  input.office = workspace.office;
  input.annex = workspace.annex;
  input.workspace = workspace.name.value;
  if (workspace.profile.good()) input.profile = *workspace.profile;
  return view::annex(input);
}

}  // namespace cmd
