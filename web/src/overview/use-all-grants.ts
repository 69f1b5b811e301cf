import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureIn, failureOf } from '../api/failure';
import { GRANTS, type GrantRow } from './money.operations';

/** All grants, page by page: sums are made of all of them or of none. */
export function useAllGrants(): { grants: GrantRow[] | undefined; failure: Failure | undefined; reload: () => void } {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ grants?: GrantRow[]; failure?: Failure }>({});
  useEffect(() => {
    let current = true;
    const fetchAll = async () => {
      const grants: GrantRow[] = [];
      let after: string | null = null;
      do {
        const variables: { after: string | null } = { after };
        const { data, error } = await client.query(GRANTS, variables, { requestPolicy: 'network-only' });
        if (!current) return;
        if (!data) return setState({ failure: error ? failureIn(error) : failureOf(undefined) });
        grants.push(...data.grants.nodes);
        after = data.grants.pageInfo.hasNextPage ? data.grants.pageInfo.endCursor : null;
      } while (after !== null);
      setState({ grants });
    };
    void fetchAll();
    return () => {
      current = false;
    };
  }, [client, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { grants: state.grants, failure: state.failure, reload };
}
