import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { ConfirmDialog } from '../shared/confirm-dialog';
import { Button } from '../ui/button';
import { REVERT_STAGE } from './changes.operations';
import type { PartnershipOf } from './partnership.operations';

/** Takes the newest change of stage back, where there was one: a slip leaves no trace in the history but in the journal. */
export default function RevertStage({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [revert] = useChange(REVERT_STAGE);
  const [last, before] = of.stageChanges;
  if (!before) return null;
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        {t('partnership.revert')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('partnership.revertTitle')}
          deed={t('partnership.revertDeed', { stage: t(`stage.${before.to}`) })}
          told={{ text: t('partnership.revertedToast', { stage: t(`stage.${before.to}`) }) }}
          onConfirm={() => revert({ input: { id: of.id, version: of.version } })}
          onClose={() => setAsking(false)}
        >
          <p>{t('partnership.revertHelp', { from: t(`stage.${last.to}`), to: t(`stage.${before.to}`) })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
