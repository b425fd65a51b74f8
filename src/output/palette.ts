/** How the parts of a text are set off. */
export interface Palette {
  readonly strong: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly good: Paint;
  readonly faint: Paint;
}

type Paint = (text: string) => string;

const asIs: Paint = (text) => text;

export const plain: Palette = { strong: asIs, error: asIs, warning: asIs, good: asIs, faint: asIs };

/** ANSI's select-graphic-rendition codes, each with the code that ends it, so that paints can be nested. */
export const colors: Palette = {
  strong: sgr(1, 22),
  error: sgr(31, 39),
  warning: sgr(33, 39),
  good: sgr(32, 39),
  faint: sgr(90, 39),
};

function sgr(on: number, off: number): Paint {
  return (text) => (text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`);
}
