import { MAX_LIST_LENGTH } from '@/lib/feed/limits';
import { line } from '@/lib/feed/text';

const ADDRESS = /[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]{1,255}/;

/** A name as a feed writes it: `Name`, `mail (Name)`, `Name <mail>`; a mail address only where there is no name. */
export function personName(text: string | undefined): string | undefined {
  const written = line(text?.slice(0, 1000));
  if (!written?.includes('@')) return written;
  const whole = written.replace(/mailto:/gi, '');
  const address = ADDRESS.exec(whole)?.[0];
  if (!address) return whole;
  const rest = line(whole.replace(address, ' ').replace(/[<>()[\]"]/g, ' '));
  return rest?.replace(/^[-,;:\s]+|[-,;:\s]+$/g, '') || address;
}

/** Without what says nothing or was said before. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  const said = values.filter((value): value is string => Boolean(value));
  return said.length < 2 ? said : [...new Set(said)].slice(0, MAX_LIST_LENGTH);
}
