import type { PairsFitting, PairsWaiting } from '#contract/fostering/carers/pairs.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { does } from '#fostering/household/testing/work.ts'
import { applicant } from '#fostering/household/testing/world.ts'
import type { askedHousehold } from './asked-household.ts'

/** A carer who asks for a mentor, and another who offers to be one, as staff bring them together. */
export async function askedPairs({
  through,
  answers,
  as,
  key,
  worldOf,
}: Awaited<ReturnType<typeof askedHousehold>>): Promise<void> {
  const by = 'assessor'
  const begun = async (name: string) => {
    const people = [{ role: 'applicant', name }]
    const body = { kind: 'early-permanence', people, source: 'phone', approved: '2027-01-04' }
    return (await through<CaseView>('beginCase', { by, body, acts: true })).household
  }
  const [asks, offers] = [await begun('Sample Asks'), await begun('Sample Offers')]
  const words = { words: 'A few words.', phone: '07700 900 982' }
  await does(worldOf(asks), applicant(), 'mentor.m1', 'ask', words)
  await does(worldOf(offers), applicant(), 'mentor.o1', 'offer', words)
  await through<PairsWaiting>('listPairs', { by, path: { kind: 'mentor' }, not: { kind: 'friend' } })
  const nowhere = { query: { after: 'nowhere!' }, headers: as(by) }
  await answers('listPairs', 422, { path: { kind: 'mentor' }, ...nowhere })
  const at = { household: asks, part: 'mentor.m1' }
  const not = { household: 'FA-0000-0000' }
  const { offers: found } = await through<PairsFitting>('listFitting', { by, path: at, not })
  const body = { household: found[0]?.household, part: found[0]?.part, seen: found[0]?.seen }
  await answers('matchPair', 409, { path: at, headers: { ...as(by), ...key() }, body: { ...body, seen: 9 } })
  const once = { path: at, headers: { ...as(by), ...key() } }
  await through('matchPair', { by, path: at, not, body, acts: true })
  await answers('matchPair', 409, { ...once, body })
}
