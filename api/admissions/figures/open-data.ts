import type { CountedYear, SchoolYear, Split } from '#contract/admissions/figures.ts'
import type { CountedYears, KeptFigures, KeptSchool } from './ports.ts'

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'decimal' | 'dateTime'
  readonly description: string
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const whole = (name: string, description: string): Field => ({ name, type: 'integer', description })
const dated: Field = { name: 'counted', type: 'dateTime', description: 'When the numbers were counted' }
const small = 'Empty where it is from 1 to 4, or would give away a number that is.'

const ofSchool = [
  text('round', 'Phase and entry year, such as reception-2027'),
  text('school', 'Stable id of the school'),
  text('name', 'Name of the school when places were given'),
]

const ofYear = [whole('year', 'The school year that ended in August of this year')]

const splitFields = (prefix: 'applied' | 'offered', what: string): Field[] => [
  whole(`${prefix}_all`, `${what}. ${small}`),
  whole(`${prefix}_first`, `As the first preference. ${small}`),
  whole(`${prefix}_second`, `As the second preference. ${small}`),
  whole(`${prefix}_third`, `As the third preference. ${small}`),
  whole(
    `${prefix}_other`,
    prefix === 'offered'
      ? `As a lower preference, or by a plan that names the school. ${small}`
      : `As a lower preference. ${small}`,
  ),
  whole(`${prefix}_on_time`, `By an application on time, or late for a good reason. ${small}`),
  whole(`${prefix}_late`, `By a late application. ${small}`),
]

/** What is published, with what each column means. Columns are never renamed or taken away, only added at the end. */
export const dataSets = {
  'school-places': {
    title: 'School places offered on offer day, by school and round',
    fields: [
      ...ofSchool,
      whole('places', 'The published admission number that held'),
      ...splitFields('applied', 'How often the school was named'),
      ...splitFields('offered', 'Places offered to children who named the school, or whose plan names it'),
      whole('found', `Places found for children for whom none of their schools had room. ${small}`),
      text('run', 'SHA-256 of the run of the round that the numbers are made of'),
      dated,
    ],
  },
  'school-places-by-criterion': {
    title: 'School places offered on offer day, by school, round and criterion',
    fields: [
      ...ofSchool,
      text('part', 'The band or share of the places; empty where the school has one order for all'),
      text('criterion', 'As the school’s policy printed it, or children whose plan names the school'),
      whole('offered', `Places offered under it. ${small}`),
      text('last', 'yes where the last child who was offered a place came under it'),
      {
        name: 'last_metres',
        type: 'decimal',
        description:
          'How far from the school that child lives, as the policy measures. Empty where it would tell of a child or distance decided nothing',
      },
      dated,
    ],
  },
  'school-year-places': {
    title: 'Places asked for during a school year, by school',
    fields: [
      ...ofYear,
      text('school', 'Stable id of the school, as in school-places'),
      whole('named', `Applications that named the school. ${small}`),
      whole('offered', `Of these, offered a place there. ${small}`),
      whole('refused', `Of these, refused by the school. ${small}`),
      whole('no_answer_needed', `Offered a place elsewhere, or taken back by the family. ${small}`),
      whole('refused_full', `Refused because the year group was full. ${small}`),
      whole('refused_infant_class', `Refused because of the limit on infant classes. ${small}`),
      whole('refused_another', `Refused for another reason. ${small}`),
      dated,
    ],
  },
  'school-year-appeals': {
    title: 'Appeals against refused school places, by school and school year',
    fields: [
      ...ofYear,
      text('school', 'Stable id of the school, as in school-places'),
      text(
        'of',
        'reception, junior or secondary: the round of that entry year; round: another place in one; in-year: a place asked for during the year',
      ),
      whole('lodged', `Appeals that were sent. ${small}`),
      whole('withdrawn', `Of these, ended by the family. ${small}`),
      whole('heard', `Of these, decided by a panel. ${small}`),
      whole('upheld', `Of those heard, decided for the family. ${small}`),
      whole('waiting', `Of those lodged, neither decided nor withdrawn when it was counted. ${small}`),
      dated,
    ],
  },
  'school-year-totals': {
    title: 'Places during the year, Fair Access and appeals of a school year, all schools together',
    fields: [
      ...ofYear,
      text('subject', 'in-year, fair-access, fair-access-group or appeals'),
      text(
        'measure',
        'What is counted: of fair-access-group, the group of children as the protocol names it',
      ),
      whole('count', small),
      dated,
    ],
  },
} as const satisfies Record<string, { title: string; fields: readonly Field[] }>
export type DataSet = keyof typeof dataSets

