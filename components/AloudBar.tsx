import './AloudBar.css';
import type { ComponentChildren } from 'preact';
import { useWords } from '@/components/words';
import type { MessageKey } from '@/lib/i18n';

/** `no-voice`: nobody can read here. `asks`: only voices that need a server can. */
export type AloudState =
  | { readonly kind: 'no-voice' | 'asks' | 'failed' }
  | {
      readonly kind: 'speaking' | 'paused';
      readonly section: string;
      /** Which piece of how many, from 1. */
      readonly number: number;
      readonly count: number;
    };

export type AloudActions = {
  pause(): void;
  resume(): void;
  next(): void;
  previous(): void;
  stop(): void;
  /** Voices of a server may read, too; or this device's own alone. */
  agree(): void;
  decline(): void;
};

type AloudBarProps = { readonly state: AloudState; readonly actions: AloudActions };

/** The player, while the edition is read aloud; and why it cannot be. */
export function AloudBar({ state, actions }: AloudBarProps) {
  const { t } = useWords();
  return (
    <section class="aloud-bar screen-only" aria-label={t('aloud.title')} data-until="0" data-aloud={state.kind}>
      <p role="status">
        <Said state={state} />
      </p>
      {'number' in state && <p class="place">{t('aloud.place', { number: state.number, total: state.count })}</p>}
      <p class="controls">
        <Controls state={state} actions={actions} />
      </p>
    </section>
  );
}

/** The section alone changes while it reads, so that nobody is told of every story twice. */
function Said({ state }: { readonly state: AloudState }) {
  const { t } = useWords();
  if (state.kind === 'speaking' || state.kind === 'paused')
    return <>{t(`aloud.${state.kind}`, { section: state.section })}</>;
  return <>{t(`aloud.${state.kind}`)}</>;
}

function Controls({ state, actions }: AloudBarProps) {
  switch (state.kind) {
    case 'speaking':
    case 'paused':
      return (
        <>
          <Control label="aloud.previous" onPress={actions.previous}>
            <path d="M11 3 6 8l5 5zM4 3v10" />
          </Control>
          {state.kind === 'speaking' ? (
            <Control label="aloud.pause" onPress={actions.pause}>
              <path d="M5 3v10M11 3v10" />
            </Control>
          ) : (
            <Control label="aloud.resume" onPress={actions.resume}>
              <path d="M5 3l7 5-7 5z" />
            </Control>
          )}
          <Control label="aloud.next" onPress={actions.next}>
            <path d="M5 3l5 5-5 5zM12 3v10" />
          </Control>
          <Control label="aloud.stop" onPress={actions.stop} />
        </>
      );
    case 'asks':
      return (
        <>
          <Control label="aloud.agree" onPress={actions.agree} />
          <Control label="aloud.decline" onPress={actions.decline} />
        </>
      );
    case 'failed':
      return (
        <>
          <Control label="aloud.again" onPress={actions.resume} />
          <Control label="aloud.close" onPress={actions.stop} />
        </>
      );
    case 'no-voice':
      return <Control label="aloud.close" onPress={actions.stop} />;
  }
}

type ControlProps = {
  readonly label: MessageKey;
  readonly onPress: () => void;
  /** The sign it has instead of words. */
  readonly children?: ComponentChildren;
};

function Control({ label, onPress, children }: ControlProps) {
  const { t } = useWords();
  const name = t(label);
  if (!children)
    return (
      <button type="button" onClick={onPress}>
        {name}
      </button>
    );
  return (
    <button type="button" aria-label={name} title={name} onClick={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
