# report.bash - completion of report(1) for bash: kinds come from report --help
_report() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words
	case $before in
	-f | --format) words="text md html tsv jsonl svg dot graphml" ;;
	*)
		case $word in
		--*) words="--all --archive= --format= --query= --schema --since= --until= --actor= --country= --source= --a= --b= --width= --help --version" ;;
		*) words=$(report --help | sed -n '/^Kinds/,$s/^  \([a-z]*\) .*/\1/p') ;;
		esac
		;;
	esac
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; compgen -f -- "$word")
	[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
}
complete -o filenames -F _report report
