import '@/assets/styles/index.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage, type OptionsPageProps } from '@/components/OptionsPage';
import { Page } from '@/components/Page';
import { wordsFor } from '@/components/words';
import type { ImportReport } from '@/lib/settings';
import { clock } from '@/lib/view/clock';
import { grantHosts, move, setEnabled, setMaxStories, setSettings } from '@/lib/view/commands';
import { createModel } from '@/lib/view/model';
import { exportOpml, importOpml } from '@/lib/view/opml';
import { beSeen, dressPage } from '@/lib/view/page';
import { readSnapshot } from '@/lib/view/snapshot';

const model = createModel(readSnapshot());
const now = clock();
const report = signal<ImportReport | undefined>(undefined);
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));

const actions: OptionsPageProps['actions'] = {
  setEnabled: (id, on) => void setEnabled(id, on),
  move: (id, index) => void move(id, index),
  setMaxStories: (id, count) => void setMaxStories(id, count),
  setSettings: (patch) => void setSettings(patch),
  importOpml: (file) => {
    void importOpml(file, model.language.value).then((result) => {
      report.value = result;
    });
  },
  exportOpml: () => void exportOpml(model.language.value),
  grantHosts: () => void grantHosts(model.missingHosts.value),
};

function Options() {
  return (
    <Page words={words.value} error={model.error.value}>
      <OptionsPage
        sections={model.sections.value}
        settings={model.settings.value}
        now={now.value}
        missingHosts={model.missingHosts.value}
        report={report.value}
        actions={actions}
      />
    </Page>
  );
}

render(<Options />, document.body);
dressPage(model);
beSeen();
