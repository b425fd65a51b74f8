/**
 * The number of an `Issue` cell: `#12`, `12`, or the address of an issue.
 *
 * @param repository `owner/name`; where it is given, an address in another one names no issue
 */
export function issueNumber(cell: string | null, repository?: string): number | null {
  const [, address, digits] = /^(?:#|GH-|https?:\/\/(\S{1,300})\/issues\/)?(\d{1,9})$/i.exec(cell?.trim() ?? "") ?? [];
  if (digits === undefined) return null;
  const isElsewhere = address && repository && !address.toLowerCase().endsWith(`/${repository.toLowerCase()}`);
  return isElsewhere ? null : Number(digits);
}

/** Whether a cell names an issue without an address: only then it is one of this repository, whichever that is. */
export function isShortNumber(cell: string | null): boolean {
  return issueNumber(cell, "elsewhere") !== null;
}
