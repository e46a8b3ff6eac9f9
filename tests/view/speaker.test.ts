import { beforeEach, describe, expect, test } from 'vitest';
import type { Piece } from '@/lib/briefing/spoken';
import { createSpeaker, type SpeakerState } from '@/lib/view/speaker';

type Spoken = { text: string; onend?: () => void; onerror?: (event: { error: string }) => void };

/** Behaves as the specification says: one at a time, and what is cancelled tells so later, as an error. */
function engine() {
  const queue: Spoken[] = [];
  const late: (() => void)[] = [];
  return {
    queue,
    speak: (spoken: unknown) => void queue.push(spoken as Spoken),
    cancel: () => {
      for (const spoken of queue.splice(0)) late.push(() => spoken.onerror?.({ error: 'canceled' }));
    },
    end: () => queue.shift()?.onend?.(),
    fail: (error: string) => queue.shift()?.onerror?.({ error }),
    /** What a browser tells after the fact. */
    settle: () => {
      for (const tell of late.splice(0)) tell();
    },
  };
}

const piece = (id: string, ...texts: string[]): Piece => ({
  sectionId: 'canada',
  storyId: id,
  breaths: texts.map((text) => ({ text, language: text.startsWith('fr') ? 'fr' : 'en', part: 'title' })),
});
const PIECES = [piece('a', 'a1', 'a2'), piece('b', 'b1'), piece('c', 'c1', 'c2')];

let voice: ReturnType<typeof engine>;
let states: SpeakerState[];
const last = () => states.at(-1);
const saying = () => voice.queue.map(({ text }) => text);

function speakerOf(pieces: readonly Piece[] = PIECES) {
  const speaker = createSpeaker({
    synthesiser: voice,
    utteranceFor: ({ text, language }) => (language === 'fr' ? undefined : ({ text } as SpeechSynthesisUtterance)),
    onChange: (state) => states.push(state),
  });
  speaker.start(pieces);
  return speaker;
}

beforeEach(() => {
  voice = engine();
  states = [];
});

describe('a speaker', () => {
  test('says one breath after the other, and is silent at the end', () => {
    speakerOf();
    const heard: string[] = [];
    while (voice.queue.length > 0) {
      heard.push(...saying());
      voice.end();
    }
    expect(heard).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    expect(last()).toEqual({ kind: 'silent' });
  });

  test('tells which piece it is at', () => {
    speakerOf();
    voice.end();
    voice.end();
    expect(last()).toMatchObject({ kind: 'speaking', line: { index: 1, piece: { storyId: 'b' } } });
  });

  test('paused it is silent, and goes on with the breath it was in', () => {
    const speaker = speakerOf();
    voice.end();
    speaker.pause();
    voice.settle();
    expect(saying()).toEqual([]);
    expect(last()).toMatchObject({ kind: 'paused', line: { breath: { text: 'a2' } } });
    speaker.resume();
    expect(saying()).toEqual(['a2']);
  });

  test('goes to the next piece and to the one before; the first begins again, after the last is the end', () => {
    const speaker = speakerOf();
    speaker.next();
    speaker.next();
    expect(saying()).toEqual(['c1']);
    voice.end();
    speaker.previous();
    expect(saying()).toEqual(['b1']);
    speaker.previous();
    speaker.previous();
    expect(saying()).toEqual(['a1']);
    speaker.next();
    speaker.next();
    speaker.next();
    voice.settle();
    expect(last()).toEqual({ kind: 'silent' });
  });

  test('what was cancelled and ends late moves nothing', () => {
    const speaker = speakerOf();
    const first = voice.queue[0];
    speaker.next();
    voice.settle();
    first?.onend?.();
    expect(saying()).toEqual(['b1']);
  });

  test('from a pause it can go on elsewhere', () => {
    const speaker = speakerOf();
    speaker.pause();
    speaker.next();
    expect(saying()).toEqual(['b1']);
  });

  test('what has no voice is passed over, in either direction', () => {
    const speaker = speakerOf([piece('a', 'a1'), piece('b', 'fr1', 'fr2'), piece('c', 'c1')]);
    voice.end();
    expect(saying()).toEqual(['c1']);
    speaker.previous();
    expect(saying()).toEqual(['a1']);
  });

  test('where nothing has a voice it is silent at once', () => {
    speakerOf([piece('b', 'fr1')]);
    expect(states).toEqual([{ kind: 'silent' }]);
  });

  test('a text that the engine cannot take is passed over', () => {
    speakerOf();
    voice.fail('text-too-long');
    expect(saying()).toEqual(['a2']);
  });

  test('a voice that fails says so, and is tried again where it was', () => {
    const speaker = speakerOf();
    voice.end();
    voice.fail('synthesis-failed');
    expect(last()).toMatchObject({ kind: 'failed', error: 'synthesis-failed' });
    speaker.resume();
    expect(saying()).toEqual(['a2']);
  });

  test('it pauses when somebody else takes the voice', () => {
    speakerOf();
    voice.fail('interrupted');
    expect(last()).toMatchObject({ kind: 'paused', line: { breath: { text: 'a1' } } });
  });

  test('stopped, it stays so', () => {
    const speaker = speakerOf();
    speaker.stop();
    speaker.resume();
    speaker.pause();
    voice.settle();
    expect([saying(), last()]).toEqual([[], { kind: 'silent' }]);
  });
});
