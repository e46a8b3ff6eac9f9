import type { ComponentProps } from 'preact';
import { BackupForm } from '@/components/BackupForm';
import { EraseForm } from '@/components/EraseForm';
import { HostNotice } from '@/components/HostNotice';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';

export type DataGroupProps = {
  readonly data: {
    readonly opml: ComponentProps<typeof OpmlForm>;
    readonly old: ComponentProps<typeof OldBriefingsForm>;
    readonly backup: ComponentProps<typeof BackupForm>;
    readonly erase: ComponentProps<typeof EraseForm>;
  };
  /** Hosts that the browser withholds: asked for where an import brought them. */
  readonly missingHosts: readonly string[];
  /** Inside a click. */
  readonly onGrant: () => void;
};

/** What comes from elsewhere, and what the reader takes along. */
export function DataGroup({ data, missingHosts, onGrant }: DataGroupProps) {
  return (
    <>
      <OpmlForm {...data.opml} />
      {data.opml.report?.kind === 'imported' && <HostNotice hosts={missingHosts} onGrant={onGrant} />}
      <BackupForm {...data.backup} />
      <OldBriefingsForm {...data.old} />
      <EraseForm {...data.erase} />
    </>
  );
}
