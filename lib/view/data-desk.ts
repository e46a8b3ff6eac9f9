import type { DataProgress } from '@/lib/data-reports';
import type { Cause, DataWork, WorkName, WorkReply, WorkRequest } from '@/lib/view/data-work';

type Input<Name extends WorkName> = Parameters<DataWork[Name]>[0];
type Result<Name extends WorkName> = Awaited<ReturnType<DataWork[Name]>>;
type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: (progress: DataProgress) => void;
};

/** Has work done by a worker, which is made when it is first needed: whatever it takes, the page stays as quick as ever. */
export function createDataDesk(makeWorker: () => Worker) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let number = 0;
  const hear = ({ data }: MessageEvent<WorkReply>) => {
    const one = waiting.get(data.number);
    if (data.kind === 'progress') return one?.onProgress?.(data.progress);
    waiting.delete(data.number);
    if (data.kind === 'done') one?.resolve(data.result);
    else one?.reject(errorOf(data.causes));
  };
  const failAll = ({ message }: ErrorEvent) => {
    for (const one of waiting.values()) one.reject(new Error(message));
    waiting.clear();
  };
  const open = () => {
    const made = makeWorker();
    made.addEventListener('message', hear);
    made.addEventListener('error', failAll);
    return made;
  };
  return <Name extends WorkName>(
    name: Name,
    input: Input<Name>,
    onProgress?: (progress: DataProgress) => void,
  ): Promise<Result<Name>> => {
    worker ??= open();
    number += 1;
    const request: WorkRequest = { number, name, input };
    return new Promise((resolve, reject) => {
      waiting.set(request.number, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      worker?.postMessage(request);
    });
  };
}

export type DataDesk = ReturnType<typeof createDataDesk>;

/** As it was thrown, with what lay behind it in `inner`, as Dexie has it. */
const errorOf = ([cause, ...rest]: readonly Cause[]): Error =>
  Object.assign(new Error(cause?.message), { name: cause?.name, ...(rest.length > 0 && { inner: errorOf(rest) }) });
