import type { Language } from '@/lib/i18n';

/** Of a `SpeechSynthesisVoice`, what a choice needs. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/** `remote`: a voice that sends what it reads to a server. */
export type VoiceChoice<V extends Voice> =
  | { readonly kind: 'local'; readonly voice: V }
  | { readonly kind: 'remote'; readonly voice: V }
  | { readonly kind: 'none' };

const REGIONS: Readonly<Record<Language, string>> = { en: 'en-ca', fr: 'fr-ca' };

/** Some engines write `en_CA`. */
const tagOf = ({ lang }: Voice): string => lang.toLowerCase().replaceAll('_', '-');

const score = (voice: Voice, language: Language): number =>
  (voice.localService ? 4 : 0) + (voice.default ? 2 : 0) + (tagOf(voice) === REGIONS[language] ? 1 : 0);

/** The voice for a language: one of this device before any that needs a server, the system's own before others. */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: Language): VoiceChoice<V> {
  const [voice] = voices
    .filter((one) => tagOf(one).split('-')[0] === language)
    .toSorted((a, b) => score(b, language) - score(a, language));
  if (!voice) return { kind: 'none' };
  return { kind: voice.localService ? 'local' : 'remote', voice };
}

/** `own`: of this device alone. Undefined: the reader was not asked yet. */
export type Consent = 'own' | 'all' | undefined;

export type VoicePlan<V extends Voice> =
  | { readonly kind: 'no-voice' | 'asks' }
  | { readonly kind: 'reads'; readonly voices: ReadonlyMap<Language, V> };

/** Who reads what. No voice that sends the text away reads before the reader has agreed. */
export function planVoices<V extends Voice>(
  voices: readonly V[],
  languages: readonly Language[],
  consent: Consent,
): VoicePlan<V> {
  const choices = languages.map((language) => [language, chooseVoice(voices, language)] as const);
  if (choices.every(([, { kind }]) => kind === 'none')) return { kind: 'no-voice' };
  if (consent === undefined && choices.some(([, { kind }]) => kind === 'remote')) return { kind: 'asks' };
  const chosen = choices.flatMap(([language, choice]) =>
    choice.kind === 'local' || (choice.kind === 'remote' && consent === 'all')
      ? [[language, choice.voice] as const]
      : [],
  );
  return { kind: 'reads', voices: new Map(chosen) };
}
