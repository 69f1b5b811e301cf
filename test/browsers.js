import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; CHROMIUM names another one. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM = PLACES.find((place) => place && existsSync(place));
export const NO_CHROMIUM = `there is no Chromium in ${PLACES.filter(Boolean).join(', ')}. Install one (Debian: chromium), or say where it is with CHROMIUM=…`;

/** Firefox, where Debian puts it; FIREFOX names another one. Most specs need none. */
export const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (place) => place && existsSync(place),
);
