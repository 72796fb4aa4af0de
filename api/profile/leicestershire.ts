import type { Authority, CouncilProfile, Department } from '#contract/council/council.ts'
import { withSettings } from '#contract/council/with-settings.ts'
import { accessibility } from './leicestershire-accessibility.ts'
import { findings } from './leicestershire-findings.ts'
import { accessibleFormats } from './leicestershire-formats.ts'
import { referredTo } from './leicestershire-referred.ts'
import { fosteringGroups, staffIdentity } from './leicestershire-staff.ts'
import { times } from './leicestershire-times.ts'
import { settings } from './settings.ts'

const phone = '0116 232 3232'
const hours = 'Monday to Thursday, 8:30am to 5pm. Friday, 8:30am to 4:30pm.'

/** A department that works from the built-in list and answers on the council’s own number. */
const department = (id: string, name: string, prefix: string): Department => ({
  id,
  name,
  prefix,
  consumer: 'workspace',
  phone,
  hours,
})

/** Another council, by its code, and by the one that older lists have. */
const authority = (code: string, name: string, url: string, phone: string, snac: string): Authority => ({
  code,
  name,
  url,
  phone,
  snac,
})

/** What the team for street lights and traffic signals looks after. */
const lighting = ['street-light', 'traffic-lights']
/** Departments whose lists of work one group shares, until each has its own. */
const others = [
  'admissions',
  'education',
  'libraries',
  'registrars',
  'adult-care',
  'trading-standards',
  'transport',
  'customer-relations',
  'communities',
]

