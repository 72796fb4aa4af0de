import { describe, expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import { pothole, said, services, sound } from './broken.ts'
import type { Installation } from './installation.ts'

/** The model county’s profile, changed; what it is changed to need not be whole. */
const profile = (change: object): Partial<Installation> => ({
  council: { ...council, ...change } as CouncilProfile,
})
const operations = (change: object) => profile({ operations: { ...council.operations, ...change } })
const [roads, badges, ...otherDepartments] = council.departments
const withDepartment = (change: object) =>
  profile({ departments: [{ ...roads, ...change }, badges, ...otherDepartments] })
const group = (change: object) =>
  operations({
    staffGroups: [
      ...council.operations.staffGroups,
      { group: 'a-group', role: 'officer', departments: ['highways'], ...change },
    ],
  })
const areas = sound.areas.data as { county: object; districts: object[]; neighbours: object[] }
const drawn = (change: object): Partial<Installation> => ({
  areas: { sample: false, data: { ...areas, ...change } },
})

const file = /^api\/profile\/leicestershire\.ts(:\d+)?: /

const broken: [string, Partial<Installation>, RegExp][] = [
  ['no name', profile({ name: undefined }), /name is missing\. Give a text\./],
  ['a telephone number as a number', profile({ phone: 1162323232 }), /phone is 1162323232\. Give a text\./],
  [
    'a colour by name',
    profile({ colours: { ...council.colours, brand: 'green' } }),
    /colours, brand is "green"/,
  ],
  [
    'a site without https',
    profile({ site: 'report.example.gov.uk' }),
    /site is "report\.example\.gov\.uk"\. Write an address that begins with https/,
  ],
  [
    'an e-mail address that is none',
    profile({ privacyContact: 'the officer' }),
    /privacyContact is "the officer"\. Write an e-mail address/,
  ],
  ['a row that nothing reads', profile({ telephone: '0116' }), /has telephone, which means nothing/],
  ['no department', profile({ departments: [] }), /departments is too short .* Give at least 1/],
  [
    'a prefix that is no prefix',
    withDepartment({ prefix: 'highways' }),
    /departments, highways, prefix is "highways"/,
  ],
  [
    'a consumer that there is not',
    withDepartment({ consumer: 'fax' }),
    /departments, highways, consumer is "fax"\. Write workspace, open311, webhook, queue/,
  ],
  [
    'a template that is no id',
    profile({ messages: { emailTemplate: 'letter', textTemplate: 'text' } }),
    /emailTemplate is "letter"\. Write the id as GOV\.UK Notify/,
  ],
  [
    'a zoom beyond all maps',
    profile({ map: { ...council.map, zoom: 42 } }),
    /map, zoom is too long or too big\. Give at most 19/,
  ],
  [
    'a number for a child not safe that is shut at night',
    profile({ urgentCare: { name: 'Duty team', phone: council.phone } }),
    /Pages tell people to call 0116 232 3232 day or night \(urgentCare\), but .* Give urgentCare a number that somebody answers at night/,
  ],
  [
    'a number for danger on a road that is shut at night',
    withDepartment({ hours: 'Monday to Friday, office hours.' }),
    /day or night \(emergencyPhone\), but Highways answers it at these times: Monday to Friday/,
  ],
  ['a budget of nothing', operations({ monthlyBudgetUsd: 0 }), /monthlyBudgetUsd is too short or too small/],
  ['a role that there is not', group({ role: 'boss' }), /staffGroups, a-group, role is "boss"/],
  [
    'one id for two departments',
    profile({ departments: [roads, { ...badges, id: 'highways' }, ...otherDepartments] }),
    /Two departments have the id highways: Highways and Blue Badge team\. Give each its own/,
  ],
  [
    'one prefix for two departments',
    profile({ departments: [roads, { ...badges, prefix: 'HW' }, ...otherDepartments] }),
    /Two departments have the prefix HW: Highways and Blue Badge team/,
  ],
  [
    'a department renamed, and its role not',
    withDepartment({ id: 'roads' }),
    /roles says that highways does roads, and the profile has no such department: every request for it would be refused\. Write roads, blue-badge/,
  ],
  [
    'a team with a service of another department',
    withDepartment({
      teams: [
        { id: 'one', name: 'One', services: ['blue-badge'] },
        { id: 'rest', name: 'Rest' },
      ],
    }),
    /The team one names the service blue-badge, which highways does not have/,
  ],
  [
    'a team in a district that there is not',
    withDepartment({
      teams: [
        { id: 'one', name: 'One', districts: ['E07999999'] },
        { id: 'rest', name: 'Rest' },
      ],
    }),
    /The team one names the district E07999999, which is none of the profile’s/,
  ],
  [
    'a service without a team',
    withDepartment({ teams: [{ id: 'one', name: 'One', services: ['pothole'] }] }),
    /No team of highways takes street-light\. Add it to a team/,
  ],
  [
    'a team twice',
    withDepartment({
      teams: [
        { id: 'one', name: 'One' },
        { id: 'one', name: 'Two' },
      ],
    }),
    /two teams with the id one/,
  ],
  [
    'one code for two councils',
    profile({ neighbours: [...council.neighbours, { ...council.neighbours[0], name: 'Elsewhere' }] }),
    /The code E06000016 is that of Leicester City Council and Elsewhere/,
  ],
  [
    'somebody accountable for nothing',
    operations({ accountable: { pools: 'Director of Pools' } }),
    /accountable names the department pools/,
  ],
  [
    'two clients with one id',
    profile({
      open311: {
        clients: [
          { id: 'one', name: 'One' },
          { id: 'one', name: 'Two' },
        ],
      },
    }),
    /Two systems that report over Open311 have the id one/,
  ],
  [
    'a group of a department that there is not',
    group({ departments: ['pools'] }),
    /The group of staff a-group names the department pools/,
  ],
  [
    'a group twice',
    group({ group: 'auditors', role: 'auditor' }),
    /The group of staff auditors is there twice/,
  ],
  [
    'a department for which nobody may act',
    operations({
      staffGroups: council.operations.staffGroups.filter(
        ({ departments }) => !departments.includes('libraries'),
      ),
    }),
    /Nobody may act for .*libraries.* what residents send there would lie/,
  ],
  [
    'boundaries of another county',
    drawn({ county: { ...areas.county, code: 'E10000099', name: 'Borsetshire' } }),
    /boundaries that were imported are of Borsetshire \(E10000099\), and the profile is that of Leicestershire County Council \(E10000018\)/,
  ],
  [
    'a district without an area',
    drawn({ districts: areas.districts.slice(1) }),
    /no area for Blaby District Council \(E07000129\)/,
  ],
  [
    'an area without a district',
    profile({ districts: council.districts.slice(1) }),
    /The profile has no council E07000129 among its districts/,
  ],
  [
    'boundaries that are none',
    { areas: { sample: false, data: [] } },
    /imported\/areas\.json: The whole is \[\]\. Give an object/,
  ],
  [
    'wards of another county',
    { wards: { sample: false, data: [{ ...(sound.wards.data as object[])[0], district: 'E07999999' }] } },
    /is in the district E07999999, which the profile does not have/,
  ],
  [
    'the sample’s wards in another county',
    {
      ...profile({ districts: council.districts.map((one, at) => ({ ...one, code: `E0799990${at}` })) }),
      wards: { ...sound.wards, sample: true },
    },
    /^(?!.*is in the district)[\s\S]*sample\/wards\.ts: The wards that Shire ships as a sample are of none of the profile’s districts/,
  ],
  [
    'a term that ends before it begins',
    { terms: { schools: { 123456: { terms: [{ from: '2027-04-12', until: '2027-03-26' }], closed: [] } } } },
    /term-dates\.json.*The school 123456 has a term or closure from 2027-04-12 until 2027-03-26/,
  ],
  ['a school by a name', { terms: { schools: { Hill: { terms: [], closed: [] } } } }, /schools, Hill is/],
  [
    'no word of what is paid',
    { fostering: { ...sound.fostering, allowancesFrom: { ...sound.fostering.allowancesFrom, day: null } } },
    /fostering\/profile\.ts:\d+: Say in api\/council\/fostering\/profile\.ts/,
  ],
  [
    'a hub twice',
    { fostering: { ...sound.fostering, hubs: [...sound.fostering.hubs, ...sound.fostering.hubs] } },
    /Two hubs have the id/,
  ],
  [
    'nobody for fostering',
    profile({ departments: council.departments.filter(({ id }) => id !== 'fostering') }),
    /roles says that fostering does fostering, and the profile has no such department/,
  ],
  [
    'a role without a department',
    profile({ roles: { ...council.roles, libraries: undefined } }),
    /roles, libraries is missing\. Give a text/,
  ],
  [
    'terms for a service that there is not',
    profile({ services: { potholes: { cost: 'Free.' } } }),
    /services has potholes, which is no service\. Write pothole, /,
  ],
  [
    'a service given to nobody',
    profile({ services: { pothole: { department: 'roads' } } }),
    /services gives pothole to the department roads, which the profile does not have/,
  ],
  [
    'a fee where none is taken',
    profile({ services: { pothole: { fee: { pence: 100, source: 'The cabinet' } } } }),
    /services has a fee for pothole, for which Shire takes none/,
  ],
  [
    'a connection to nobody',
    { connections: { pools: { kind: 'webhook', url: 'https://example.org/x' } } },
    /connections\.ts:\d+: pools is no department of the council profile/,
  ],
]

describe('an installation', () => {
  it('of the model county has nothing in its way', () => {
    expect(said({})).toBe('')
  })

  it.each(broken)('with %s is told so', (_, change, words) => {
    expect(said(change)).toMatch(words)
  })

  it('is told in which file and line', () => {
    const [line = ''] = said(profile({ colours: { ...council.colours, brand: 'green' } })).split('\n')
    expect(line).toMatch(file)
    expect(said(withDepartment({ prefix: 'highways' }))).toMatch(
      /leicestershire\.ts:\d+: departments, highways/,
    )
  })

  it('is told of everything at once', () => {
    const both = said({
      ...group({ departments: ['pools'] }),
      ...services('street-light', { title: pothole.title }),
    })
    expect(both.split('\n')).toHaveLength(2)
  })

  it('may have samples only where somebody asked for them', () => {
    expect(said({}, false).split('\n')).toHaveLength(3)
    expect(said({}, false)).toContain('Say -c sample=yes')
    const own = { areas: { ...sound.areas, sample: false }, wards: { ...sound.wards, sample: false } }
    expect(said({ ...own, ...profile({ site: 'https://report.leics.gov.uk/' }) }, false)).toBe('')
  })
})
