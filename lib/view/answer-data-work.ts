import type { DataProgress } from '@/lib/data-reports';
import type { Millis } from '@/lib/time';
import { type Cause, DATA_WORK, type WorkReply, type WorkRequest } from '@/lib/view/data-work';

const tell = (reply: WorkReply): void => postMessage(reply);

/** In a worker of a page: does what it is asked, one thing after the other. */
export function answerDataWork(): void {
  let last: Promise<void> = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
    last = last.then(() => answer(data));
  });
}

async function answer({ number, name, input }: WorkRequest): Promise<void> {
  const work = DATA_WORK[name] as (input: unknown, tell: unknown) => Promise<unknown>;
  await work(input, teller(number)).then(
    (result) => tell({ number, kind: 'done', result }),
    (error: unknown) => tell({ number, kind: 'failed', causes: causesOf(error) }),
  );
}

/** A page draws each of them, so they come no more often than an eye can follow. */
const BETWEEN: Millis = 200;

function teller(number: number): (progress: DataProgress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < BETWEEN) return;
    last = performance.now();
    tell({ number, kind: 'progress', progress });
  };
}

function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [{ name: 'Error', message: String(error) }];
  const { name, message, inner } = error as Error & { inner?: unknown };
  return [{ name, message }, ...(inner ? causesOf(inner) : [])];
}
