import assert from "node:assert/strict";

/** How many times as much input the second measurement gets. */
const FACTOR = 8;
/** Work in proportion to the input grows by 8, work in proportion to its square by 64: this lies as far from the one as from the other. */
const LIMIT = 23;
/** What a measurement counts at least, in µs: systems account for processor time in steps of up to 4 ms. */
const FLOOR = 20_000;

/**
 * Asserts that the work grows in proportion to the input, and not faster: eight times the input costs about eight times the
 * processor time of this thread. No clock is asked, and a run is compared with another run of the same process, so that
 * neither a slow machine nor a busy one changes the answer. The least of three runs counts: what else happens only adds.
 */
export async function assertLinear<Input>(
  input: (size: number) => Input,
  size: number,
  work: (input: Input) => unknown,
): Promise<void> {
  const [small, large] = [input(size), input(size * FACTOR)];
  // What is compiled first should not count for the small one.
  await work(small);
  let [cheap, dear] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    cheap = Math.min(cheap, await processorTime(() => work(small)));
    dear = Math.min(dear, await processorTime(() => work(large)));
    if (dear <= LIMIT * cheap) return;
  }
  const growth = (dear / cheap).toFixed(1);
  assert.fail(`${FACTOR} times the input costs ${growth} times the work`);
}

/** Processor time that this thread spends on `work`, in µs. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return Math.max(user + system, FLOOR);
}
