# report.bash - completion for bash: options, formats, kinds, then files
_report_kinds() {
	report --help | sed -n '/^Kinds/,$s/^  \([a-z]*\) .*/\1/p'
}

_report() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	[ "$before" = = ] && before=${COMP_WORDS[COMP_CWORD - 2]}
	[ "$word" = = ] && word=
	case $before in
	-f | --format) mapfile -t COMPREPLY < <(compgen -W 'text md html tsv jsonl svg dot graphml' -- "$word") ;;
	-s | -u | -w | --since | --until | --width | --actor | --country | --source) ;;
	*)
		mapfile -t COMPREPLY < <(
			if [[ $word == -* ]]; then
				compgen -W '--all --archive= --format= --query= --schema --since= --until= --actor= --country= --source=
					--a= --b= --width= --help --version' -- "$word"
			else
				compgen -W "$(_report_kinds)" -- "$word"
				compgen -f -- "$word"
			fi
		)
		[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
		;;
	esac
}
complete -o filenames -F _report report
