import { AloudBar, type AloudState } from '@/components/AloudBar';
import { sectionTitle } from '@/components/section-title';
import { spokenSections } from '@/components/spoken-sections';
import { wordsFor } from '@/components/words';
import { type AloudReading, createAloud } from '@/lib/view/aloud';
import type { Model } from '@/lib/view/model';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

function sectionsOn({ edition, sections, settings, weather, language }: Model) {
  return spokenSections({
    edition: edition.value,
    sections: sections.value,
    weather: weather.value,
    folded: settings.value.foldedSections,
    words: wordsFor(language.value, timeZone),
    online: navigator.onLine,
    now: Date.now(),
  });
}

/** Reading aloud; loaded when it is first asked for. */
export function aloudOn(model: Model) {
  const aloud = createAloud(globalThis.speechSynthesis);
  const shown = (reading: AloudReading): AloudState => {
    if (!('line' in reading)) return reading;
    const { kind, line, count } = reading;
    const section = model.sections.value.find(({ id }) => id === line.piece.sectionId);
    const { t } = wordsFor(model.language.value, timeZone);
    return { kind, count, number: line.index + 1, section: section ? sectionTitle(section, t) : '' };
  };
  function Bar() {
    const reading = aloud.state.value;
    return reading ? <AloudBar state={shown(reading)} actions={aloud} /> : null;
  }
  /** A section; or the whole edition, of which the same button or key also pauses and goes on. */
  function listen(sectionId?: string): void {
    const kind = sectionId === undefined && aloud.state.value?.kind;
    if (kind === 'speaking') aloud.pause();
    else if (kind === 'paused') aloud.resume();
    else {
      const sections = sectionsOn(model).filter(({ id }) => sectionId === undefined || id === sectionId);
      const language = model.language.value;
      const { feedLanguage } = model.settings.value;
      void aloud.start(sections, { language, feedLanguage: feedLanguage === 'auto' ? language : feedLanguage });
    }
  }
  return { listen, Bar };
}
