#pragma once
/// `--fix` and `--diff`: findings mended in their files, or shown as they would be.

#include <map>
#include <string>
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

/// The files that fixes have changed so far, in memory only.
class Fixing {
 public:
  explicit Fixing(const FixOptions& options) : reach_(options.unsafe ? diag::Reach::all : diag::Reach::safe) {}

  /// From now on the changed files stand in for those on the disk.
  void lay_over(Session& session) const;
  /// Applies what can be applied of a check's findings; false where nothing was changed, so that the check still holds.
  /// A file that a fix has made unreadable goes back to what it was, and is left alone.
  bool apply(const std::vector<diag::Diagnostic>& findings);

  /// Writes every changed file in its place; false where one could not be written, which is said.
  [[nodiscard]] bool write(const Context& context, const Session& session) const;
  /// The changes as one unified diff on standard output.
  void print_diff(const Context& context, const Session& session) const;
  /// That file after all fixes; null where nothing was changed in it.
  [[nodiscard]] const std::string* changed(const std::string& path) const;
  [[nodiscard]] std::size_t fixes() const;
  [[nodiscard]] std::size_t files() const;

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
  static void undo(File& file);

  diag::Reach reach_;
  std::map<std::string, File> files_;
};

}  // namespace cmd
