import type { Split } from '#contract/admissions/figures.ts'
import type { KeptFigures, KeptSchool } from './ports.ts'

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'decimal'
  readonly description: string
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const whole = (name: string, description: string): Field => ({ name, type: 'integer', description })
const small = 'Empty where it is from 1 to 4, or would give away a number that is.'

const ofSchool = [
  text('round', 'Phase and entry year, such as reception-2027'),
  text('school', 'Stable id of the school'),
  text('name', 'Name of the school when places were given'),
]

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

const placesRow = ({ source: { round, run }, figures }: KeptSchool): Row => ({
  ...{ round, school: figures.school, name: figures.name, places: figures.places },
  ...splitRow('applied', figures.applied),
  ...splitRow('offered', figures.offered),
  ...{ found: figures.found, run },
})

const criteriaRows = ({ source: { round }, figures: { school, name, pools } }: KeptSchool): Row[] =>
  pools.flatMap(({ part = null, criteria, last }) =>
    criteria.map(({ words, given }) => {
      const isLast = last?.words === words
      return {
        ...{ round, school, name, part, criterion: words, offered: given },
        ...{ last: isLast ? 'yes' : null, last_metres: isLast ? last.metres : null },
      }
    }),
  )

/** The rows of a file, the newest round first, a round’s schools by id. */
export async function rowsOf(figures: Omit<KeptFigures, 'keep'>, name: DataSet): Promise<Row[]> {
  const rounds = await figures.rounds()
  const all = (await Promise.all(rounds.map(({ source }) => figures.ofRound(source.round)))).flat()
  return name === 'school-places' ? all.map(placesRow) : all.flatMap(criteriaRows)
}

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
