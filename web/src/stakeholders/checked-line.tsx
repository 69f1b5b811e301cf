import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { change, useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSaid } from '../shared/said';
import { toast } from '../shared/toast';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CONFIRM } from './changes.operations';
import { type StakeholderOf } from './page.operations';

/** How long details are taken to hold. */
const GOOD_DAYS = 365;

/** When the details were last found to be right; one press says that they still are. */
export function CheckedLine({ of, editable }: { of: StakeholderOf; editable: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const said = useSaid();
  const [confirm, busy] = useChange(CONFIRM);
  const { id, version, name, verifiedOn, verifiedBy } = of;
  const today = dayIn();
  const old = verifiedOn === null || verifiedOn < addDays(today, -GOOD_DAYS);
  const press = async () => {
    const outcome = await confirm({ input: { id, version } });
    if (!outcome.ok) return toast({ text: said(outcome.failure) });
    const now = outcome.data.confirmDetails.stakeholder.version;
    toast({
      text: t('contact.toldChecked', { name }),
      undo: () =>
        change(CONFIRM, {
          input: { id, version: now, verifiedOn, ...(verifiedBy && { verifiedById: verifiedBy.id }) },
        }),
    });
  };
  return (
    <p className={old ? 'checked old' : 'checked'}>
      <Icon of={BadgeCheck} />
      <span>
        {verifiedOn
          ? t('contact.checked', { day: date(verifiedOn), who: verifiedBy?.name ?? t('contact.somebody') })
          : t('contact.unchecked')}
      </span>
      {editable && verifiedOn !== today && (
        <span className="checked-act no-print">
          <Button look="soft" small isDisabled={busy} onPress={() => void press()}>
            {t('contact.stillRight')}
          </Button>
        </span>
      )}
    </p>
  );
}
