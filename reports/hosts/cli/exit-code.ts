/** How a run ended, as its caller sees it. */
export const EXIT = {
  ok: 0,
  /** Something in the content has to be mended; or a PDF does not agree with it, or cannot be read. */
  content: 1,
  /** The command was called in a way that cannot work: an unknown word, a folder that cannot be read or written. */
  usage: 2,
  /** An error of the program itself (`EX_SOFTWARE` of sysexits). */
  bug: 70,
  /** Stopped by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const

/** Thrown when a command is called in a way that cannot work; the message says what to do. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
