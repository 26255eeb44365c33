# The root of all profiles; in REPLY.
_aigenlabs_root() {
  local parent
  REPLY=${AIGENLABS_HOME:-$HOME/.aigenlabs}
  REPLY=${REPLY%/}
  parent=${REPLY%/*}
  [ "${parent##*/}" != profiles ] || REPLY=${parent%/*}
}

# The names of the profiles, a line each, without starting the program.
_aigenlabs_profiles() {
  local directory name REPLY
  _aigenlabs_root
  echo default
  [ -d "$REPLY/profiles" ] || return 0
  for directory in "$REPLY"/profiles/*/; do
    name=${directory%/}
    name=${name##*/}
    case $name in
      *[!a-z0-9_-]* | [_-]*) ;;
      *) echo "$name" ;;
    esac
  done
}

# The current profile for a prompt: PS1='$(aigenlabs_prompt) '
aigenlabs_prompt() {
  local home=${AIGENLABS_HOME:-$HOME/.aigenlabs} name= parent
  home=${home%/}
  parent=${home%/*}
  if [ "${parent##*/}" = profiles ]; then
    name=${home##*/}
  elif [ -r "$home/active_profile" ]; then
    IFS= read -r name <"$home/active_profile" || :
  fi
  case $name in
    '' | *[!a-z0-9_-]*) name=default ;;
  esac
  printf '%s ❯' "$name"
}

# What may stand for a kind of word, a line each. $1: the program, $2: the profile or nothing, $3: the kind
_aigenlabs_names() {
  case $3 in
    profile) _aigenlabs_profiles ;;
    shell) printf '%s\n' bash zsh fish ;;
    skill) command "$1" ${2:+--profile="$2"} skills list --names 2>/dev/null ;;
    job) command "$1" ${2:+--profile="$2"} cron list --names 2>/dev/null ;;
    server) command "$1" ${2:+--profile="$2"} mcp list --names 2>/dev/null ;;
  esac
}
