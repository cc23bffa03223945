import { StrictMode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../src/i18n/locales.ts';
import { App } from './app.tsx';
import { I18nProvider } from './i18n/i18n.tsx';
import { chosenLocale, keepLocale, type Language, loadLanguage } from './i18n/load-language.ts';
import { applyTheme, chosenTheme } from './parts/theme.ts';
import './app.css';

// Before the words are loaded: nobody who chose dark is to see a white page first.
applyTheme(chosenTheme());

function Desk({ first }: { first: { locale: Locale; language: Language } }) {
  const [{ locale, language }, setLanguage] = useState(first);
  const choose = useCallback(async (next: Locale) => {
    const words = await loadLanguage(next);
    keepLocale(next);
    setLanguage({ locale: next, language: words });
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale} language={language} choose={choose}>
      <App />
    </I18nProvider>
  );
}

const root = document.getElementById('desk');
if (root === null) throw new Error('The page has no element "desk".');
const locale = chosenLocale();
const language = await loadLanguage(locale);
createRoot(root).render(
  <StrictMode>
    <Desk first={{ locale, language }} />
  </StrictMode>,
);
