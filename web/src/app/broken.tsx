import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';

/** Stands for a page that broke, or whose parts did not come; another page is a new try. */
export class Unbroken extends Component<{ children: ReactNode; at: string }, { brokenAt?: string }> {
  override state: { brokenAt?: string } = {};

  static getDerivedStateFromError = () => ({ brokenAt: location.pathname });

  override render() {
    return this.state.brokenAt === this.props.at ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <Page title={t('broken.title')}>
      <Notice tone="bad">
        <p>{t('broken.text')}</p>
        <Button onPress={() => location.reload()}>{t('common.tryAgain')}</Button>
      </Notice>
    </Page>
  );
}
