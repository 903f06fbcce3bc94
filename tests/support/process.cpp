#include "support/process.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "support/files.hpp"

namespace support {
namespace {

constexpr unsigned kSeconds = 60;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

void redirect(const std::filesystem::path& path, int flags, int descriptor) {
  constexpr mode_t kMode = 0644;
  const int opened = open(path.c_str(), flags, kMode);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
}

void limit_memory(std::size_t most) {
#ifndef TIENDO_SANITIZE  // which maps terabytes for itself
  const rlimit limit{most, most};
  if (most > 0 && setrlimit(RLIMIT_DATA, &limit) != 0) _exit(126);
#else
  static_cast<void>(most);
#endif
}

/// Standard output becomes a pipe that nobody reads.
void redirect_to_nobody() {
  int ends[2];
  if (pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0) _exit(126);
  close(ends[0]);
  close(ends[1]);
}

/// For who has all rights, as in a container: the tests must not depend on it.
void give_up_rights() {
  constexpr unsigned kNobody = 65534;
  if (geteuid() != 0) return;
  if (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(126);
}

}  // namespace

Result run(const Call& call) {
  const Scratch scratch;
  const auto output = call.output.empty() ? scratch.path() / "output" : call.output;
  const auto errors = scratch.path() / "errors";
  std::vector<std::string> words{TIENDO_BINARY};
  words.insert(words.end(), call.args.begin(), call.args.end());
  auto variables = call.variables;
  variables.try_emplace("LC_ALL", "C.UTF-8");
  variables.try_emplace("PATH", "/usr/bin:/bin");
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
  const std::vector<char*> arguments = pointers(words);
  const std::vector<char*> environment = pointers(settings);

  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    alarm(kSeconds);
    redirect(call.input, O_RDONLY, STDIN_FILENO);
    redirect(output, O_WRONLY | O_CREAT, STDOUT_FILENO);
    if (call.reader == Reader::gone) redirect_to_nobody();
    redirect(errors, O_WRONLY | O_CREAT, STDERR_FILENO);
    limit_memory(call.most_memory);
    if (chdir(call.folder.c_str()) != 0) _exit(126);
    const int program = open(TIENDO_BINARY, O_RDONLY | O_CLOEXEC);
    if (call.user == User::nobody) give_up_rights();
    for (const int stream : call.closed) close(stream);
    fexecve(program, arguments.data(), environment.data());
    _exit(127);
  }
  int status = 0;
  if (waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait");
  Result result;
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (call.output.empty() && call.reader == Reader::there) result.output = read(output);
  result.errors = read(errors);
  return result;
}

Result run_in(const std::filesystem::path& folder, std::vector<std::string> args) {
  Call call;
  call.args = std::move(args);
  call.folder = folder;
  return run(call);
}

Result run(std::vector<std::string> args) { return run_in(kRoot, std::move(args)); }

std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == '\\' && i + 1 < line.size()) {
      word += line[++i];
      in_word = true;
    } else if (c == ' ' || c == '\n') {
      if (in_word) words.push_back(std::exchange(word, {}));
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

std::vector<std::vector<std::string>> all_commands() {
  std::vector<std::vector<std::string>> found{{}};
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::vector<std::string> args = found[i];
    args.insert(args.end(), {"--lang", "en", "--help"});
    std::istringstream help(run(args).output);
    bool inside = false;
    for (std::string line; std::getline(help, line);) {
      if (line == "Commands:") {
        inside = true;
      } else if (line.empty()) {
        inside = false;
      } else if (inside && line.size() > 2 && line[2] != ' ') {
        std::vector<std::string> command = found[i];
        command.push_back(line.substr(2, line.find(' ', 2) - 2));
        found.push_back(command);
      }
    }
  }
  found.erase(found.begin());
  return found;
}

}  // namespace support
