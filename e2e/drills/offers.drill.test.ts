import { expect, inject, it } from 'vitest'
import { momentAfter } from '#contract/admissions/dates.ts'
import type { Offer } from '#contract/admissions/family.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { applicationsOf, seededKey } from '#infra/operate/seed/applications.ts'
import { seededRound, seedRound } from '#infra/operate/seed/round.ts'
import { staffOf } from '../support/admissions/round-staff.ts'
import { applyFor, isToldOnce } from './offer-word.ts'

const url = inject('url')
process.env.SHIRE_DATA = inject('dataDir')

/** As many as every run of the drills has time for; a county has 9,000, which `SHIRE_FAMILIES` says. */
const families = Number(process.env.SHIRE_FAMILIES ?? 2000)
/** How many ask at once: more than the player's functions answer at once. */
const atOnce = 48
/** Seconds to the moment, longer than any function keeps what it knows of it, and the longest that laying out may take. */
const ahead = 15
const longest = 240

/** The last round whose last day is over. */
function closedRound(): string {
  const closed = rounds.filter(({ closes }) => momentAfter(closes) <= new Date())
  const last = closed.at(-1)
  if (!last) throw new Error('No round of the council is closed yet')
  return last.id
}

interface Asked {
  readonly began: number
  readonly ended: number
  readonly status: number
  readonly offer: Offer
}

async function ask(reference: string, key: string): Promise<Asked> {
  const began = Date.now()
  const answer = await fetch(`${url}/api/admissions/offers/${reference}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const offer = (await answer.json()) as Offer
  return { began, ended: Date.now(), status: answer.status, offer }
}

it('shows every family its own offer from the moment on, to nobody another’s, and refuses none', async () => {
  const round = closedRound()
  const staff = await staffOf(url, round)
  await seedRound(round, families)
  const applied = await applyFor(url, round, families)
  const seeded = await seededRound(round)
  const asking = applicationsOf(seeded, families).map(({ reference }) => ({
    reference,
    key: seededKey(seeded.secret, reference),
  }))

  await staff.act('close')
  await staff.draw()
  await staff.confirmAll()
  const began = Date.now()
  const run = await staff.run()
  const ran = Date.now() - began
  await staff.act('check')
  await staff.sign(run, 'admissions-managers')
  await staff.sign(run, 'admissions-deciders')
  // Laid out for a moment that is far enough away; then the moment is moved near.
  const setAt = Date.now()
  await staff.publish(run, new Date(setAt + longest * 1000).toISOString())
  while (!(await staff.view()).publication?.ready) await new Promise((resume) => setTimeout(resume, 250))
  const laid = Date.now() - setAt
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

  const asked: (Asked & { readonly reference: string })[] = []
  const next = asking.values()
  const start = Date.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { reference, key } of next) {
        let one = await ask(reference, key)
        asked.push({ ...one, reference })
        while (one.status === 200 && one.offer.state === 'waiting') {
          one = await ask(reference, key)
          asked.push({ ...one, reference })
        }
      }
    }),
  )
  const seconds = (Date.now() - start) / 1000
  expect(asked.filter(({ status }) => status !== 200)).toEqual([])
  const own = asked.filter(
    ({ offer, reference }) =>
      offer.reference === reference &&
      (offer.state !== 'published' || offer.explanation.reference === reference),
  )
  expect(own).toHaveLength(asked.length)
  const published = asked.filter(({ offer }) => offer.state === 'published')
  expect(new Set(published.map(({ reference }) => reference)).size).toBe(families)
  // All together: nobody before the moment, and nobody who asked after it waits.
  expect(published.filter(({ ended }) => ended < moment.getTime())).toEqual([])
  expect(asked.filter(({ began, offer }) => began >= moment.getTime() && offer.state === 'waiting')).toEqual(
    [],
  )

  await isToldOnce(url, applied)

  const slowest = asked.map(({ began, ended }) => ended - began).sort((a, b) => a - b)
  console.log(
    `${families} families in ${seconds.toFixed(1)} s: ${Math.round(asked.length / seconds)} answers a second, half within ${slowest[Math.floor(slowest.length / 2)]} ms, 99 of 100 within ${slowest[Math.floor(slowest.length * 0.99)]} ms. The run took ${ran} ms, laying out ${laid} ms`,
  )
})

it('opens no offer to another family’s key', async () => {
  const seeded = await seededRound(closedRound())
  const [first, second] = applicationsOf(seeded, 2).map(({ reference }) => reference) as [string, string]
  const other = await ask(first, seededKey(seeded.secret, second))
  const nobody = await ask('SA-0000-0000', seededKey(seeded.secret, second))
  expect([other.status, nobody.status]).toEqual([401, 401])
  expect(other.offer).toEqual(nobody.offer)
})
