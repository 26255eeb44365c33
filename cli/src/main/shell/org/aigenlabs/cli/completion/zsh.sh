#compdef aigenlabs
# Completion of aigenlabs for zsh, made by `aigenlabs completion zsh`: eval "$(aigenlabs completion zsh)" after compinit

@COMMON@
@TREE@

_aigenlabs() {
  local word treepath='' kind='' taking='' profile='' given=0 i
  local -a commands options operands names
  for ((i = 2; i < CURRENT; i++)); do
    word=${(Q)words[i]}
    if [[ -n $taking ]]; then
      [[ $taking != (-p|--profile) ]] || profile=$word
      taking='' kind=''
    else
      case $word in
        --) _files; return ;;
        --profile=*) profile=${word#--profile=} ;;
        -p?*) profile=${word#-p} ;;
        --*=*) ;;
        -*) _aigenlabs_value "$treepath" "$word" && taking=$word ;;
        *)
          _aigenlabs_level "$treepath"
          if (( ${commands[(I)$word:*]} )); then
            treepath="$treepath $word" given=0
          else
            given=$((given + 1))
          fi
          ;;
      esac
    fi
  done
  _aigenlabs_level "$treepath"
  if [[ -n $taking ]]; then
    :
  elif [[ $PREFIX == --*=* ]]; then
    _aigenlabs_value "$treepath" "${PREFIX%%=*}" || return 1
    compset -P '*='
  elif [[ $PREFIX == -* ]]; then
    _describe -o option options
    return
  elif (( $#commands )) && [[ $given = 0 ]]; then
    _describe command commands
    return
  else
    kind=${operands[given + 1]:-none}
  fi
  case $kind in
    file) _files ;;
    none) return 1 ;;
    *)
      names=("${(@f)$(_aigenlabs_names "${words[1]}" "$profile" "$kind")}")
      compadd -a names
      ;;
  esac
}

if (( $+functions[compdef] )); then
  compdef _aigenlabs aigenlabs
  # the commands of profiles take the same words
  for _aigenlabs_name in $(_aigenlabs_profiles); do
    if [[ -f $HOME/.local/bin/$_aigenlabs_name ]] && grep -q '^# @MARK@' "$HOME/.local/bin/$_aigenlabs_name" 2>/dev/null; then
      compdef _aigenlabs "$_aigenlabs_name"
    fi
  done
  unset _aigenlabs_name
fi

# loaded by its name at the first use: the body of the function was this file
if [[ "${funcstack[1]-}" == _aigenlabs ]]; then
  _aigenlabs "$@"
fi
