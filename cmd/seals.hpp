#pragma once
/// The seals of a workspace: where they lie, what has changed since, and whether a closed period may be used.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "aggregate/seal.hpp"
#include "command.hpp"
#include "diag/diagnostic.hpp"
#include "model/seal.hpp"
#include "session.hpp"

namespace cmd {

/// A seal's file as far as it could be read.
struct SealFile {
  std::string path;
  std::optional<model::Seal> seal;
  diag::Bag findings;
};

/// `seals/cmcn4/2019-10.yaml`
[[nodiscard]] std::string seal_path(const std::string& directive, const model::Period& period);
/// The seals of the workspace, sorted by path.
[[nodiscard]] std::vector<std::string> seal_paths(const FileStore& files);
/// Null where there is no such file.
[[nodiscard]] std::optional<SealFile> read_seal(const FileStore& files, const std::string& path);

/// The date by which that period's figures were sealed, and are to be made again; none where it is not closed.
[[nodiscard]] std::optional<model::Date> sealed_as_of(const FileStore& files, const std::string& directive, const model::Period& period);

/// The bytes of a seal: a line on what it is, the seal itself, and its digest.
[[nodiscard]] std::string seal_bytes(const model::Seal& seal);

/// What a period's figures are made of: the summary's sources but for the files of other directives and other plans.
[[nodiscard]] std::vector<aggregate::Source> inputs_of(const Catalogue& catalogue, const check::CatalogueContext& of,
                                                       const std::vector<aggregate::Source>& sources);

/// What has changed since the period was closed, as findings that point into the seal or at the file that was added. Figures
/// are compared where the catalogue still gives some.
[[nodiscard]] std::vector<diag::Diagnostic> changes_since(const SealFile& file, const Session& session);

/// Says of a closed period with such changes that its headline figures are still what they were, where they are.
void say_if_figures_stand(const Context& context, const std::vector<diag::Diagnostic>& changes, const std::string& period);

enum class DespiteSeal { no, yes };
/// Binds `--despite-seal`.
void bind_despite_seal(Command& command, DespiteSeal& despite);
/// May a command work on that period? It may where the period is not closed or nothing has changed since. Else what has is
/// said, and it may not, unless it was asked to all the same.
[[nodiscard]] bool admits(const Context& context, const Session& session, const aggregate::Summary& summary,
                          DespiteSeal despite);

}  // namespace cmd
