import { Button } from '../ui/button';
import type { PageOfList } from './use-pages';

interface MoreButtonProps {
  page: { hasNextPage: boolean; endCursor: string | null };
  onMore: PageOfList['onMore'];
  label: string;
  small?: boolean;
}

/** Shows the next page of a list, where there is one that is not shown. */
export function MoreButton({ page: { hasNextPage, endCursor }, onMore, label, small = false }: MoreButtonProps) {
  if (!onMore || !hasNextPage || endCursor === null) return null;
  return (
    <div className="no-print">
      <Button small={small} onPress={() => onMore(endCursor)}>
        {label}
      </Button>
    </div>
  );
}
