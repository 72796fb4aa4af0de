import { parameter, problems, text } from './paths.ts'
import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = {
  constellation: 'Of a constellation, such as C-7K3M-9QTD',
  act: 'One of the acts of a constellation, such as add, come or ask',
}

const place = '/api/fostering/place/constellation'

const carers: Readonly<Record<string, Told>> = {
  [place]: {
    id: 'getOwnConstellation',
    summary: 'The group of households to which theirs belongs',
    answer: 'ConstellationPlace',
    refuses: ['unauthorised', 'not-found'],
  },
  [`${place}/acts/{act}`]: {
    id: 'actInOwnConstellation',
    summary: 'Does something there; beds are counted in the write that takes them, whoever else asks',
    takes: 'ConstellationActed',
    answer: 'ConstellationPlace',
    refuses: ['unauthorised', 'forbidden'],
    never: ['changed'],
  },
}

const base = '/api/workspace/fostering/constellations'

const staff: Readonly<Record<string, readonly Told[]>> = {
  [base]: [
    {
      id: 'listConstellations',
      summary: 'Constellations, those whose carers wait for an answer first',
      answer: 'ConstellationList',
    },
    {
      id: 'foundConstellation',
      summary: 'Founds one around its hub home',
      takes: 'FoundConstellation',
      answer: 'ConstellationView',
      never: ['changed', 'not-now'],
    },
  ],
  [`${base}/{constellation}`]: [
    { id: 'getConstellation', summary: 'One as staff see it', answer: 'ConstellationView' },
  ],
  [`${base}/{constellation}/acts/{act}`]: [
    {
      id: 'actInConstellation',
      summary: 'Does something with it',
      takes: 'ConstellationActed',
      answer: 'ConstellationView',
      never: ['changed'],
    },
  ],
}

/** The operations of constellations, by address. `withSession`: how somebody of a household says who they are. */
export const constellationPaths = (withSession: readonly object[]) => ({
  ...Object.fromEntries(
    Object.entries(carers).map(([path, told]) => [path, operation(path, parts, told, withSession)]),
  ),
  [`${place}/{entry}/calendar.ics`]: {
    get: {
      operationId: 'getConstellationCalendar',
      summary: 'Something in its calendar, or a sleepover of theirs, for a calendar',
      security: withSession,
      parameters: [parameter('entry', 'path', 'e1, e2 and so on, or s1 of a sleepover', text)],
      responses: {
        200: { description: 'The calendar', content: { 'text/calendar': { schema: text } } },
        ...problems('unauthorised', 'not-found'),
      },
    },
  },
  ...Object.fromEntries(
    Object.entries(staff).map(([path, told]) => [
      path,
      Object.assign({}, ...told.map((one) => operation(path, parts, one))),
    ]),
  ),
})
