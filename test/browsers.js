import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; CHROMIUM names another one. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM = PLACES.find((place) => place && existsSync(place));
export const NO_CHROMIUM = `there is no Chromium in ${PLACES.filter(Boolean).join(', ')}. Install one (Debian: chromium), or say where it is with CHROMIUM=…`;

/** The same of Firefox, where the main jobs are tried. */
const FIREFOX_PLACES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

export const FIREFOX = FIREFOX_PLACES.find((place) => place && existsSync(place));
export const NO_FIREFOX = `there is no Firefox in ${FIREFOX_PLACES.filter(Boolean).join(', ')}. Install one (Debian: firefox-esr), or say where it is with FIREFOX=…`;
