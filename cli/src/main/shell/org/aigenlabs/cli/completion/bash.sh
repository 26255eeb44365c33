# Completion of aigenlabs for bash, made by `aigenlabs completion bash`: eval "$(aigenlabs completion bash)"

@COMMON@
@TREE@

_aigenlabs() {
  local IFS=$' \t\n' word path='' kind='' taking='' profile='' given=0 i
  local commands='' options='' operands='' current=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  # bash takes `--profile=x` for three words
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [ "$word" = = ]; then
      continue
    elif [ -n "$taking" ]; then
      case $taking in -p | --profile) profile=$word ;; esac
      taking='' kind=''
    else
      case $word in
        --) return 0 ;;
        -p?*) profile=${word#-p} ;;
        -*) _aigenlabs_value "$path" "$word" && taking=$word ;;
        *)
          _aigenlabs_level "$path"
          case " $commands " in
            *" $word "*) path="$path $word" given=0 ;;
            *) given=$((given + 1)) ;;
          esac
          ;;
      esac
    fi
  done
  [ "$current" != = ] || current=''
  _aigenlabs_level "$path"
  if [ -n "$taking" ]; then
    :
  elif [ "${current#-}" != "$current" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    return 0
  elif [ -n "$commands" ] && [ "$given" = 0 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
    return 0
  else
    # shellcheck disable=SC2206 # one word for each operand
    local kinds=($operands)
    kind=${kinds[given]:-none}
  fi
  case $kind in
    file) compopt -o default 2>/dev/null ;;
    none) ;;
    *)
      while IFS= read -r word; do
        case $word in "$current"*) COMPREPLY+=("$(printf '%q' "$word")") ;; esac
      done < <(_aigenlabs_names "${COMP_WORDS[0]}" "$profile" "$kind")
      ;;
  esac
}

complete -F _aigenlabs aigenlabs
# the commands of profiles take the same words
for _aigenlabs_name in $(_aigenlabs_profiles); do
  if [ -f "$HOME/.local/bin/$_aigenlabs_name" ] && grep -q '^# @MARK@' "$HOME/.local/bin/$_aigenlabs_name" 2>/dev/null; then
    complete -F _aigenlabs "$_aigenlabs_name"
  fi
done
unset _aigenlabs_name
