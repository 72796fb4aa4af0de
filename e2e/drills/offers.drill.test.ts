import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Offer } from '#contract/admissions/family.ts'
import { applicationsOf, seededKey } from '#infra/operate/seed/applications.ts'
import { type OfferRound, offerRound } from './offer-round.ts'
import { applyFor, isToldOnce } from './offer-word.ts'

/** As many as every run of the drills has time for; with `SHIRE_FAMILIES`, 9,000 or so, a county's with a county's schools. */
const asked = process.env.SHIRE_FAMILIES
const families = Number(asked ?? 1000)
/** How many ask at once: more than the player's functions answer at once. */
const atOnce = 48
/** Seconds to the moment, longer than any function keeps what it knows of it, and the longest that laying out may take. */
const ahead = 8
const longest = 120 + families / 10
/** Milliseconds for all of it, on a machine that has ten times as much to do as it can. */
const patience = (longest + 240) * 1000

let day: OfferRound
beforeAll(async () => {
  day = await offerRound(families, asked !== undefined)
}, 240_000)
afterAll(() => day?.end())

interface Asked {
  readonly began: number
  readonly ended: number
  readonly status: number
  readonly offer: Offer
}

/** Says how long each thing took, in seconds. */
function stopwatch() {
  const taken: string[] = []
  let began = performance.now()
  return {
    lap(what: string): void {
      taken.push(`${what} ${((performance.now() - began) / 1000).toFixed(1)} s`)
      began = performance.now()
    },
    said: () => taken.join(', '),
  }
}

async function ask(reference: string, key: string): Promise<Asked> {
  const began = Date.now()
  const answer = await fetch(`${day.url}/api/admissions/offers/${reference}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const offer = (await answer.json()) as Offer
  return { began, ended: Date.now(), status: answer.status, offer }
}

it('shows every family its own offer from the moment on, to nobody another’s, and refuses none', {
  timeout: patience,
}, async () => {
  const { url, seeded } = day
  const { lap, said } = stopwatch()
  const staff = await day.fill()
  lap('seeding')
  const applied = await applyFor(url, seeded, families)
  const asking = applicationsOf(seeded, families).map(({ reference }) => ({
    reference,
    key: seededKey(seeded.secret, reference),
  }))

  await staff.act('close')
  await staff.draw()
  await staff.confirmAll()
  lap('applying, closing, drawing and confirming')
  const run = await staff.run()
  lap('the run')
  await staff.act('check')
  await staff.sign(run, 'admissions-managers')
  await staff.sign(run, 'admissions-deciders')
  // Laid out for a moment that is far enough away; then the moment is moved near.
  lap('signing')
  await staff.publish(run, new Date(Date.now() + longest * 1000).toISOString())
  while (!(await staff.view()).publication?.ready) await new Promise((resume) => setTimeout(resume, 1000))
  lap('laying out')
  const moment = new Date(Date.now() + ahead * 1000)
  await staff.publish(run, moment.toISOString())

  // A few ask all the time before the moment; from a second before it everybody does, and at once.
  const early: Asked[] = []
  while (Date.now() < moment.getTime() - 1000) {
    const { reference, key } = asking[early.length % asking.length] as (typeof asking)[0]
    early.push(await ask(reference, key))
    await new Promise((resume) => setTimeout(resume, 200))
  }
  for (const { status, offer } of early) expect([status, offer.state]).toEqual([200, 'waiting'])

  const answers: (Asked & { readonly reference: string })[] = []
  const next = asking.values()
  const start = Date.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { reference, key } of next) {
        let one = await ask(reference, key)
        answers.push({ ...one, reference })
        while (one.status === 200 && one.offer.state === 'waiting') {
          one = await ask(reference, key)
          answers.push({ ...one, reference })
        }
      }
    }),
  )
  const seconds = (Date.now() - start) / 1000
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toEqual([])
  const own = answers.filter(
    ({ offer, reference }) =>
      offer.reference === reference &&
      (offer.state !== 'published' || offer.explanation.reference === reference),
  )
  expect(own).toHaveLength(answers.length)
  const published = answers.filter(({ offer }) => offer.state === 'published')
  expect(new Set(published.map(({ reference }) => reference)).size).toBe(families)
  // All together: nobody before the moment, and nobody who asked after it waits.
  expect(published.filter(({ ended }) => ended < moment.getTime())).toEqual([])
  expect(
    answers.filter(({ began, offer }) => began >= moment.getTime() && offer.state === 'waiting'),
  ).toEqual([])

  await isToldOnce(url, applied)

  lap('waiting, asking and telling')
  const slowest = answers.map(({ began, ended }) => ended - began).sort((a, b) => a - b)
  const within = (share: number) => `${slowest[Math.floor(slowest.length * share)]} ms`
  console.log(
    `${families} families answered in ${seconds.toFixed(1)} s, ${Math.round(answers.length / seconds)} answers a second: refused ${refused.length}, another’s ${answers.length - own.length}, half within ${within(0.5)}, 99 of 100 within ${within(0.99)}. Time: ${said()}`,
  )
})

it('opens no offer to another family’s key', async () => {
  const { seeded } = day
  const [first, second] = applicationsOf(seeded, 2).map(({ reference }) => reference) as [string, string]
  const other = await ask(first, seededKey(seeded.secret, second))
  const nobody = await ask('SA-0000-0000', seededKey(seeded.secret, second))
  expect([other.status, nobody.status]).toEqual([401, 401])
  expect(other.offer).toEqual(nobody.offer)
})
