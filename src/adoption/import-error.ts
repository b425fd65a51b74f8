/** What of another tool's export could not be taken. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** What to do about it. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
