#pragma once
/// Runs the tool as its users do: its own process, a clean environment, no shell between.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Who reads what the tool writes.
enum class Reader { there, gone };

/// Whose rights it has: the test's own, or those of somebody to whom no file belongs.
enum class User { same, nobody };

struct Call {
  std::vector<std::string> args;
  std::filesystem::path folder;                ///< Where it runs.
  std::map<std::string, std::string> variables;  ///< Beside LC_ALL=C.UTF-8 and PATH.
  std::filesystem::path input = "/dev/null";
  std::filesystem::path output;                ///< Empty: collected in Result::output.
  Reader reader = Reader::there;
  std::vector<int> closed;                     ///< Standard streams that are closed before it begins.
  User user = User::same;
  std::size_t most_memory = 0;                 ///< Bytes that it may allocate; 0: no limit.
};

struct Result {
  int code = 0;  ///< 128 + the signal where one ended it. After a minute it is SIGALRM.
  std::string output;
  std::string errors;
};

[[nodiscard]] Result run(const Call& call);
/// In the root of the repository.
[[nodiscard]] Result run(std::vector<std::string> args);

[[nodiscard]] Result run_in(const std::filesystem::path& folder, std::vector<std::string> args);

/// Words of a line, with '…', "…" and \ as a shell takes them.
[[nodiscard]] std::vector<std::string> split_words(std::string_view line);

/// The commands that `tiendo … --help` lists, those of commands included: {"schema"}, {"schema", "check"}.
[[nodiscard]] std::vector<std::vector<std::string>> all_commands();

}  // namespace support
