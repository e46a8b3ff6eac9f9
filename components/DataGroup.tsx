import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { BackupForm } from '@/components/BackupForm';
import { EraseForm } from '@/components/EraseForm';
import { HostNotice } from '@/components/HostNotice';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';
import { SyncForm } from '@/components/SyncForm';

type Data = {
  readonly opml: ComponentProps<typeof OpmlForm>;
  readonly old: ComponentProps<typeof OldBriefingsForm>;
  readonly backup: ComponentProps<typeof BackupForm>;
  readonly sync: ComponentProps<typeof SyncForm>;
  readonly erase: ComponentProps<typeof EraseForm>;
};

export type DataGroupProps = {
  /** Whole, because while something is under way it changes many times a second, and nothing else on the page does. */
  readonly data: ReadonlySignal<Data>;
  /** Hosts that the browser withholds: asked for where an import brought them. */
  readonly missingHosts: readonly string[];
  /** Inside a click. */
  readonly onGrant: () => void;
};

/** What comes from elsewhere, and what the reader takes along. */
export function DataGroup({ data, missingHosts, onGrant }: DataGroupProps) {
  const { opml, old, backup, sync, erase } = data.value;
  return (
    <>
      <OpmlForm {...opml} />
      {opml.report?.kind === 'imported' && <HostNotice hosts={missingHosts} onGrant={onGrant} />}
      <BackupForm {...backup} />
      <OldBriefingsForm {...old} />
      <SyncForm {...sync} />
      <EraseForm {...erase} />
    </>
  );
}
