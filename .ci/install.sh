# Sourced. Installs the Debian packages that the lists name and that are missing; silent where none is.

install_packages() {
  local wanted missing=() package status sudo=()
  mapfile -t wanted < <(grep -hv -e '^#' -e '^$' "$@")
  declare -A installed=()
  while read -r status package; do
    if [[ $status == installed ]]; then installed[$package]=1; fi
  done < <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
  for package in "${wanted[@]}"; do
    if [[ -z ${installed[$package]:-} ]]; then missing+=("$package"); fi
  done
  if ((${#missing[@]} == 0)); then return 0; fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Missing packages: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    sudo=(sudo)
  fi
  echo "Installing ${missing[*]} …"
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# install_node CACHE PACKAGE@VERSION …: npm's packages in a folder of their own, anew where the list has changed.
install_node() {
  local cache=$1
  shift
  if [[ $(cat "$cache/installed" 2>/dev/null) == "$*" ]]; then return 0; fi
  if ! command -v npm >/dev/null; then install_packages "$(dirname "${BASH_SOURCE[0]}")/packages-schemas"; fi
  mkdir -p "$cache"
  npm install --prefix "$cache" --silent --no-audit --no-fund --no-save "$@"
  echo "$*" >"$cache/installed"
}
