/** The release of the zone data that Node carries, such as `2026c`; null for a Node that was built without. */
export const zoneDataRelease: string | null = process.versions.tz ?? null;