/** The model county. Before going live, confirm every phone number and address with the department named. */
const profile: CouncilProfile = {
  slug: 'leicestershire',
  name: 'Leicestershire County Council',
  shortName: 'Leicestershire',
  authority: {
    code: 'E10000018',
    name: 'Leicestershire County Council',
    url: 'https://www.leicestershire.gov.uk/',
    phone: '0116 305 0001',
    snac: '31',
  },
  website: 'https://www.leicestershire.gov.uk/',
  site: 'https://shire.example/',
  phone,
  hours,
  emergencyPhone: '0116 305 0001',
  // Made up, of the numbers that Ofcom keeps for drama: put your own here. The name as it stands in a sentence.
  urgentCare: { name: 'emergency duty team', phone: '0116 496 0155' },
  address: ['County Hall', 'Leicester Road', 'Glenfield', 'Leicester', 'LE3 8RA'],
  privacyContact: 'dpo@leics.gov.uk',
  accessibility,
  colours: {
    brand: '#00563f',
    brandDark: '#003d2d',
    brandText: '#ffffff',
    accent: '#f2a900',
    tint: '#eef6f2',
  },
  departments: [
    {
      id: 'highways',
      name: 'Highways',
      prefix: 'HW',
      consumer: 'workspace',
      phone: '0116 305 0001',
      hours: 'Emergencies: day and night. Everything else: Monday to Friday, office hours.',
      // Made up: put your own inspectors' areas here, in the order in which a request looks for its team.
      teams: [
        { id: 'street-lighting', name: 'Street lighting', services: ['street-light', 'traffic-lights'] },
        { id: 'north', name: 'North area inspectors', districts: ['E07000130', 'E07000133'] },
        { id: 'west', name: 'West area inspectors', districts: ['E07000132', 'E07000134'] },
        {
          id: 'south-east',
          name: 'South and east area inspectors',
          districts: ['E07000129', 'E07000131', 'E07000135'],
        },
      ],
      findings,
    },
    {
      ...department('blue-badge', 'Blue Badge team', 'BB'),
      teams: [{ id: 'assessors', name: 'Assessors' }],
    },
    department('admissions', 'School admissions', 'SA'),
    department('education', 'Education support', 'ED'),
    department('libraries', 'Libraries', 'BK'),
    department('registrars', 'Registration service', 'RG'),
    department('adult-care', 'Adult social care', 'AC'),
    department('trading-standards', 'Trading standards', 'TS'),
    department('transport', 'Passenger transport', 'PT'),
    department('customer-relations', 'Customer relations', 'CR'),
    department('communities', 'Communities', 'CM'),
    department('fostering', 'Fostering and adoption', 'FA'),
  ],
  roles: {
    roads: 'highways',
    'blue-badges': 'blue-badge',
    'school-admissions': 'admissions',
    'school-support': 'education',
    libraries: 'libraries',
    registration: 'registrars',
    'adult-social-care': 'adult-care',
    'trading-standards': 'trading-standards',
    'passenger-transport': 'transport',
    'customer-relations': 'customer-relations',
    communities: 'communities',
    fostering: 'fostering',
  },
  services: times,
  examples: {
    place: { lat: 52.77205, lon: -1.20617, description: 'Outside the town hall' },
    town: 'Glenfield',
    postcode: 'LE3 8RA',
    towns: ['Loughborough', 'Glenfield'],
    elsewhere: 'Leicester',
  },
  // Samples, at no real address: put the council’s own offices in their place.
  registrationOffices: [
    { id: 'sample-north', name: 'Sample office, Loughborough', address: '1 Sample Street, Loughborough' },
    { id: 'sample-west', name: 'Sample office, Glenfield', address: '2 Sample Road, Glenfield' },
  ],
  accessibleFormats,
  fosteringHubs: [{ id: 'foster-for-east-midlands', name: 'Foster for East Midlands' }],
  districts: [
    authority('E07000129', 'Blaby District Council', 'https://www.blaby.gov.uk/', '0116 275 0555', '31UB'),
    authority(
      'E07000130',
      'Charnwood Borough Council',
      'https://www.charnwood.gov.uk/',
      '01509 263151',
      '31UC',
    ),
    authority(
      'E07000131',
      'Harborough District Council',
      'https://www.harborough.gov.uk/',
      '01858 828282',
      '31UD',
    ),
    authority(
      'E07000132',
      'Hinckley and Bosworth Borough Council',
      'https://www.hinckley-bosworth.gov.uk/',
      '01455 238141',
      '31UE',
    ),
    authority('E07000133', 'Melton Borough Council', 'https://www.melton.gov.uk/', '01664 502502', '31UG'),
    authority(
      'E07000134',
      'North West Leicestershire District Council',
      'https://www.nwleics.gov.uk/',
      '01530 454545',
      '31UH',
    ),
    authority(
      'E07000135',
      'Oadby and Wigston Borough Council',
      'https://www.oadby-wigston.gov.uk/',
      '0116 288 8961',
      '31UJ',
    ),
  ],
  neighbours: [
    {
      code: 'E06000016',
      name: 'Leicester City Council',
      url: 'https://www.leicester.gov.uk/',
      phone: '0116 454 1000',
      snac: '00FN',
      // Made up: ask each authority where it wants reports sent. Without an address, staff say how they told it.
      reportsEmail: 'reports@leicester-city.example',
    },
    authority('E06000017', 'Rutland County Council', 'https://www.rutland.gov.uk/', '01572 722577', '00FP'),
  ],
  referredTo,
  nationalHighways: {
    code: 'national-highways',
    name: 'National Highways',
    url: 'https://report.nationalhighways.co.uk/',
    phone: '0300 123 5000',
  },
  trunkRoads: ['M1', 'M69', 'A42', 'A46', 'A50', 'A5'],
  messages: {
    emailTemplate: '2f1c7d0e-6a52-4d1b-9b0e-5f2c4a7d3e10',
    textTemplate: '8b7a4c36-0d6f-4e8a-a1c5-3d9e2f6b7a41',
  },
  payments: true,
  addressLookup: 'os-places',
  open311: { clients: [{ id: 'fixmystreet', name: 'FixMyStreet', publishes: true }] },
  reportsInTheOpen: true,
  map: { tiles: null, attribution: '', centre: { lat: 52.7, lon: -1.17 }, zoom: 10 },
  // Made up for the model county: put your own budget in its place.
  runningCost: {
    monthlyPence: 12_000,
    source: 'It is our budget for hosting, and leaves out staff and support.',
  },
  notFixed: {
    days: 28,
    source:
      'The council’s own choice: four weeks to see whether the work lasts. Confirm it with the departments.',
  },
  lostLink: {
    most: 3,
    hours: 24,
    minutesBetween: 5,
    checks: [
      { id: 'name', short: 'full name', label: 'They gave the full name on the request', needs: 'name' },
      { id: 'postcode', short: 'address or place', label: 'They gave the address or place on the request' },
      {
        id: 'detail',
        short: 'something else only they would know',
        label: 'They told you something else from it that only they would know',
      },
    ],
    source: 'The council’s own choice. Agree the checks with whoever is responsible for data protection.',
  },
  operations: {
    alarmEmail: null,
    monthlyBudgetUsd: 150,
    logRetentionDays: 90,
    requestRetentionDays: 2 * 365,
    accountable: { admissions: 'Director of Children and Family Services' },
    staffIdentity,
    staffGroups: [
      { group: 'highways-officers', role: 'officer', departments: ['highways'] },
      { group: 'highways-lighting', role: 'officer', departments: ['highways'], services: lighting },
      { group: 'highways-managers', role: 'manager', departments: ['highways'] },
      { group: 'blue-badge-viewers', role: 'viewer', departments: ['blue-badge'] },
      { group: 'blue-badge-assessors', role: 'decider', departments: ['blue-badge'] },
      { group: 'blue-badge-managers', role: 'manager', departments: ['blue-badge'] },
      { group: 'council-officers', role: 'officer', departments: others },
      { group: 'contact-centre', role: 'contact', departments: 'all' },
      { group: 'auditors', role: 'auditor', departments: 'all' },
      { group: 'admissions-officers', role: 'officer', departments: ['admissions'] },
      { group: 'admissions-deciders', role: 'decider', departments: ['admissions'] },
      { group: 'admissions-managers', role: 'manager', departments: ['admissions'] },
      {
        group: 'sample-hill-school',
        role: 'school',
        departments: ['admissions'],
        schools: ['sample-hill-church-of-england-school'],
      },
      {
        group: 'sample-schools',
        role: 'school',
        departments: ['admissions'],
        schools: [
          'sample-saint-anne-catholic-primary-school',
          'sample-forest-school',
          'sample-grammar-school',
          'sample-soar-academy',
          'sample-vale-college',
        ],
      },
      ...fosteringGroups,
      { group: 'appeals-clerks', role: 'appeals-clerk', departments: ['admissions'] },
      { group: 'appeals-panel', role: 'appeals-panel', departments: ['admissions'] },
      { group: 'people-managers', role: 'people', departments: 'all' },
      { group: 'editors', role: 'editor', departments: 'all' },
    ],
  },
}

/** With what was changed in the workspace since. */
export const leicestershire = withSettings(profile, settings)
