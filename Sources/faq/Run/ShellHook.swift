/// The code for a shell that shows, above the prompt, what `faq run` has kept.
///
/// `faq` becomes a function that has the cause kept in a file of this shell (`KeptCause`). Before each prompt the shell looks
/// whether the file is there, which takes no process. Whatever others do before the prompt goes on; the status of the last
/// command line stays; a shell without a terminal is left alone.
enum ShellHook: String, CaseIterable {
    case bash, zsh, fish

    var code: String {
        switch self {
        case .bash:
            Self.posix
                + """
                    if [[ "$(declare -p PROMPT_COMMAND 2>/dev/null)" == "declare -a"* ]]; then
                        [[ " ${PROMPT_COMMAND[*]} " == *" __faq_show "* ]] || PROMPT_COMMAND=(__faq_show "${PROMPT_COMMAND[@]}")
                    elif [[ ";${PROMPT_COMMAND:-};" != *";__faq_show;"* ]]; then
                        PROMPT_COMMAND="__faq_show${PROMPT_COMMAND:+;$PROMPT_COMMAND}"
                    fi
                fi

                """
        case .zsh:
            Self.posix
                + """
                    autoload -Uz add-zsh-hook
                    add-zsh-hook precmd __faq_show
                    __faq_forget() { command rm -f -- "$__faq_kept" "$__faq_kept.shown"; }
                    add-zsh-hook zshexit __faq_forget
                fi

                """
        case .fish: Self.forFish
        }
    }

    /// What bash and zsh have in common.
    private static let posix = #"""
        if [[ $- == *i* && -t 2 ]]; then
            __faq_kept="${XDG_RUNTIME_DIR:-${XDG_STATE_HOME:-$HOME/.local/state}}/faq/run-$$"
            command rm -f -- "$__faq_kept" "$__faq_kept.shown"
            faq() {
                if [[ "${1-}" == run ]]; then
                    FAQ_RUN_KEEP="$__faq_kept" command faq "$@"
                else
                    command faq "$@"
                fi
            }
            __faq_show() {
                local __faq_status=$?
                if [[ -f "$__faq_kept" ]]; then
                    command mv -f -- "$__faq_kept" "$__faq_kept.shown" && faq-last
                fi
                return "$__faq_status"
            }
            faq-last() {
                if [[ -f "$__faq_kept.shown" ]]; then command cat -- "$__faq_kept.shown" >&2; else return 1; fi
            }

        """#

    private static let forFish = #"""
        if status is-interactive; and test -t 2
            set -g __faq_kept $HOME/.local/state/faq/run-$fish_pid
            set -q XDG_STATE_HOME; and set __faq_kept $XDG_STATE_HOME/faq/run-$fish_pid
            set -q XDG_RUNTIME_DIR; and set __faq_kept $XDG_RUNTIME_DIR/faq/run-$fish_pid
            command rm -f -- $__faq_kept $__faq_kept.shown
            function faq
                if test "$argv[1]" = run
                    FAQ_RUN_KEEP=$__faq_kept command faq $argv
                else
                    command faq $argv
                end
            end
            function __faq_show --on-event fish_prompt
                set -l __faq_status $status
                if test -f $__faq_kept
                    command mv -f -- $__faq_kept $__faq_kept.shown; and faq-last
                end
                return $__faq_status
            end
            function faq-last
                test -f $__faq_kept.shown; and command cat -- $__faq_kept.shown >&2
            end
            function __faq_forget --on-event fish_exit
                command rm -f -- $__faq_kept $__faq_kept.shown
            end
        end

        """#
}
