#pragma once
/// `--fix` and `--diff`: findings mended in their files, or shown as they would be.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "diag/fix.hpp"
#include "session.hpp"

namespace cmd {

struct FixOptions {
  bool fix = false;
  bool diff = false;
  bool unsafe = false;

  [[nodiscard]] bool wanted() const { return fix || diff; }
};
/// Binds `--fix`, `--unsafe-fixes` and `--diff`.
void bind_fix_options(Command& command, FixOptions& options);
/// A Failure where the options do not go together.
void check_fix_options(const FixOptions& options);

/// Whether a finding is of a file that fixes may change: of the workspace, and one of those named, where any are.
[[nodiscard]] bool may_be_mended(const diag::Diagnostic& finding, const std::set<std::string>& named);

/// What is found where a file with that path and these bytes is read, of which all may be mended that has a fix.
using Reread = std::function<std::vector<diag::Diagnostic>(const std::string& path, const std::string& bytes)>;

/// The files that fixes have changed so far, in memory only.
class Fixing {
 public:
  /// `named`: the files that were asked for; none: all of the workspace.
  Fixing(const FixOptions& options, std::set<std::string> named, Reread reread)
      : reach_(options.unsafe ? diag::Reach::all : diag::Reach::safe), named_(std::move(named)), reread_(std::move(reread)) {}

  /// From now on the changed files stand in for those on the disk.
  void lay_over(Session& session) const;
  /// Applies what can be applied of a check's findings; false where nothing was changed, so that the check still holds. What
  /// keeps a file from being read is mended at once, one mistake behind the other. A file that a fix has made unreadable goes
  /// back to what it was, and is left alone; so does one with more mistakes than a report can have.
  bool apply(const std::vector<diag::Diagnostic>& findings);

  /// Writes every changed file in its place; false where one could not be written, which is said.
  [[nodiscard]] bool write(const Context& context, const Session& session) const;
  /// The changes as one unified diff on standard output.
  void print_diff(const Context& context, const Session& session) const;
  /// That file after all fixes; null where nothing was changed in it.
  [[nodiscard]] const std::string* changed(const std::string& path) const;
  [[nodiscard]] std::size_t fixes() const;
  [[nodiscard]] std::size_t files() const;
  /// Those with too many mistakes that keep them from being read.
  [[nodiscard]] const std::set<std::string>& given_up() const { return given_up_; }

 private:
  struct File {
    std::string before;             ///< As it was read.
    std::string after;              ///< As it is now.
    std::string previous;           ///< As it was one round of fixes ago.
    std::size_t applied = 0;
    std::size_t applied_previously = 0;
    bool was_readable = false;      ///< One round of fixes ago.
    bool is_left_alone = false;
  };
  bool apply_to(const std::string& path, const std::vector<const diag::Diagnostic*>& findings);
  /// False where there is no end in sight.
  bool apply_until_readable(const std::string& path, diag::Fixed& fixed) const;
  static void undo(File& file);

  diag::Reach reach_;
  std::set<std::string> named_;
  Reread reread_;
  std::set<std::string> given_up_;
  std::map<std::string, File> files_;
};

}  // namespace cmd
