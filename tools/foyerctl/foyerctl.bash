# Completes the words of foyerctl in bash, from what the program itself says by --help: verbs,
# options, folders and files.

_foyerctl() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local verbs=() at help=""
    for ((at = 1; at < COMP_CWORD; ++at)); do
        case ${COMP_WORDS[at]} in
        --data | --as) ((++at)) ;;
        -*) ;;
        *) verbs+=("${COMP_WORDS[at]}") ;;
        esac
    done
    case $before in
    --data) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --as) COMPREPLY=(); return ;;
    esac
    # Words after a verb that has no verbs of its own are its arguments.
    while help=$("${COMP_WORDS[0]}" "${verbs[@]}" --help 2>/dev/null); [[ -z $help && ${#verbs[@]} -gt 0 ]]; do
        unset 'verbs[-1]'
    done
    if [[ ( ${verbs[0]} == restore || ${verbs[1]} == attach ) && $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
    fi
    local own
    own=$(awk '/^Options:/ { part = 1; next } /^Subcommands:/ { part = 2; next } /^[^ ]/ { part = 0 }
        part && /^  [^ ]/ { sub(/^.*,/, "", $1); print $1 }' <<<"$help")
    [[ $word == -* || ${#verbs[@]} -eq 0 ]] && own+=$'\n--data\n--json\n--as'
    mapfile -t COMPREPLY < <(compgen -W "$own" -- "$word" | sort -u)
}

complete -F _foyerctl foyerctl
