// Made from the records by `npm run generate`: not edited by hand.

export const USER = {
  types: {"User":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"email","kind":"line","required":true,"taken":"create","rules":{"maxLength":254,"minLength":1,"wellFormed":true}},
    {"key":"name","kind":"line","required":true,"rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const SESSION = {
  types: {"Session":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"lastSeenAt","kind":"moment","required":true,"taken":"never"},
    {"key":"expiresAt","kind":"moment","required":true,"taken":"never"},
    {"key":"name","kind":"line","of":"ApiToken","required":true,"shownAs":false,"taken":"create","rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
    {"key":"scope","kind":"choice","of":"ApiToken","required":true,"shownAs":false,"taken":"create","enum":"TokenScope","options":["READ","WRITE"]},
    {"key":"reason","kind":"line","of":"ApiToken","shownAs":false,"taken":"create","rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const AREA = {
  types: {"Area":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"name","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"kind","kind":"choice","required":true,"enum":"AreaKind","options":["MUNICIPALITY","PART_OF_TOWN","DISTRICT","NEIGHBOURHOOD","PLACE"]},
    {"key":"parentId","kind":"reference","shownAs":false},
    {"key":"code","kind":"line","rules":{"maxLength":20,"minLength":1,"wellFormed":true}},
    {"key":"codeVersion","kind":"line","rules":{"maxLength":20,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const FOCUS_AREA = {
  types: {"FocusArea":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"name","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"nameEn","kind":"line","rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"description","kind":"text","rules":{"maxLength":2000,"wellFormed":true}},
  ],
} as const;

export const CADENCE_DEFAULT = {
  types: {"CadenceDefault":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"kind","kind":"choice","required":true,"taken":"never","enum":"StakeholderKind","options":["PERSON","ASSOCIATION","BUSINESS","CIVIL_SOCIETY_GROUP","PUBLIC_BODY"]},
    {"key":"engagement","kind":"choice","required":true,"taken":"never","enum":"Engagement","options":["INFORM","CONSULT","INVOLVE","COLLABORATE"]},
    {"key":"idealDays","kind":"whole","required":true,"rules":{"isInt":true,"max":3653,"min":1}},
    {"key":"longestDays","kind":"whole","required":true,"rules":{"isInt":true,"max":3653,"min":1}},
  ],
} as const;

export const STAKEHOLDER = {
  types: {"Association":["Organisation","Association"],"Business":["Organisation","Business"],"CivilSocietyGroup":["Organisation","CivilSocietyGroup"],"Person":["Person"],"PublicBody":["Organisation","PublicBody"]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"updatedAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"kind","kind":"choice","required":true,"taken":"never","enum":"StakeholderKind","options":["PERSON","ASSOCIATION","BUSINESS","CIVIL_SOCIETY_GROUP","PUBLIC_BODY"],"list":["filter"]},
    {"key":"name","kind":"line","takenOf":"Organisation","required":true,"list":["filter","sort"],"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"alternativeNames","kind":"lines","list":["filter"],"rules":{"arrayMaxSize":50,"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"description","kind":"text","list":["filter"],"rules":{"maxLength":10000,"wellFormed":true}},
    {"key":"tags","kind":"lines","list":["filter"],"rules":{"arrayMaxSize":50,"maxLength":80,"minLength":1,"wellFormed":true}},
    {"key":"languages","kind":"lines","rules":{"arrayMaxSize":20,"matches":"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$","maxLength":80,"minLength":1,"wellFormed":true}},
    {"key":"ownerId","kind":"reference","shownAs":false,"list":["filter"]},
    {"key":"source","kind":"line","rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
    {"key":"archivedAt","kind":"moment","taken":"never","list":["filter"]},
    {"key":"engagement","kind":"choice","preset":"INVOLVE","enum":"Engagement","options":["INFORM","CONSULT","INVOLVE","COLLABORATE"],"list":["filter"]},
    {"key":"verifiedOn","kind":"day","taken":"never","list":["filter","sort"]},
    {"key":"givenName","kind":"line","of":"Person","required":true,"rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
    {"key":"familyName","kind":"line","of":"Person","rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
    {"key":"publicRole","kind":"line","of":"Person","rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"protectedIdentity","kind":"choice","of":"Person","preset":"NONE","enum":"ProtectedIdentity","options":["NONE","CONFIDENTIALITY_MARKED","PROTECTED_REGISTRATION","ASSUMED_IDENTITY"],"write":"stakeholder.protect"},
    {"key":"organisationNumber","kind":"line","of":"Organisation","list":["filter"],"rules":{"maxLength":20,"minLength":1,"wellFormed":true}},
    {"key":"foundedYear","kind":"whole","of":"Organisation","rules":{"isInt":true,"max":"thisYear","min":1000}},
    {"key":"associationType","kind":"choice","of":"Association","enum":"AssociationType","options":["NON_PROFIT","ECONOMIC","FOUNDATION","UMBRELLA"]},
    {"key":"memberCount","kind":"whole","of":"Association","rules":{"isInt":true,"max":10000000,"min":0}},
    {"key":"memberCountOn","kind":"day","of":"Association","rules":{"plausibleDate":true}},
    {"key":"businessForm","kind":"choice","of":"Business","enum":"BusinessForm","options":["LIMITED_COMPANY","SOLE_TRADER","PARTNERSHIP","COOPERATIVE","OTHER"]},
    {"key":"sniCodes","kind":"lines","of":"Business","rules":{"arrayMaxSize":50,"matches":"^\\d{2}(\\.?\\d{1,3})?$","maxLength":6,"minLength":1,"wellFormed":true}},
    {"key":"employeeCount","kind":"whole","of":"Business","rules":{"isInt":true,"max":10000000,"min":0}},
    {"key":"meetingPlace","kind":"line","of":"CivilSocietyGroup","rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"participantCount","kind":"whole","of":"CivilSocietyGroup","rules":{"isInt":true,"max":10000000,"min":0}},
    {"key":"bodyType","kind":"choice","of":"PublicBody","enum":"PublicBodyType","options":["MUNICIPALITY","DEPARTMENT","MUNICIPAL_COMPANY","REGION","STATE_AUTHORITY","POLICE","UNIVERSITY","SCHOOL","OTHER"]},
    {"key":"lastHeldAt","kind":"moment","taken":"never","list":["filter","sort"]},
    {"key":"openFollowUpCount","kind":"whole","preset":0,"taken":"never"},
    {"key":"nextFollowUpDue","kind":"day","taken":"never"},
  ],
} as const;

export const KEY_PERSON_DESIGNATION = {
  types: {"KeyPersonDesignation":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"personId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"rationale","kind":"text","required":true,"rules":{"maxLength":2000,"minLength":1,"wellFormed":true}},
    {"key":"since","kind":"day","required":true,"rules":{"plausibleDate":true}},
    {"key":"reviewOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","shownAs":"until","taken":"change","rules":{"plausibleDate":true}},
  ],
} as const;

export const CONTACT_POINT = {
  types: {"ContactPoint":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"kind","kind":"choice","required":true,"enum":"ContactPointKind","options":["PHONE","EMAIL","POSTAL_ADDRESS","VISITING_ADDRESS","WEB","SOCIAL"]},
    {"key":"value","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"postalCode","kind":"line","rules":{"maxLength":20,"minLength":1,"wellFormed":true}},
    {"key":"city","kind":"line","rules":{"maxLength":80,"minLength":1,"wellFormed":true}},
    {"key":"label","kind":"line","rules":{"maxLength":80,"minLength":1,"wellFormed":true}},
    {"key":"preferred","kind":"flag","preset":false},
    {"key":"validFrom","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","rules":{"plausibleDate":true}},
    {"key":"verifiedOn","kind":"day","taken":"never"},
    {"key":"confidentiality","kind":"choice","preset":"OPEN","enum":"Confidentiality","options":["OPEN","INTERNAL","RESTRICTED"]},
  ],
} as const;

export const AFFILIATION = {
  types: {"Affiliation":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"personId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"organisationId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"role","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"isPrimary","kind":"flag","preset":false,"shownAs":"primary","taken":"never"},
    {"key":"validFrom","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","rules":{"plausibleDate":true}},
  ],
} as const;

export const ORGANISATION_RELATION = {
  types: {"OrganisationRelation":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"kind","kind":"choice","required":true,"taken":"create","enum":"OrganisationRelationKind","options":["PARENT_OF","MEMBER_OF","SUCCESSOR_OF","COOPERATES_WITH"]},
    {"key":"fromId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"toId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"validFrom","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","rules":{"plausibleDate":true}},
  ],
} as const;

export const INTERACTION = {
  types: {"Interaction":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"updatedAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"channel","kind":"choice","required":true,"enum":"Channel","options":["MEETING","CALL","VISIT","EMAIL","EVENT","DIGITAL_MEETING","LETTER"],"list":["filter"]},
    {"key":"status","kind":"choice","preset":"HELD","taken":"create","enum":"InteractionStatus","options":["PLANNED","HELD","CANCELLED","NO_SHOW"],"list":["filter"]},
    {"key":"startsAt","kind":"moment","required":true,"list":["filter","sort"],"rules":{"plausibleDate":true}},
    {"key":"durationMinutes","kind":"whole","rules":{"isInt":true,"max":10080,"min":1}},
    {"key":"place","kind":"line","rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"subject","kind":"line","required":true,"rules":{"maxLength":300,"minLength":1,"wellFormed":true}},
    {"key":"note","kind":"text","shownAs":false,"rules":{"maxLength":20000,"wellFormed":true}},
    {"key":"noteState","kind":"choice","preset":"DRAFT","enum":"NoteState","options":["DRAFT","FINALISED"]},
    {"key":"cancelReason","kind":"line","taken":"never"},
    {"key":"confidentiality","kind":"choice","preset":"INTERNAL","enum":"Confidentiality","options":["OPEN","INTERNAL","RESTRICTED"]},
    {"key":"noteConfidentiality","kind":"choice","enum":"Confidentiality","options":["OPEN","INTERNAL","RESTRICTED"]},
    {"key":"legalProvision","kind":"line","rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const FOLLOW_UP = {
  types: {"FollowUp":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"dueOn","kind":"day","list":["filter","sort"],"rules":{"plausibleDate":true}},
    {"key":"outcome","kind":"line","taken":"never"},
    {"key":"title","kind":"line","required":true,"rules":{"maxLength":300,"minLength":1,"wellFormed":true}},
    {"key":"assigneeId","kind":"reference","required":true,"shownAs":false,"taken":"change","list":["filter"]},
    {"key":"status","kind":"choice","preset":"OPEN","taken":"never","enum":"FollowUpStatus","options":["OPEN","DONE","CANCELLED"],"list":["filter"]},
    {"key":"closedAt","kind":"moment","taken":"never"},
  ],
} as const;

export const COMMITMENT = {
  types: {"Commitment":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"dueOn","kind":"day","list":["filter","sort"],"rules":{"plausibleDate":true}},
    {"key":"outcome","kind":"line","taken":"never"},
    {"key":"promisedBy","kind":"choice","required":true,"taken":"create","enum":"PromisedBy","options":["US","STAKEHOLDER"],"list":["filter"]},
    {"key":"title","kind":"line","required":true,"rules":{"maxLength":300,"minLength":1,"wellFormed":true}},
    {"key":"colleagueId","kind":"reference","required":true,"shownAs":false,"taken":"change","list":["filter"]},
    {"key":"madeOn","kind":"day","required":true,"taken":"never"},
    {"key":"state","kind":"choice","preset":"OPEN","shownAs":"status","taken":"never","enum":"CommitmentState","options":["OPEN","KEPT","BROKEN"],"list":["filter"]},
    {"key":"closedAt","kind":"moment","taken":"never"},
  ],
} as const;

export const INITIATIVE = {
  types: {"Initiative":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"updatedAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"kind","kind":"choice","required":true,"enum":"InitiativeKind","options":["PROGRAMME","PROJECT","EVENT","ESTABLISHMENT","ENGAGEMENT"],"list":["filter"]},
    {"key":"status","kind":"choice","preset":"PLANNED","taken":"create","enum":"InitiativeStatus","options":["PLANNED","ONGOING","COMPLETED","STOPPED"],"list":["filter"]},
    {"key":"name","kind":"line","required":true,"list":["filter","sort"],"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"description","kind":"text","rules":{"maxLength":10000,"wellFormed":true}},
    {"key":"parentId","kind":"reference","shownAs":false,"list":["filter"]},
    {"key":"startsOn","kind":"day","list":["sort"],"rules":{"plausibleDate":true}},
    {"key":"endsOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"ownerId","kind":"reference","shownAs":false,"list":["filter"]},
    {"key":"source","kind":"line","rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const INITIATIVE_PARTICIPATION = {
  types: {"InitiativeParticipation":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"initiativeId","kind":"reference","required":true,"shownAs":false,"taken":"create","list":["filter"]},
    {"key":"stakeholderId","kind":"reference","required":true,"shownAs":false,"taken":"create","list":["filter"]},
    {"key":"role","kind":"choice","required":true,"taken":"create","enum":"InitiativeRole","options":["LEAD","PARTNER","FUNDER","HOST","SUPPORTER","PARTICIPANT"]},
    {"key":"validFrom","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","rules":{"plausibleDate":true}},
  ],
} as const;

export const GRANT = {
  types: {"Grant":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"initiativeId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"funderId","kind":"reference","required":true,"shownAs":false},
    {"key":"amount","kind":"amount","required":true,"rules":{"isNumber":true,"max":999999999999,"min":0.01}},
    {"key":"usedAmount","kind":"amount","rules":{"isNumber":true,"max":999999999999,"min":0}},
    {"key":"currency","kind":"line","preset":"SEK","rules":{"maxLength":3,"minLength":1,"wellFormed":true}},
    {"key":"purpose","kind":"line","required":true,"rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
    {"key":"reference","kind":"line","rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
    {"key":"awardedOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"startsOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"endsOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"reportDueOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"reportedOn","kind":"day","rules":{"plausibleDate":true}},
  ],
} as const;

export const OUTCOME = {
  types: {"Outcome":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"initiativeId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"observedOn","kind":"day","required":true,"rules":{"plausibleDate":true}},
    {"key":"description","kind":"text","required":true,"rules":{"maxLength":5000,"minLength":1,"wellFormed":true}},
    {"key":"measure","kind":"amount","rules":{"isNumber":true,"max":999999999999,"min":-999999999999}},
    {"key":"unit","kind":"line","rules":{"maxLength":50,"minLength":1,"wellFormed":true}},
    {"key":"source","kind":"line","required":true,"rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const PARTNERSHIP = {
  types: {"Partnership":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"createdAt","kind":"moment","required":true,"taken":"never"},
    {"key":"updatedAt","kind":"moment","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"name","kind":"line","required":true,"list":["filter","sort"],"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"purpose","kind":"text","required":true,"list":["filter"],"rules":{"maxLength":5000,"minLength":1,"wellFormed":true}},
    {"key":"form","kind":"choice","required":true,"enum":"PartnershipForm","options":["INFORMAL","COMPACT","LETTER_OF_INTENT","IOP","GRANT","SPONSORSHIP","CONTRACT"],"list":["filter"]},
    {"key":"stage","kind":"choice","preset":"IDENTIFIED","taken":"create","enum":"PartnershipStage","options":["IDENTIFIED","DIALOGUE","NEGOTIATION","ACTIVE","PAUSED","ENDED","DECLINED"],"list":["filter"]},
    {"key":"stageSince","kind":"day","required":true,"taken":"never","list":["sort"]},
    {"key":"ownerId","kind":"reference","shownAs":false,"list":["filter"]},
    {"key":"reviewOn","kind":"day","list":["filter","sort"],"rules":{"plausibleDate":true}},
    {"key":"meetingIntervalDays","kind":"whole","preset":90,"rules":{"isInt":true,"max":3653,"min":1}},
    {"key":"confidentiality","kind":"choice","preset":"OPEN","enum":"Confidentiality","options":["OPEN","INTERNAL","RESTRICTED"]},
    {"key":"legalProvision","kind":"line","rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const PARTNERSHIP_PARTY = {
  types: {"PartnershipParty":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"partnershipId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"stakeholderId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"role","kind":"choice","required":true,"enum":"PartyRole","options":["LEAD","PARTNER","FUNDER","HOST","SUPPORTER"]},
    {"key":"joinedOn","kind":"day","required":true,"taken":"change","rules":{"plausibleDate":true}},
    {"key":"leftOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"representedByStaff","kind":"flag","preset":false},
  ],
} as const;

export const PARTNERSHIP_REVIEW = {
  types: {"PartnershipReview":[]},
  fields: [
    {"key":"reviewedOn","kind":"day","required":true,"taken":"never"},
    {"key":"findings","kind":"text","required":true,"rules":{"maxLength":5000,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const AGREEMENT = {
  types: {"Agreement":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"partnershipId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"title","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"state","kind":"choice","preset":"DRAFT","shownAs":"status","taken":"never","enum":"AgreementState","options":["DRAFT","AWAITING_DECISION","AWAITING_SIGNATURE","SIGNED","TERMINATED"],"list":["filter"]},
    {"key":"diaryNumber","kind":"line","list":["filter"],"rules":{"maxLength":100,"minLength":1,"wellFormed":true}},
    {"key":"signedOn","kind":"day","taken":"never"},
    {"key":"validFrom","kind":"day","rules":{"plausibleDate":true}},
    {"key":"validUntil","kind":"day","list":["filter","sort"],"rules":{"plausibleDate":true}},
    {"key":"terminatedOn","kind":"day","taken":"never"},
    {"key":"disputeClause","kind":"text","rules":{"maxLength":5000,"wellFormed":true}},
    {"key":"documentReference","kind":"line","rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const AGREEMENT_DUTY = {
  types: {"AgreementDuty":[]},
  fields: [
    {"key":"partyId","kind":"reference","required":true,"shownAs":false},
    {"key":"duty","kind":"text","required":true,"rules":{"maxLength":2000,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const CONTRIBUTION = {
  types: {"Contribution":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"partnershipId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"contributorId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"kind","kind":"choice","required":true,"enum":"ContributionKind","options":["MONEY","TIME","PREMISES","EXPERTISE","MATERIAL","NETWORK"]},
    {"key":"unit","kind":"line","preset":"SEK","rules":{"maxLength":20,"minLength":1,"wellFormed":true}},
    {"key":"pledged","kind":"amount","preset":0,"rules":{"isNumber":true,"max":999999999999,"min":0}},
    {"key":"delivered","kind":"amount","preset":0,"rules":{"isNumber":true,"max":999999999999,"min":0}},
    {"key":"startsOn","kind":"day","required":true,"rules":{"plausibleDate":true}},
    {"key":"endsOn","kind":"day","rules":{"plausibleDate":true}},
    {"key":"description","kind":"text","rules":{"maxLength":2000,"wellFormed":true}},
  ],
} as const;

export const ASSESSMENT = {
  types: {"Assessment":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"stakeholderId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"publicRole","kind":"line","taken":"never"},
    {"key":"assessedOn","kind":"day","required":true,"taken":"never"},
    {"key":"influence","kind":"whole","required":true,"rules":{"isInt":true,"max":5,"min":1}},
    {"key":"interest","kind":"whole","required":true,"rules":{"isInt":true,"max":5,"min":1}},
    {"key":"stance","kind":"choice","required":true,"enum":"Stance","options":["SUPPORTIVE","NEUTRAL","SCEPTICAL","OPPOSED","UNKNOWN"]},
    {"key":"rationale","kind":"text","required":true,"rules":{"maxLength":2000,"minLength":1,"wellFormed":true}},
  ],
} as const;

export const PRIVACY_REQUEST = {
  types: {"PrivacyRequest":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"personId","kind":"reference","required":true,"shownAs":false,"taken":"create"},
    {"key":"kind","kind":"choice","required":true,"taken":"create","enum":"PrivacyRequestKind","options":["OBJECTION","RESTRICTION"]},
    {"key":"ground","kind":"text","required":true,"taken":"create","rules":{"maxLength":5000,"minLength":1,"wellFormed":true}},
    {"key":"receivedOn","kind":"day","required":true,"taken":"create","rules":{"plausibleDate":true}},
    {"key":"state","kind":"choice","preset":"RECEIVED","shownAs":"status","taken":"never","enum":"PrivacyRequestState","options":["RECEIVED","UPHELD","REJECTED","LIFTED"],"list":["filter"]},
    {"key":"decision","kind":"text","taken":"never"},
    {"key":"decidedOn","kind":"day","taken":"never"},
  ],
} as const;

export const RETENTION_RULE = {
  types: {"RetentionRule":[]},
  fields: [
    {"key":"id","kind":"key","required":true,"taken":"never"},
    {"key":"version","kind":"whole","preset":1,"taken":"never"},
    {"key":"name","kind":"line","required":true,"rules":{"maxLength":200,"minLength":1,"wellFormed":true}},
    {"key":"target","kind":"choice","required":true,"taken":"create","enum":"RetentionTarget","options":["INTERACTION","DRAFT_NOTE","PERSON","JOURNAL_VALUES"]},
    {"key":"months","kind":"whole","required":true,"rules":{"isInt":true,"max":1200,"min":1}},
    {"key":"decision","kind":"line","required":true,"rules":{"maxLength":500,"minLength":1,"wellFormed":true}},
    {"key":"decidedOn","kind":"day","required":true,"rules":{"plausibleDate":true}},
    {"key":"automatic","kind":"flag","preset":false},
    {"key":"lastRunOn","kind":"day","taken":"never"},
    {"key":"endedAt","kind":"moment","taken":"never"},
  ],
} as const;