export const licence = 'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

const splitRow = (prefix: 'applied' | 'offered', { onTime, late, ...rest }: Split): Row => ({
  ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`${prefix}_${name}`, value])),
  [`${prefix}_on_time`]: onTime,
  [`${prefix}_late`]: late,
})

const placesRow = ({ source: { round, run, computed }, figures }: KeptSchool): Row => ({
  ...{ round, school: figures.school, name: figures.name, places: figures.places },
  ...splitRow('applied', figures.applied),
  ...splitRow('offered', figures.offered),
  ...{ found: figures.found, run, counted: computed },
})

const criteriaRows = ({ source, figures: { school, name, pools } }: KeptSchool): Row[] =>
  pools.flatMap(({ part = null, criteria, last }) =>
    criteria.map(({ words, given }) => {
      const isLast = last?.words === words
      return {
        ...{ round: source.round, school, name, part, criterion: words, offered: given },
        ...{
          last: isLast ? 'yes' : null,
          last_metres: isLast ? last.metres : null,
          counted: source.computed,
        },
      }
    }),
  )

const yearPlacesRow = ({ year, school, inYear, counted }: SchoolYear): Row => ({
  ...{ year, school, named: inYear.named, offered: inYear.offered, refused: inYear.refused },
  no_answer_needed: inYear.other,
  refused_full: inYear.reasons.full,
  refused_infant_class: inYear.reasons['infant-class'],
  refused_another: inYear.reasons.another,
  counted,
})

const appealRows = ({ year, school, appeals, counted }: SchoolYear): Row[] =>
  appeals.map(({ of, lodged, withdrawn, heard, upheld, waiting }) => ({
    ...{ year, school, of, lodged, withdrawn, heard, upheld, waiting, counted },
  }))

/** Every number of an object by the way to it: `answered aim`. */
const flat = (counts: object): (readonly [string, number | null])[] =>
  Object.entries(counts).flatMap(([name, value]) => {
    if (Array.isArray(value)) return []
    if (typeof value === 'number' || value === null) return [[name, value] as const]
    return flat(value).map(([inner, count]) => [`${name} ${inner}`, count] as const)
  })

function totalRows({ year, counted, inYear, fairAccess, appeals }: CountedYear): Row[] {
  const rows = (subject: string, counts: object) =>
    flat(counts).map(([measure, count]) => ({ year, subject, measure, count, counted }))
  const groups = fairAccess.groups.flatMap(({ title, children, placed }) =>
    rows('fair-access-group', { [title]: children, [`${title}: placed`]: placed }),
  )
  const of = appeals.of.flatMap(({ of, ...counts }) => rows('appeals', { [of]: counts }))
  return [
    ...rows('in-year', inYear),
    ...rows('fair-access', fairAccess),
    ...groups,
    ...rows('appeals', appeals),
    ...of,
  ]
}

/** What the files are made of. */
export interface OpenDataPorts {
  readonly figures: Omit<KeptFigures, 'keep'>
  readonly countedYears: Omit<CountedYears, 'keep'>
}

/** The rows of a file, the newest round or year first, their schools by id. */
export async function rowsOf({ figures, countedYears }: OpenDataPorts, name: DataSet): Promise<Row[]> {
  if (name === 'school-places' || name === 'school-places-by-criterion') {
    const rounds = await figures.rounds()
    const all = (await Promise.all(rounds.map(({ source }) => figures.ofRound(source.round)))).flat()
    return name === 'school-places' ? all.map(placesRow) : all.flatMap(criteriaRows)
  }
  const years = await countedYears.all()
  if (name === 'school-year-totals') return years.flatMap(totalRows)
  const schools = (await Promise.all(years.map(({ year }) => countedYears.ofYear(year)))).flat()
  return name === 'school-year-places' ? schools.map(yearPlacesRow) : schools.flatMap(appealRows)
}

/** When the newest of the rows were counted; null where there are none. */
export const datedOf = (rows: readonly Row[]): string | null =>
  rows
    .map(({ counted }) => String(counted))
    .sort()
    .at(-1) ?? null

/** CSV on the Web metadata (W3C): what each file holds, column by column. */
export const tableSchema = (council: string, address: string) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  'dc:title': `School places of ${council}`,
  'dc:license': { '@id': licence },
  'dc:publisher': council,
  tables: Object.entries(dataSets).map(([name, { title, fields }]) => ({
    url: `${address}/${name}.csv`,
    'dc:title': title,
    tableSchema: {
      columns: fields.map(({ name, type, description }) => ({
        ...{ name, titles: name, datatype: type, 'dc:description': description },
      })),
    },
  })),
})
