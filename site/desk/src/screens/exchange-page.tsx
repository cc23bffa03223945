import { useState } from 'react';
import { exportAddress, templateAddress } from '../api/sheets.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { nouns } from '../nouns/all.ts';
import { Page } from '../parts/page.tsx';
import { ImportForm } from './import-form.tsx';

const formats = ['xlsx', 'csv'] as const;

/** Sheets in and out. */
export default function ExchangePage() {
  const { t, recordsLabel } = useI18n();
  const [type, setType] = useState(nouns[0]?.type ?? '');
  return (
    <Page title={t('nav.exchange')}>
      <div className="stack">
        <div className="field">
          <label htmlFor="sheet-type">{t('exchange.records')}</label>
          <select id="sheet-type" value={type} onChange={({ target }) => setType(target.value)}>
            {nouns.map((noun) => (
              <option key={noun.type} value={noun.type}>
                {recordsLabel(noun.type)}
              </option>
            ))}
          </select>
        </div>
        <section className="group" aria-labelledby="sheets-out">
          <h2 id="sheets-out">{t('exchange.out')}</h2>
          <p>{t('exchange.outText')}</p>
          <p className="buttons">
            {formats.map((format) => (
              <a key={format} className="button" href={exportAddress(type, format)} download>
                {t('exchange.all', { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </section>
        <section className="group" aria-labelledby="sheets-in">
          <h2 id="sheets-in">{t('exchange.in')}</h2>
          <p>{t('exchange.inText')}</p>
          <p className="buttons">
            {formats.map((format) => (
              <a key={format} className="button" href={templateAddress(type, format)} download>
                {t('exchange.template', { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
          <ImportForm key={type} type={type} />
        </section>
      </div>
    </Page>
  );
}
