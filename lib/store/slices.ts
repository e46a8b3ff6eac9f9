/** What one transaction of a sweep reads and deletes at most: nobody waits long for it, and a kill undoes little. */
export const SWEEP_ROWS = 500;

/** Runs slice after slice. Each is told how many rows the ones before passed over, and gives how many that are by now; undefined at the end. */
export async function inSlices(slice: (passed: number) => Promise<number | undefined>): Promise<void> {
  for (let passed: number | undefined = 0; passed !== undefined; ) passed = await slice(passed);
}
