# bulletin.fish - completion for fish: the options are those that --help lists
#
# fish looks for a file of the command's name: this one completes the command that it, or a link to it, is called after.

# A line for each option, "--calendar=\tdates of issues", and one for its short form
function __bulletin_options
    $argv --help 2>/dev/null | string replace -rf '^  (?:(-.), |    )(--[a-z0-9-]+=?)\S* +(.*)' '$2\t$3\n$1\t$3' |
        string match -r '^-.*'
end

function __bulletin_kinds # of report
    $argv --help 2>/dev/null | sed -n '/^Kinds/,$s/^  \([a-z]*\)  *\(.*\)/\1\t\2/p'
end

function __bulletin_words
    set -l line (commandline -opc)
    set -l command $line[1]
    set -l program (string replace -r '.*[/-]' '' -- $line[1])
    set -l programs tokenize tag extract report batch
    if test $program = bulletin; and contains -- "$line[2]" $programs
        set program $line[2]
        set command $line[1..2]
    end
    switch "$program $line[-1]"
        case '* --format' 'report -f' 'bulletin -f'
            printf '%s\n' text md html tsv jsonl svg dot graphml
        case '* --only' 'extract -k'
            printf '%s\n' event entity office citation document
        case '* --kind' 'bulletin -k'
            __bulletin_kinds $command report
        case '*'
            if string match -q -- '-*' (commandline -ct)
                __bulletin_options $command
            else if test (count $line) -eq (count $command)
                test $program = report; and __bulletin_kinds $command
                test $program = bulletin; and printf '%s\n' $programs
            end
    end
end

complete -c (status basename | string replace -r '\.fish$' '') -a '(__bulletin_words)'
