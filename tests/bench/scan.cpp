/// The yardstick: libyaml alone scans the same files on so many threads, and keeps nothing.
///
///     tiendo_scan THREADS FOLDER

#include <yaml.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(fs::file_size(path), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

/// The number of tokens, so that the work cannot be left out.
std::size_t scan(const std::string& bytes) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) std::abort();
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::size_t tokens = 0;
  for (bool more = true; more; ++tokens) {
    yaml_token_t token;
    more = yaml_parser_scan(&parser, &token) != 0 && token.type != YAML_STREAM_END_TOKEN;
    yaml_token_delete(&token);
  }
  yaml_parser_delete(&parser);
  return tokens;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(argv[2])) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> bytes = 0;
  std::atomic<std::size_t> tokens = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      const std::string content = read(paths[i]);
      bytes += content.size();
      tokens += scan(content);
    }
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i < std::atoi(argv[1]); ++i) threads.emplace_back(work);
    work();
  }
  std::printf("%zu files, %zu bytes, %zu tokens\n", paths.size(), bytes.load(), tokens.load());
  return 0;
}
