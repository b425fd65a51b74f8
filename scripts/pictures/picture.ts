/** A page to photograph for `docs/images/<name>.png`. */
export interface Picture {
  readonly name: string;
  readonly html: string;
}
