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
  await work(input, (progress: { done: number; total: number }) => tell({ number, kind: 'progress', progress })).then(
    (result) => tell({ number, kind: 'done', result }),
    (error: unknown) => tell({ number, kind: 'failed', causes: causesOf(error) }),
  );
}

function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [{ name: 'Error', message: String(error) }];
  const { name, message, inner } = error as Error & { inner?: unknown };
  return [{ name, message }, ...(inner ? causesOf(inner) : [])];
}
