import { Link } from 'wouter';
import { useI18n } from '../i18n/i18n.tsx';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link href={routes.start()}>{t('nav.start')}</Link>
      </p>
    </Page>
  );
}
