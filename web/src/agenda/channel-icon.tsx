import { CHANNEL_SIGNS } from '../contact/channel-signs';
import type { Channel } from '../contact/participant';
import { Icon } from '../ui/icon';

/** The sign of the way in which people met. */
export const ChannelIcon = ({ of }: { of: Channel }) => <Icon of={CHANNEL_SIGNS[of]} size="s" />;
