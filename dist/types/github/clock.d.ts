/** Time, as a door hands it in: tests have their own. */
export interface WaitClock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
    sleep(milliseconds: number): Promise<void>;
}
export declare const systemClock: WaitClock;
