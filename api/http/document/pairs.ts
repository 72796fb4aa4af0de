import { referenceLike } from '#contract/core/reference.ts'
import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = {
  kind: 'break or mentor',
  household: `The reference of a household: ${referenceLike('AB')}`,
  part: 'The name of a part: break.b1',
}

const base = '/api/workspace/fostering'
const one = `${base}/households/{household}/parts/{part}`

const desk: Readonly<Record<string, Told>> = {
  [`${base}/pairs/{kind}`]: {
    id: 'listPairs',
    summary: 'Breaks or mentors that are asked for and wait for a match, the soonest promise first',
    answer: 'PairsWaiting',
    query: { after: 'What the page before gave as next' },
    refuses: ['invalid'],
  },
  [`${one}/fits`]: {
    id: 'listFitting',
    summary: 'Offers of other households that fit a break or a mentor that is asked for',
    answer: 'PairsFitting',
  },
  [`${one}/match`]: {
    id: 'matchPair',
    summary: 'Matches what is asked for with an offer; of two who take one offer one gets it',
    takes: 'MatchPair',
    answer: 'PartView',
  },
}

/** The operations of breaks and mentors, by address. */
export const pairPaths = () =>
  Object.fromEntries(Object.entries(desk).map(([path, told]) => [path, operation(path, parts, told)]))
