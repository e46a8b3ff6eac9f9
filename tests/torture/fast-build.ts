import type { Plugin } from 'vite';
import type { FastTime } from './fast-time';
import { buildVariant } from './variant';

const BACKGROUND = 'entrypoints/background.ts';

/** Has the worker load its fast clock before anything of the product. */
const fastWorker: Plugin = {
  name: 'fast-worker',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith(BACKGROUND) ? `import '@/tests/torture/fast-worker';\n${code}` : undefined),
};

/** The product as it ships, with leave to read every host, whose worker lives `times` as fast. */
export async function buildFast(time: FastTime): Promise<string> {
  const { MODE } = process.env;
  process.env.MODE = 'e2e';
  try {
    const define = { __FAST_TIME__: JSON.stringify(time) };
    return await buildVariant({ name: 'torture-fast', plugins: [fastWorker], define });
  } finally {
    if (MODE === undefined) delete process.env.MODE;
    else process.env.MODE = MODE;
  }
}
