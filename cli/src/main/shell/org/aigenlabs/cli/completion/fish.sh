# Completion of aigenlabs for fish, made by `aigenlabs completion fish`: aigenlabs completion fish | source

function __aigenlabs_root
    set -l home $AIGENLABS_HOME
    test -n "$home"; or set home $HOME/.aigenlabs
    set home (string replace -r '/$' '' -- $home)
    if string match -qr '/profiles/[^/]+$' -- $home
        string replace -r '/profiles/[^/]+$' '' -- $home
    else
        echo $home
    end
end

# The names of the profiles, without starting the program.
function __aigenlabs_profiles
    echo default
    for directory in (__aigenlabs_root)/profiles/*/
        string match -r '^[a-z0-9][a-z0-9_-]*$' -- (string replace -r '^.*/([^/]+)/$' '$1' -- $directory)
    end
end

# The current profile for a prompt.
function aigenlabs_prompt
    set -l home $AIGENLABS_HOME
    set -l name
    test -n "$home"; or set home $HOME/.aigenlabs
    set -l named (string match -r '/profiles/([^/]+)/?$' -- $home)
    if set -q named[2]
        set name $named[2]
    else if test -r $home/active_profile
        read name <$home/active_profile
    end
    string match -qr '^[a-z0-9_-]+$' -- "$name"; or set name default
    printf '%s ❯' $name
end

# What may stand for a kind of word. argv: the program, the kind, the option for the profile
function __aigenlabs_names
    switch $argv[2]
        case profile
            __aigenlabs_profiles
        case shell
            printf '%s\n' bash zsh fish
        case skill
            command $argv[1] $argv[3] skills list --names 2>/dev/null
        case job
            command $argv[1] $argv[3] cron list --names 2>/dev/null
        case server
            command $argv[1] $argv[3] mcp list --names 2>/dev/null
        case file
            __fish_complete_path (commandline -ct)
    end
end

@TREE@

function __aigenlabs_complete
    set -l tokens (commandline -opc)
    set -l current (commandline -ct)
    set -l path ''
    set -l kind ''
    set -l taking ''
    set -l profile
    set -l given 0
    for word in $tokens[2..-1]
        if test -n "$taking"
            contains -- $taking -p --profile; and set profile --profile=$word
            set taking ''
            set kind ''
            continue
        end
        switch $word
            case --
                __fish_complete_path $current
                return
            case '--profile=*'
                set profile $word
            case '--*=*'
            case '-p?*'
                set profile (string replace -r '^-p' '--profile=' -- $word)
            case '-*'
                set kind (__aigenlabs_value "$path" $word)
                test -n "$kind"; and set taking $word
            case '*'
                if __aigenlabs_commands "$path" | string match -qr -- "^"(string escape --style=regex -- $word)"\t"
                    set path "$path $word"
                    set given 0
                else
                    set given (math $given + 1)
                end
        end
    end
    if test -n "$taking"
        __aigenlabs_names $tokens[1] "$kind" $profile
    else if string match -q -- '--*=*' $current
        set -l option (string replace -r '=.*' '' -- $current)
        __aigenlabs_names $tokens[1] (__aigenlabs_value "$path" $option) $profile | string replace -r -- '^' "$option="
    else if string match -q -- '-*' $current
        __aigenlabs_options "$path"
    else
        set -l commands (__aigenlabs_commands "$path")
        if test $given = 0; and set -q commands[1]
            printf '%s\n' $commands
        else
            set -l kinds (__aigenlabs_operands "$path")
            set -l at (math $given + 1)
            set -q kinds[$at]; and __aigenlabs_names $tokens[1] $kinds[$at] $profile
        end
    end
end

complete -c aigenlabs -f -a '(__aigenlabs_complete)'
# the commands of profiles take the same words
for name in (__aigenlabs_profiles)
    if test -f $HOME/.local/bin/$name; and grep -q '^# @MARK@' $HOME/.local/bin/$name 2>/dev/null
        complete -c $name -f -a '(__aigenlabs_complete)'
    end
end
