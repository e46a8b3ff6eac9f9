/** Asks until the answer is true enough, or fails after `timeout` ms with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, timeout: number): Promise<NonNullable<T>> {
  const until = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`Not within ${timeout} ms: ${ask} gave ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
