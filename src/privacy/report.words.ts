/** What stands in a report for the codes of the data: the words of the pages. */
const WORDS: Record<string, string> = {
  // Contact points
  PHONE: 'telefon',
  EMAIL: 'e-post',
  POSTAL_ADDRESS: 'postadress',
  VISITING_ADDRESS: 'besöksadress',
  WEB: 'webb',
  SOCIAL: 'sociala medier',
  // Confidentiality and protected identities
  OPEN: 'öppen',
  INTERNAL: 'intern',
  RESTRICTED: 'begränsad',
  CONFIDENTIALITY_MARKED: 'sekretessmarkering',
  PROTECTED_REGISTRATION: 'skyddad folkbokföring',
  ASSUMED_IDENTITY: 'fingerade personuppgifter',
  // Interactions and what comes out of them
  MEETING: 'möte',
  CALL: 'samtal',
  VISIT: 'besök',
  EVENT: 'evenemang',
  DIGITAL_MEETING: 'digitalt möte',
  LETTER: 'brev',
  PLANNED: 'planerad',
  HELD: 'genomförd',
  CANCELLED: 'inställd',
  NO_SHOW: 'uteblev',
  DONE: 'klar',
  KEPT: 'hållet',
  BROKEN: 'brutet',
  // Engagement, roles and assessments
  INFORM: 'informeras',
  CONSULT: 'rådfrågas',
  INVOLVE: 'involveras',
  COLLABORATE: 'samarbetar',
  LEAD: 'ledande',
  PARTNER: 'part',
  FUNDER: 'finansiär',
  HOST: 'värd',
  SUPPORTER: 'stödjare',
  PARTICIPANT: 'deltagare',
  SUPPORTIVE: 'stödjande',
  NEUTRAL: 'neutral',
  SCEPTICAL: 'tveksam',
  OPPOSED: 'motståndare',
  UNKNOWN: 'okänd',
  DRAFT: 'utkast',
  FINALISED: 'slutlig',
  PERSON: 'person',
  // Requests
  OBJECTION: 'invändning',
  RESTRICTION: 'begränsning',
  RECEIVED: 'inkommen',
  UPHELD: 'bifallen',
  REJECTED: 'avslagen',
  LIFTED: 'upphävd',
};

const ACTIONS: Record<string, string> = {
  'stakeholder.create': 'registrerad',
  'stakeholder.update': 'ändrad',
  'stakeholder.archive': 'arkiverad',
  'stakeholder.restore': 'återställd',
  'stakeholder.readProtected': 'läst',
  'stakeholder.hide': 'efterfrågad av någon utan behörighet',
  'contactPoint.add': 'kontaktuppgift tillagd',
  'contactPoint.update': 'kontaktuppgift ändrad',
  'contactPoint.remove': 'kontaktuppgift borttagen',
  'affiliation.create': 'anknytning tillagd',
  'affiliation.update': 'anknytning ändrad',
  'affiliation.end': 'anknytning avslutad',
  'keyPerson.designate': 'utsedd till nyckelperson',
  'keyPerson.review': 'utnämning omprövad',
  'keyPerson.end': 'utnämning avslutad',
  'privacy.subjectAccess': 'registerutdrag',
  'privacy.subjectAccessAgain': 'registerutdrag hämtat igen',
};

/** A code as a word; what is none stays. */
export const wordOf = (value: string): string => WORDS[value] ?? ACTIONS[value] ?? value;

/** Fields that say nothing to the person: keys, and what stands elsewhere in words. */
const SILENT = /^(id|version|searchText)$|Ids?$/;

const text = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map(text).join(', ');
  return typeof value === 'string' ? wordOf(value) : JSON.stringify(value);
};

/** What changed, from the journal's JSON: a line a field. */
export function changesInWords(json: string): string {
  const changes = JSON.parse(json) as Record<string, { before?: unknown; after?: unknown }>;
  return Object.entries(changes)
    .filter(([field]) => !SILENT.test(field))
    .map(
      ([field, { before, after }]) =>
        `${field}: ${before === undefined ? text(after) : `${text(before)} → ${text(after)}`}`,
    )
    .join('\n');
}

/** What a record is called in which a person is mentioned. */
const RECORDS: Record<string, string> = {
  Affiliation: 'Anknytning',
  Agreement: 'Avtal',
  AgreementDuty: 'Åtagande i avtal',
  Area: 'Område',
  Assessment: 'Bedömning',
  Commitment: 'Åtagande',
  ContactPoint: 'Kontaktuppgift',
  Contribution: 'Insats',
  Disposal: 'Gallringsprotokoll',
  FocusArea: 'Fokusområde',
  FollowUp: 'Uppföljning',
  Grant: 'Bidrag',
  Initiative: 'Initiativ',
  InitiativeFormerName: 'Tidigare namn på initiativ',
  Interaction: 'Kontakt',
  KeyPersonDesignation: 'Utnämning till nyckelperson',
  Outcome: 'Utfall',
  OwnerChange: 'Byte av ansvarig',
  Partnership: 'Samverkan',
  PartnershipReview: 'Genomgång av samverkan',
  PrivacyRequest: 'Invändning eller begäran om begränsning',
  RetentionRule: 'Gallringsregel',
  Session: 'Åtkomstnyckel',
  StageChange: 'Skede i samverkan',
  Stakeholder: 'Intressent',
  User: 'Konto',
};

const FIELDS: Record<string, string> = {
  alternativeNames: 'Andra namn',
  cancelReason: 'Skäl till att den ställdes in',
  city: 'Ort',
  code: 'Kod',
  codeVersion: 'Kodens version',
  decision: 'Beslut',
  description: 'Beskrivning',
  diaryNumber: 'Diarienummer',
  disputeClause: 'Hur tvister löses',
  documentReference: 'Var handlingen finns',
  duty: 'Åtagande',
  findings: 'Iakttagelser',
  ground: 'Skäl',
  label: 'Märkning',
  legalProvision: 'Bestämmelse',
  meetingPlace: 'Mötesplats',
  name: 'Namn',
  nameEn: 'Namn på engelska',
  note: 'Anteckning',
  outcome: 'Resultat',
  place: 'Plats',
  publicRole: 'Offentlig roll',
  purpose: 'Ändamål',
  rationale: 'Motivering',
  reason: 'Skäl',
  reference: 'Referens',
  role: 'Roll',
  source: 'Källa',
  subject: 'Ämne',
  tags: 'Etiketter',
  title: 'Rubrik',
  unit: 'Enhet',
  value: 'Uppgift',
};

/** What a record, or a field of one, is called; what has no word goes by its name. */
export const recordInWords = (name: string): string => RECORDS[name] ?? name;
export const fieldInWords = (name: string): string => FIELDS[name] ?? name;
