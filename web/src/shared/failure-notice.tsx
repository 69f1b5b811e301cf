import { useTranslation } from 'react-i18next';
import type { Failure, FieldProblem } from '../api/failure';
import type sv from '../i18n/sv.json';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useSaid } from './said';

/** What is wrong, in words of the page; where it has none, in the server's own. */
function useRule() {
  const { t, i18n } = useTranslation();
  return ({ rule, message }: FieldProblem): string => {
    const known: boolean = i18n.exists(`rules.${rule}`);
    return known ? t(`rules.${rule as keyof (typeof sv)['rules']}`) : message;
  };
}

/** What is wrong with a field of an input, in words; the path may end in it. */
export function useProblemOf(failure: Failure | undefined) {
  const inWords = useRule();
  return (field: string): string | undefined => {
    const found = failure?.fields.find(({ path }) => path === field || path.split('.').at(-1) === field);
    return found && inWords(found);
  };
}

/** A failure, and what one may do about it. */
export function FailureNotice({
  failure,
  again,
  shown = [],
}: {
  failure: Failure;
  again?: () => void;
  /** Fields whose problem stands beside them already. */
  shown?: readonly string[];
}) {
  const { t } = useTranslation();
  const said = useSaid();
  const inWords = useRule();
  const elsewhere = failure.fields.filter(({ path }) => !shown.includes(path.split('.').at(-1) ?? ''));
  // One rule may be broken in several fields, and says so once.
  const rules = [...new Set(elsewhere.map(inWords))];
  return (
    <Notice tone="bad">
      <p>
        <strong>{said(failure)}</strong>
      </p>
      {rules.length > 0 && (
        <ul>
          {rules.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {failure.candidates.length > 0 && (
        <ul>
          {failure.candidates.map(({ id, name }) => (
            <li key={id}>
              <a href={`/aktorer/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {failure.reference && <p className="small">{t('failure.reference', { reference: failure.reference })}</p>}
      {again && (
        <p>
          <Button small onPress={again}>
            {t('common.tryAgain')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
