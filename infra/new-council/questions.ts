import { colours } from './colours.ts'
import type { Departments } from './departments.ts'
import * as read from './readers.ts'

/** Something that is asked once. `usual` is taken where nothing is typed. */
interface One<T> {
  readonly asks: string
  readonly read: read.Reader<T>
  readonly usual?: string
}

const one = <T>(asks: string, reader: read.Reader<T>, usual?: string): One<T> => ({
  asks,
  read: reader,
  ...(usual !== undefined && { usual }),
})

const lines = (text: string) =>
  read.parts('Write the lines of the address with commas between them, the postcode last.')(text)

/** What is answered in a line, in the order in which it is asked. */
export const questions = {
  name: one('The council’s whole name, such as Leicestershire County Council', read.words),
  shortName: one('Its short name, as people say it', read.words),
  code: one('Its code of the Office for National Statistics', read.countyCode),
  website: one('The address of its website', read.site),
  site: one('The address at which residents will find this installation', read.site),
  phone: one('The telephone number of its contact centre', read.phone),
  hours: one('When the contact centre answers, as a sentence', read.sentence),
  emergencyPhone: one('The number for danger on a road, answered day and night', read.phone),
  urgentCareTeam: one(
    'The team for a child or an adult who is not safe, when the council is closed',
    read.words,
    'emergency duty team',
  ),
  urgentCarePhone: one('Its number, answered day and night', read.phone),
  address: one('Its postal address in one line, with commas', lines),
  privacyContact: one('The email address of whoever answers for data protection', read.email),
  colour: one('The colour that it is known by', colours, '#00563f'),
  trunkRoads: one(
    'Roads in the county that National Highways looks after, or none',
    read.orNone(read.roads),
    'none',
  ),
  place: one('A place on a road of yours for examples: latitude, longitude and what is there', read.place),
  towns: one('Two of the county’s towns for examples', read.twoTowns),
  postcode: one('A postcode in the first of them', read.postcode),
  elsewhere: one('A town over the border, for examples', read.words),
  templates: one(
    'The ids of your two templates at GOV.UK Notify, which emails and texts are sent by, or none',
    read.orNone(read.templates),
    'none',
  ),
  payments: one('Are fees taken through GOV.UK Pay?', read.yes, 'yes'),
  addressLookup: one('Are addresses found by OS Places?', read.yes, 'yes'),
  reportsInTheOpen: one('May everybody see what was reported?', read.yes, 'yes'),
  fixMyStreet: one('Does FixMyStreet report to you over Open311?', read.yes, 'yes'),
  accountable: one(
    'Which post, not which person, answers for how school places are given?',
    read.words,
    'Director of Children’s Services',
  ),
  hub: one('The regional hub that you recruit foster carers with, or none', read.orNone(read.words), 'none'),
  alarmEmail: one('The email address that alarms go to, or none', read.orNone(read.email), 'none'),
} as const

/** What has a line for each council, until an empty one. */
export const councils = {
  districts: 'Each district of yours: code, name, website and telephone number, with commas',
  neighbours: 'Each council next to yours, in the same way',
} as const

export type Key = keyof typeof questions
export type Councils = keyof typeof councils
type Answered = { readonly [K in Key]: ReturnType<(typeof questions)[K]['read']> }

export interface Answers extends Answered {
  readonly districts: readonly ReturnType<typeof read.authority>[]
  readonly neighbours: readonly ReturnType<typeof read.authority>[]
  readonly departments: Departments
}
