import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../api/graphql';
import { useChange } from '../api/use-api';
import { forgetUser } from '../log/forget-user';
import { discard } from '../contact/outbox';
import { useWaiting } from '../contact/use-waiting';
import { useSession } from '../session/session';
import { Button } from '../ui/button';

const LeaveDialog = lazy(() => import('./leave-dialog'));

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** Ends the session, and forgets on this device who was here; asks first where something waits to be sent. */
export function SignOut() {
  const { t } = useTranslation();
  const { me, signedOut } = useSession();
  const waiting = useWaiting(me.id).length;
  const [asking, setAsking] = useState(false);
  const [signOut, busy] = useChange(SIGN_OUT);
  const leave = async () => {
    await signOut({});
    await forgetUser(me.id);
    await signedOut();
  };
  return (
    <>
      <Button look="quiet" isDisabled={busy} onPress={() => (waiting ? setAsking(true) : void leave())}>
        {t('nav.signOut')}
      </Button>
      {asking && (
        <Suspense>
          <LeaveDialog
            waiting={waiting}
            onLeave={() => void leave()}
            onDiscard={() => void discard(me.id).then(leave)}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
