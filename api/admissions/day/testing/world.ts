import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { eachMinute } from '#admissions/offers/lay-out.ts'
import { publishes, signedRound } from '#admissions/offers/testing/story.ts'
import type { Role } from '#contract/council/rights.ts'
import type { Staff } from '#contract/council/staff.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { inYearDue } from '../keys.ts'
import type { DayPorts, Dues } from '../ports.ts'
import { duesIn } from './memory.ts'

export const round = 'reception-2027'
export const offerDay = '2027-04-16T06:00:00.000Z'

/** Somebody with one role in school admissions. */
export const staffAs = (role: Role, id = role as string): Staff => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)} of Admissions` },
  grants: [
    {
      role,
      departments: [admissions.department],
      ...(role === 'school' && { schools: ['sample-hill-church-of-england-school'] }),
    },
  ],
})

/** A round whose offers are shown, and everything that a day is made of. */
export async function dayWorld(children = 16) {
  const { one, run } = await signedRound(children)
  await publishes(one, run, offerDay)
  await one.stores.tasks.send({ do: 'lay-out', round, run, at: offerDay, after: '' })
  await one.work()
  one.at(offerDay)
  await eachMinute(one.ports)
  await one.work()
  const inYear = inYearWorld(inYearTerms)
  const cases = duesIn(() => [...inYear.items.values()].map(inYearDue))
  const of = (scope: string): Dues => (scope === 'in-year' ? cases : one.ports.dues)
  const dues: Dues = {
    page: (scope, list, asked) => of(scope).page(scope, list, asked),
    count: (scope, list, between) => of(scope).count(scope, list, between),
  }
  const ports: DayPorts = { ...one.ports, dues, inYear: () => inYear.ports }
  /** What is looked at on a day at nine, with all that comes of it by itself. */
  async function on(day: string): Promise<void> {
    one.at(`${day}T09:00:00.000Z`)
    await one.remind()
    await one.look()
  }
  return { one, inYear, ports, on }
}
