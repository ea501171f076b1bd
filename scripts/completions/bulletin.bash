# bulletin.bash - completion for bash: the options are those that --help lists
#
# bash-completion looks for a file of the command's name: this one completes the command that it, or a link to it, is
# called after.

_bulletin_kinds() { # COMMAND...: of report
	"$@" --help 2> /dev/null | sed -n '/^Kinds/,$s/^  \([a-z]*\) .*/\1/p'
}

_bulletin() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=("$1") program=${1##*[/-]} first=1 words=
	if [[ $program = bulletin && $COMP_CWORD -gt 1 && ${COMP_WORDS[1]} =~ ^(tokenize|tag|extract|report|batch)$ ]]; then
		program=${COMP_WORDS[1]} command+=("${COMP_WORDS[1]}") first=2
	fi
	[ "$before" = = ] && before=${COMP_WORDS[COMP_CWORD - 2]}
	[ "$word" = = ] && word=
	case $program$before in
	*--format | report-f | bulletin-f) words='text md html tsv jsonl svg dot graphml' ;;
	*--only | extract-k) words='event entity office citation document' ;;
	*--kind | bulletin-k) words=$(_bulletin_kinds "$1" report) ;;
	*--since | *--until | *--width | *--actor | *--country | *--source | *--date | *--id | *--jobs | *--pattern | *--explain) return ;;
	*)
		if [[ $word = -* ]]; then
			words=$("${command[@]}" --help 2> /dev/null | grep -oE -- '^  (-.,)? +--[a-z0-9-]+=?|--b=' | grep -oE -- '--.*')
		else
			[ "$program$COMP_CWORD" = "report$first" ] && words=$(_bulletin_kinds "${command[@]}")
			[ "$program$COMP_CWORD" = bulletin1 ] && words='tokenize tag extract report batch'
			mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; compgen -f -- "$word")
			return
		fi
		;;
	esac
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
	[[ ${COMPREPLY[0]-} = *= ]] && compopt -o nospace
}
complete -o filenames -F _bulletin "$(basename "${BASH_SOURCE[0]}" .bash)"
