/** What of another tool's export could not be taken. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** The next step: a sentence. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
