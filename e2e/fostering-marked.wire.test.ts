import { expect, inject, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { AllowanceShown } from '#contract/fostering/carers/allowance.ts'
import type { ConstellationView } from '#contract/fostering/carers/constellation.ts'
import type { LettersView } from '#contract/fostering/carers/letters.ts'
import type { PayableList, PaymentRun, RunList } from '#contract/fostering/carers/payments.ts'
import type { MadeLink } from '#contract/fostering/desk.ts'
import { type PartKind, type PartName, type PartView, partKinds } from '#contract/fostering/parts.ts'
import { yearsOfStay } from '#fostering/carers/money/stay.ts'
import { noor } from '#fostering/parts/carers/testing/child.ts'
import { runSchedule, until } from './support/client.ts'
import { tracesOf } from './support/data-of.ts'
import { today } from './support/fostering/application.ts'
import { approved } from './support/fostering/decision.ts'
import { actOn, ask, beginCase, caseOf, good, openedPlace, ownPlace } from './support/fostering/household.ts'
import { awaitMessage } from './support/inbox.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
process.env.SHIRE_DATA = inject('dataDir')

const desk = '/workspace/fostering'
/** Kinds of parts that there are before an approval: their own tests plant in them. */
const before: readonly PartKind[] = [
  ...(['head', 'person', 'form', 'check', 'reference', 'training', 'visit', 'checklist'] as const),
  ...(['thread', 'document', 'placement', 'section', 'report', 'erasure', 'referral'] as const),
]

/** Of nobody, and in nothing else that this installation has: one for each kind. */
const planted = {
  support: 'Abbotsnettle',
  child: 'Brambleworth',
  log: 'Cuttlewick',
  claim: 'Dundleberry',
  allowance: 'Oxgangworth',
  break: 'Elderquist',
  mentor: 'Fennimarsh',
  constellation: 'Pickersnape',
  complaint: 'Gorsethwaite',
  concern: 'Hobblestone',
  allegation: 'Inglefrith',
  review: 'Jackdawton',
  views: 'Kettlesby',
  exit: 'Lapwingham',
  terms: 'Quernbottom',
  plan: 'Mugwortley',
  letterbox: 'Nettlecombe',
  learning: 'Ravelstone',
} as const satisfies Partial<Record<PartKind, string>>

const words = Object.values(planted)

it('plants in every kind of part that carers have', () => {
  expect(Object.keys(planted).sort()).toEqual(partKinds.filter((kind) => !before.includes(kind)).sort())
})

it('names nobody, and says nothing of what anybody wrote, in logs, queues, messages, addresses, errors, lists of the service, figures and files', async () => {
  const [recruiter, assessor, manager, pays] = (await Promise.all(
    ['recruiters', 'assessors', 'managers', 'finance'].map((group) => tokenFor(url, `fostering-${group}`)),
  )) as [string, string, string, string]
  const fosters = await approved(url, recruiter)
  const people = [{ role: 'applicant', name: 'Sample Adopter' }]
  const begins = { kind: 'early-permanence', source: 'phone', people, approved: addDays(today(), -30) }
  const adopts = (await beginCase(url, assessor, begins)).household
  const told: string[] = []
  /** Asks what has to be refused, so that an error has something to say. */
  async function wrongly(token: string, path: string, bodies: readonly object[]) {
    for (const body of bodies) {
      const { status, body: answer } = await ask(url, token, path, body)
      expect([path, body, status >= 400]).toEqual([path, body, true])
      told.push(JSON.stringify(answer))
    }
  }
  /** What is taken with a field more, and with a thing in place of each word. */
  const spoiled = (body: object, marker: string) => [
    { ...body, more: marker },
    Object.fromEntries(Object.keys(body).map((key) => [key, { more: marker }])),
  ]
  /** Does it wrongly first, then rightly. */
  async function does(token: string, place: string, name: PartName, act: string, body: object) {
    const marker = planted[name.split('.')[0] as keyof typeof planted]
    const { seen } = (await ask<{ seen: number }>(url, token, `${place}/parts/${name}`)).body
    await wrongly(token, `${place}/parts/${name}/acts/${act}`, [
      ...spoiled(body, marker).map((one) => ({ seen, with: one })),
      { seen: seen + 7, with: body },
    ])
    await actOn(url, token, place, name, act, body)
  }
  /** The same in a group of households, which is no part of any. */
  async function doesIn(token: string, group: string, act: string, body: object) {
    const path = `${group}/acts/${act}`
    await wrongly(
      token,
      path,
      spoiled(body, planted.constellation).map((one) => ({ with: one })),
    )
    await good(ask(url, token, path, { with: body }))
  }
  const carer = (await openedPlace(url, assessor, fosters, 'p1')).token
  const adopter = (await openedPlace(url, assessor, adopts, 'p1')).token
  const email = 'marked@example.org'
  for (const token of [carer, adopter]) await actOn(url, token, ownPlace, 'person.p1', 'details', { email })
  const [of, ofAdopter] = [caseOf(fosters), caseOf(adopts)]
  const on = today()
  const came = addDays(on, -20)
  const phone = '07700 900 982'

  await does(assessor, of, 'child.c1', 'place', { ...noor, called: planted.child, from: came })
  await does(assessor, of, 'child.c1', 'give', { items: ['health'], words: planted.child })
  const entry = { sort: 'incident', on, written: new Date().toISOString(), text: planted.log }
  await does(carer, ownPlace, `log.c1.${on.slice(0, 4)}`, 'write', entry)
  await does(assessor, of, `log.c1.${on.slice(0, 4)}`, 'answer', { words: planted.log })
  const asks = { kind: 'information', words: planted.support, urgent: false, tell: true }
  await does(carer, ownPlace, 'support.s1', 'ask', asks)
  await does(assessor, of, 'support.s1', 'answer', { words: planted.support })
  const line = { id: 'l1', is: 'expense', on, what: planted.claim, pence: 4711, noReceipt: planted.claim }
  await does(carer, ownPlace, 'claim.k1', 'write', { lines: [line], another: [], send: true })
  await does(assessor, of, 'claim.k1', 'agree', { alike: false, reasons: planted.claim })
  const days = { from: addDays(on, 30), until: addDays(on, 31) }
  await does(carer, ownPlace, 'break.b1', 'ask', {
    ...{ ...days, phone, children: ['child.c1'], words: planted.break, wish: planted.break },
  })
  await does(carer, ownPlace, 'mentor.m1', 'ask', { phone, words: planted.mentor, wish: planted.mentor })
  await does(carer, ownPlace, 'complaint.p1.x1', 'make', {
    words: planted.complaint,
    wants: planted.complaint,
  })
  await does(assessor, of, 'concern.x1', 'raise', { on, words: planted.concern })
  await does(manager, of, 'allegation.x1', 'record', {
    ...{ on, about: ['p1'], words: planted.allegation, said: planted.allegation },
  })
  // Approved for nearly a year: the review has begun by itself.
  await does(carer, ownPlace, 'review.r1', 'say', { words: planted.review })
  await does(assessor, of, 'review.r1', 'supervisor', { words: planted.review })
  await does(assessor, of, 'views.r1.s1', 'invite', { name: planted.views, email: 'views@example.org' })
  await good(ask<MadeLink>(url, assessor, `${of}/parts/views.r1.s1/link`, {}))
  await does(assessor, of, 'views.r1.c1', 'record', { on, words: planted.views })
  const need = { need: planted.plan, provides: planted.plan, what: planted.plan, from: on }
  await does(assessor, ofAdopter, 'plan.a1', 'add', need)
  await does(assessor, ofAdopter, 'plan.a1', 'offer', { review: addDays(on, 300), why: planted.plan })
  await does(assessor, ofAdopter, 'letterbox.l1', 'agree', {
    ...{ called: planted.letterbox, known: planted.letterbox, words: planted.letterbox },
    ...{ ways: 'both', months: 12, first: addDays(on, 2), photos: true },
  })

  await does(adopter, ownPlace, 'letterbox.l1', 'write', { text: planted.letterbox, files: [] })
  await does(assessor, ofAdopter, 'letterbox.l1', 'send-back', { letter: 'e1', words: planted.letterbox })
  const reached = 'marked-relative@example.org'
  await does(assessor, ofAdopter, 'letterbox.l1', 'open-page', {
    ...{ called: planted.letterbox, family: planted.letterbox, words: planted.letterbox, email: reached },
  })
  const key = await awaitMessage(url, reached, /\/fostering\/letters#(\S+)/)
  const { seen } = await good(ask<LettersView>(url, key, '/fostering/letters'))
  const reply = { text: planted.letterbox, photos: [] }
  const replies = '/fostering/letters/acts/reply'
  await wrongly(
    key,
    replies,
    spoiled(reply, planted.letterbox).map((one) => ({ seen, with: one })),
  )
  await good(ask(url, key, replies, { seen, with: reply }))

  const year = on.slice(0, 4)
  const learned = { title: planted.learning, on, hours: 2 }
  await does(carer, ownPlace, `learning.p1.${year}`, 'add', learned)
  await does(assessor, of, `learning.p1.${year}`, 'record', { ...learned, counts: true })
  await does(manager, of, 'terms.t1', 'offer', {
    terms: {
      ...{ kind: null, children: 2, youngest: null, oldest: null },
      ...{ named: [planted.terms], words: planted.terms },
    },
    ...{ reasons: planted.terms, support: true, what: planted.terms, who: planted.terms, supportFrom: on },
  })
  await does(carer, ownPlace, 'terms.t1', 'decline', { words: planted.terms })

  const groups = `${desk}/constellations`
  const founding = {
    ...{ name: planted.constellation, household: adopts, beds: 2, on, worker: planted.constellation },
  }
  await wrongly(assessor, groups, spoiled(founding, planted.constellation))
  const { id } = await good(ask<ConstellationView>(url, assessor, groups, founding))
  await doesIn(assessor, `${groups}/${id}`, 'add', { household: fosters, on, why: planted.constellation })
  const group = `${ownPlace}/constellation`
  await doesIn(adopter, group, 'add-entry', {
    ...{ kind: 'activity', title: planted.constellation, day: addDays(on, 9), from: '11:00', until: '14:00' },
    ...{ place: planted.constellation, for: planted.constellation },
  })
  const nights = { from: addDays(on, 20), until: addDays(on, 22) }
  await doesIn(carer, group, 'ask', { children: ['child.c1'], ...nights, words: planted.constellation })
  await doesIn(adopter, group, 'no', { sleepover: 's1', words: planted.constellation })

  await runSchedule(url, 'FosteringEachMinute')
  const answered = [
    await good(ask(url, manager, `${desk}/figures/count`, {})),
    await good(ask(url, manager, `${desk}/calls`)),
  ]
  await runSchedule(url, 'FosteringEachMinute')
  answered.push(await good(ask(url, manager, `${desk}/figures`)))
  const finance = `${desk}/finance`
  const { payables } = await good(ask<PayableList>(url, pays, `${finance}/payables`))
  // What is weekly may be put into a run by itself.
  const allowances = yearsOfStay({ from: came }, on, came).map((first) => `allowance.c1.${first.slice(0, 4)}`)
  const claims = ['claim.k1', ...allowances].map((claim) => ({ household: fosters, claim }))
  const run = await good(ask<PaymentRun>(url, pays, `${finance}/runs`, { on, claims }))
  expect(run.entries.map(({ claim }) => claim)).toContain('claim.k1')
  const ledger = await fetch(`${url}/api${finance}/runs/${run.id}/ledger.csv`, {
    headers: { authorization: `Bearer ${pays}` },
  })
  const paid: PaymentRun[] = []
  const allowanceOf = async (name: string) =>
    AllowanceShown.parse((await good(ask<PartView>(url, pays, `${of}/parts/${name}`))).values)
  async function paysAll() {
    const { open } = await good(ask<RunList>(url, pays, `${finance}/runs`))
    for (const { id } of open.filter(({ step }) => step === 'closed')) {
      const { entries } = await good(ask<PaymentRun>(url, pays, `${finance}/runs/${id}`))
      if (entries.some(({ household }) => household === fosters))
        paid.push(await good(ask<PaymentRun>(url, pays, `${finance}/runs/${id}/paid`, { on })))
    }
    return Promise.all(allowances.map(allowanceOf))
  }
  await until(paysAll, (all) => all.every(({ total, paid: had }) => total === had))

  // The child left on the day on which they came: too much was paid, and finance says what comes of it.
  await does(assessor, of, 'child.c1', 'end', { on: came, reason: 'home', summary: planted.child })
  const differing = async () => {
    for (const name of allowances) {
      const { differs } = await allowanceOf(name)
      if (differs) return { name, pence: differs.pence }
    }
    return undefined
  }
  const { name = '', pence } = (await until(differing, (found) => found !== undefined)) ?? {}
  await does(pays, of, name, 'decide', { outcome: 'leave', pence, reasons: planted.allowance })

  await actOn(url, carer, ownPlace, 'head', 'resign', { words: planted.exit })
  await does(carer, ownPlace, 'exit.p1', 'tell', {
    ...{ reads: true, reasons: ['no-respite'], good: planted.exit, better: planted.exit },
  })

  const shown = JSON.stringify([...told, answered, payables, run, paid, await ledger.text()])
  expect(told.length).toBeGreaterThan(90)
  expect(words.filter((word) => shown.includes(word))).toEqual([])
  expect(tracesOf(dataDir, words)).toEqual([])
})
