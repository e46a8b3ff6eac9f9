import { type ReadonlySignal, signal } from '@preact/signals';
import { type Breath, type Piece, piecesOf, type SpokenOptions, type SpokenSection } from '@/lib/briefing/spoken';
import type { Language } from '@/lib/i18n';
import type { Millis } from '@/lib/time';
import { isSummaryShown, leavePlayer, markLine, unmark } from '@/lib/view/aloud-mark';
import { createSpeaker, type Line, type SpeakerState } from '@/lib/view/speaker';
import { type Consent, planVoices } from '@/lib/view/voices';

export type AloudReading =
  | { readonly kind: 'no-voice' | 'asks' | 'failed' }
  | { readonly kind: 'speaking' | 'paused'; readonly line: Line; readonly count: number };

export type Aloud = {
  /** Undefined while nothing is read and nothing is to be said about it. */
  readonly state: ReadonlySignal<AloudReading | undefined>;
  start(sections: readonly SpokenSection[], languages: Omit<SpokenOptions, 'isSummaryShown'>): Promise<void>;
  pause(): void;
  resume(): void;
  next(): void;
  previous(): void;
  stop(): void;
  /** Voices that need a server may read; without them only this device's own do. */
  agree(): void;
  decline(): void;
};

type Voices = ReadonlyMap<Language, SpeechSynthesisVoice>;

/** Some browsers load their voices when they are first asked for them. */
const PATIENCE: Millis = 1500;

/** For a browser that cannot speak at all. */
const MUTE = { speak: () => {}, cancel: () => {} };

async function voicesOf(synthesis: SpeechSynthesis | undefined): Promise<readonly SpeechSynthesisVoice[]> {
  if (!synthesis) return [];
  const voices = synthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise((resolve) => {
    synthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
  return synthesis.getVoices();
}

const languagesOf = (pieces: readonly Piece[]): readonly Language[] => [
  ...new Set(pieces.flatMap(({ breaths }) => breaths.map(({ language }) => language))),
];

function utteranceWith(voices: Voices, { text, language }: Breath): SpeechSynthesisUtterance | undefined {
  const voice = voices.get(language);
  if (!voice) return undefined;
  return Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
}

/** Leaves Escape to whatever is open above or around the focus. */
const isTaken = (): boolean =>
  document.querySelector('dialog[open]') !== null || document.activeElement?.closest('details[open]') != null;

/** The voice stops with the page, and on Escape. */
function stopWithPage({ state, stop }: Pick<Aloud, 'state' | 'stop'>): void {
  addEventListener('pagehide', () => state.value && stop());
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || state.value === undefined || isTaken()) return;
    event.preventDefault();
    stop();
  };
  addEventListener('keydown', onKey, { capture: true });
}

/** Reads pieces with the browser's voices, and shows where it is. */
export function createAloud(synthesis: SpeechSynthesis | undefined): Aloud {
  const state = signal<AloudReading | undefined>(undefined);
  let pieces: readonly Piece[] = [];
  let consent: Consent;
  let voices: Voices = new Map();
  let last: Line | undefined;

  function onChange(next: SpeakerState): void {
    if (next.kind === 'silent') {
      unmark();
      leavePlayer(last);
      state.value = undefined;
      return;
    }
    last = next.line;
    if (next.kind === 'speaking') markLine(next.line);
    state.value = next.kind === 'failed' ? { kind: 'failed' } : { ...next, count: pieces.length };
  }
  const utteranceFor = (breath: Breath) => utteranceWith(voices, breath);
  const { start: speak, ...player } = createSpeaker({ synthesiser: synthesis ?? MUTE, utteranceFor, onChange });

  async function begin(wanted: readonly Piece[], agreed: Consent): Promise<void> {
    pieces = wanted;
    const plan = planVoices(await voicesOf(synthesis), languagesOf(wanted), agreed);
    if (plan.kind !== 'reads') {
      player.stop();
      state.value = { kind: plan.kind };
      return;
    }
    voices = plan.voices;
    speak(wanted);
  }
  const aloud: Aloud = {
    ...player,
    state,
    start: (sections, languages) => begin(piecesOf(sections, { ...languages, isSummaryShown }), consent),
    agree: () => {
      consent = 'all';
      void begin(pieces, consent);
    },
    decline: () => void begin(pieces, 'own'),
  };
  stopWithPage(aloud);
  return aloud;
}
