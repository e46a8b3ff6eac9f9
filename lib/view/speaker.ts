import type { Breath, Piece } from '@/lib/briefing/spoken';

/** The browser's, or one that behaves as https://webaudio.github.io/web-speech-api/#tts-section says. */
export type Synthesiser = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

/** A breath, and the piece it belongs to: its place among the pieces, from 0. */
export type Line = { readonly piece: Piece; readonly index: number; readonly breath: Breath };

export type SpeakerState =
  | { readonly kind: 'silent' }
  | { readonly kind: 'speaking' | 'paused'; readonly line: Line }
  | { readonly kind: 'failed'; readonly line: Line; readonly error: string };

export type Speaker = {
  start(pieces: readonly Piece[]): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** To the piece after or before. The last one has none after it: that is the end. */
  next(): void;
  previous(): void;
};

type SpeakerOptions = {
  readonly synthesiser: Synthesiser;
  /** Undefined where there is no voice for it: it is passed over. */
  readonly utteranceFor: (breath: Breath) => SpeechSynthesisUtterance | undefined;
  readonly onChange: (state: SpeakerState) => void;
};

/** Errors of one text, not of the voice: what follows may be read all the same. */
const PASSED_OVER: ReadonlySet<string> = new Set(['invalid-argument', 'text-too-long']);
/** Somebody else took the voice, another tab perhaps. */
const TAKEN: ReadonlySet<string> = new Set(['canceled', 'interrupted']);

const afterError = (error: string, line: Line): SpeakerState =>
  TAKEN.has(error) ? { kind: 'paused', line } : { kind: 'failed', line, error };

const linesOf = (pieces: readonly Piece[], { utteranceFor }: SpeakerOptions): readonly Line[] =>
  pieces
    .flatMap((piece, index) => piece.breaths.map((breath) => ({ piece, index, breath })))
    .filter(({ breath }) => utteranceFor(breath) !== undefined);

/** Where the piece before begins; the first one begins again. */
function beginningBefore(lines: readonly Line[], at: number): number {
  const own = lines[at]?.index ?? 0;
  const before = lines.findLast(({ index }) => index < own)?.index ?? own;
  return lines.findIndex(({ index }) => index === before);
}

function beginningAfter(lines: readonly Line[], at: number): number {
  const own = lines[at]?.index ?? 0;
  const after = lines.findIndex(({ index }) => index > own);
  return after < 0 ? lines.length : after;
}

/**
 * Reads pieces one breath at a time. Pausing is silence, and going on says the breath once more: engines that are paused
 * for a while lose their place, some never go on, and whoever comes back wants the sentence whole.
 */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { synthesiser, utteranceFor, onChange } = options;
  let lines: readonly Line[] = [];
  let at = 0;
  /** What is being said. Kept, because Chromium forgets an utterance that nobody holds, and its end never comes. */
  let current: SpeechSynthesisUtterance | undefined;

  function hush(state: SpeakerState): void {
    current = undefined;
    synthesiser.cancel();
    onChange(state);
  }

  function say(place: number): void {
    at = place;
    const line = lines[place];
    const utterance = line && utteranceFor(line.breath);
    if (!utterance) {
      hush({ kind: 'silent' });
      return;
    }
    current = utterance;
    // What was hushed still tells of its end, after something else has begun.
    const ifCurrent = (act: () => void) => {
      if (current === utterance) act();
    };
    utterance.onend = () => ifCurrent(() => say(place + 1));
    utterance.onerror = ({ error }) =>
      ifCurrent(() => (PASSED_OVER.has(error) ? say(place + 1) : hush(afterError(error, line))));
    onChange({ kind: 'speaking', line });
    synthesiser.speak(utterance);
  }

  function sayAnew(place: number): void {
    current = undefined;
    synthesiser.cancel();
    say(place);
  }

  return {
    start: (pieces) => {
      lines = linesOf(pieces, options);
      sayAnew(0);
    },
    pause: () => {
      const line = lines[at];
      if (current && line) hush({ kind: 'paused', line });
    },
    resume: () => {
      if (!current) say(at);
    },
    stop: () => {
      lines = [];
      hush({ kind: 'silent' });
    },
    next: () => sayAnew(beginningAfter(lines, at)),
    previous: () => sayAnew(beginningBefore(lines, at)),
  };
}
