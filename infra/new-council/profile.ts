import type { CouncilProfile } from '#contract/council/council.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import type { Answers } from './questions.ts'
import { idOf } from './readers.ts'

/** Who looks after motorways and trunk roads, everywhere in England. */
const nationalHighways = {
  code: 'national-highways',
  name: 'National Highways',
  url: 'https://report.nationalhighways.co.uk/',
  phone: '0300 123 5000',
}

/** The profile of a council that answered so. What nobody was asked is Shire's own choice, and says so. */
export function profileOf(answers: Answers): CouncilProfile {
  const { name, shortName, code, website, phone, hours, departments, place, towns } = answers
  return {
    slug: idOf(shortName),
    name,
    shortName,
    authority: { code, name, url: website, phone },
    website,
    site: answers.site,
    phone,
    hours,
    emergencyPhone: answers.emergencyPhone,
    urgentCare: { name: answers.urgentCareTeam, phone: answers.urgentCarePhone },
    address: answers.address,
    privacyContact: answers.privacyContact,
    accessibility: { ...accessibility, email: answers.privacyContact },
    colours: answers.colour,
    departments: departments.departments.map((one) => ({ ...one, consumer: 'workspace', phone, hours })),
    roles: departments.roles,
    examples: {
      place,
      town: towns[0],
      postcode: answers.postcode,
      towns,
      elsewhere: answers.elsewhere,
    },
    ...(answers.hub && { fosteringHubs: [{ id: idOf(answers.hub), name: answers.hub }] }),
    districts: [...answers.districts],
    neighbours: [...answers.neighbours],
    nationalHighways,
    trunkRoads: answers.trunkRoads ?? [],
    messages: answers.templates,
    payments: answers.payments,
    addressLookup: answers.addressLookup ? 'os-places' : null,
    ...(answers.fixMyStreet && {
      open311: { clients: [{ id: 'fixmystreet', name: 'FixMyStreet', publishes: true }] },
    }),
    reportsInTheOpen: answers.reportsInTheOpen,
    map: { tiles: null, attribution: '', centre: { lat: place.lat, lon: place.lon }, zoom: 10 },
    runningCost: null,
    notFixed: {
      days: 28,
      source:
        'The council’s own choice: four weeks to see whether the work lasts. Confirm it with the departments.',
    },
    lostLink,
    operations: {
      alarmEmail: answers.alarmEmail,
      monthlyBudgetUsd: 150,
      logRetentionDays: 90,
      requestRetentionDays: 730,
      accountable: { [departments.roles['school-admissions']]: answers.accountable },
      staffGroups: groupsOf(answers),
    },
  }
}

/** The days are for the council to say, once somebody has signed the statement off. */
const accessibility = {
  answeredWithin: 5,
  prepared: null,
  reviewed: null,
  problems: [
    'Maps are pictures, so a screen reader cannot read them (success criterion 1.1.1, non-text content). You can search for the place, enter a grid reference or describe it in words on the same page instead.',
    'Photos and documents that people send us, and that we may show, do not always have a description in text (success criterion 1.1.1, non-text content). Ask us to describe one to you.',
    'Forms need JavaScript. Without it you can read the site and search it, and we can fill in any form with you by phone.',
  ],
}

const lostLink = {
  most: 3,
  hours: 24,
  minutesBetween: 5,
  checks: [
    {
      id: 'name',
      short: 'full name',
      label: 'They gave the full name on the request',
      needs: 'name' as const,
    },
    { id: 'postcode', short: 'address or place', label: 'They gave the address or place on the request' },
    {
      id: 'detail',
      short: 'something else only they would know',
      label: 'They told you something else from it that only they would know',
    },
  ],
  source: 'The council’s own choice. Agree the checks with whoever is responsible for data protection.',
}

const hubGroup = { group: 'fostering-hub', role: 'hub' } as const

/** A group for each thing that somebody has to be allowed to do; the council divides them as its teams are. */
function groupsOf({ hub, departments: { departments, roles } }: Answers): StaffGroup[] {
  const [school, fostering, badges] = [roles['school-admissions'], roles.fostering, roles['blue-badges']]
  const of = (id: string, group: string, ...names: StaffGroup['role'][]): StaffGroup[] =>
    names.map((role) => ({ group: `${group}-${role}`, role, departments: [id] }))
  return [
    ...departments.flatMap(({ id }) => of(id, id, 'officer', 'manager')),
    ...of(badges, 'badges', 'decider', 'viewer'),
    ...of(school, 'places', 'decider', 'appeals-clerk', 'appeals-panel'),
    ...of(fostering, 'fostering', 'recruiter', 'assessor', 'panel', 'chair', 'adviser'),
    ...of(fostering, 'fostering', 'decider', 'reviewer', 'finance'),
    ...(hub ? [{ ...hubGroup, departments: [fostering], hub: idOf(hub) }] : []),
    { group: 'contact-centre', role: 'contact', departments: 'all' },
    { group: 'auditors', role: 'auditor', departments: 'all' },
    { group: 'people-managers', role: 'people', departments: 'all' },
    { group: 'editors', role: 'editor', departments: 'all' },
  ]
}
