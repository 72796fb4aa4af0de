import { council } from '#council'
import { type Begun, begun, inDays, type Staff, type Way, waysOf, withWorker } from './begun.ts'
import { actOn, ownPlace } from './calls.ts'

const maya = {
  called: 'Maya',
  born: '2019-06-14',
  kind: 'early-permanence',
  council: council.neighbours[0]?.name ?? 'A neighbouring council',
  parental: 'Her mother, and the council',
  socialWorker: 'Jo Sample',
  socialWorkerPhone: '0116 496 0123',
}

/** A child who came three weeks ago: some of what her carers need to know is still missing, and they write her log. */
async function child({ url, assessor }: Staff, { does }: Begun, token: string): Promise<void> {
  const from = inDays(-21)
  await does(assessor, 'child.c1', 'place', { ...maya, from })
  await does(assessor, 'child.c1', 'give', {
    items: ['health'],
    words: 'Her surgery is in Sampleton. She must not eat nuts.',
  })
  await does(assessor, 'child.c1', 'give', {
    items: ['placement-plan'],
    words: 'She stays with you while the court decides.',
  })
  await does(assessor, 'child.c1', 'add-contact', {
    name: 'Her mother',
    relation: 'Mother',
    how: 'Every second Saturday at the family centre, with a worker.',
  })
  await actOn(url, token, ownPlace, 'child.c1', 'tick', { item: 'health', is: 'have', words: '' })
  await actOn(url, token, ownPlace, `log.c1.${inDays(0).slice(0, 4)}`, 'write', {
    ...{ sort: 'school', on: inDays(0), written: new Date().toISOString() },
    text: 'She told me about a new friend on the way home.',
  })
}

/** Carers with a child, a claim, something that they asked for, a complaint of one of them, and a concern that both were told of. */
export async function carers(staff: Staff): Promise<Way[]> {
  const { url, assessor } = staff
  const one = await begun(
    staff,
    'early-permanence',
    [
      { role: 'applicant', name: 'Grace Sample' },
      { role: 'applicant', name: 'Dan Sample' },
    ],
    { approved: inDays(-90) },
  )
  await withWorker(staff, one)
  const [grace = '', dan = ''] = one.opened.map(({ token }) => token)
  await child(staff, one, grace)
  const journey = { is: 'journey', on: inDays(-2), vehicle: 'car', passengers: 1 }
  await actOn(url, grace, ownPlace, 'claim.k1', 'write', {
    lines: [
      { id: 'l1', ...journey, why: 'family-time', where: 'Home to the family centre and back', tenths: 184 },
      ...[{ id: 'l2', is: 'equipment', on: inDays(-2), what: 'A stair gate', pence: 2450 }],
    ],
    ...{ another: [], send: true },
  })
  await actOn(url, dan, ownPlace, 'support.s1', 'ask', {
    ...{ kind: 'talk', urgent: false, tell: true, phone: '0116 496 0124' },
    words: 'She wakes up at night. Could somebody talk that through with us?',
  })
  await actOn(url, dan, ownPlace, 'complaint.p2.x1', 'make', {
    words: 'Nobody answered our letter for a month.',
  })
  await one.does(assessor, 'concern.x1', 'raise', {
    on: inDays(-3),
    words: 'The stairs have had no gate since she came.',
  })
  await one.does(assessor, 'concern.x1', 'tell', {
    ...{ on: inDays(-1), to: ['p1', 'p2'] },
    ...{ name: 'Sample Worker', contact: '0116 496 0125' },
  })
  return waysOf('Carers of a child', one)
}
