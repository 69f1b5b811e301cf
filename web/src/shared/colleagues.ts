import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import type { Option } from '../ui/fields';

const COLLEAGUES = graphql(`
  query Colleagues {
    users {
      id
      name
    }
  }
`);

/** Those who may sign in, as options of a list. */
export function useColleagues(): Option[] {
  const { data } = useAsk(COLLEAGUES, {});
  return (data?.users ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
