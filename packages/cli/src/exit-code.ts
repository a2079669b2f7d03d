/** 0 fine, 1 findings or a failed check, 2 bad usage or input: the exit codes of every command. */
export type ExitCode = 0 | 1 | 2
