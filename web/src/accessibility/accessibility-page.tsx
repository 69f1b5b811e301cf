import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

/** The accessibility statement that the law asks of a municipality's service (DOS-lagen, EN 301 549). */
export default function AccessibilityPage() {
  const { t } = useTranslation();
  const parts = ['scope', 'state', 'known', 'tested', 'report', 'supervision'] as const;
  return (
    <Page title={t('accessibility.title')}>
      <div className="card stack prose">
        {parts.map((part) => (
          <section key={part} className="stack tight">
            <h2>{t(`accessibility.${part}.title`)}</h2>
            <p>{t(`accessibility.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
