/** The way of writing days and numbers that goes with a language of the pages, whatever the browser's own is. */
export const localeOf = (language: string): 'sv-SE' | 'en-GB' => (language === 'en' ? 'en-GB' : 'sv-SE');
