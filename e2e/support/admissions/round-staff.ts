import { randomUUID } from 'node:crypto'
import type { SeatView } from '#contract/admissions/seat.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import type { RunList, RunView } from '#contract/admissions/staff-runs.ts'
import { tokenFor } from '../staff.ts'
import { comingRound } from './lots.ts'

/** Staff of a round, as they ask the API. */
export async function staffOf(url: string, round: string) {
  const tokens = new Map(
    await Promise.all(
      ['admissions-managers', 'admissions-deciders', 'sample-schools', 'sample-hill-school'].map(
        async (group) => [group, await tokenFor(url, group)] as const,
      ),
    ),
  )
  type Group = 'admissions-managers' | 'admissions-deciders' | 'sample-schools' | 'sample-hill-school'
  const desk = `${url}/api/workspace/admissions`
  const headers = (group: Group) => ({ authorization: `Bearer ${tokens.get(group)}` })

  async function answered<T>(asking: Promise<Response>): Promise<T> {
    const answer = await asking
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const get = <T>(path: string, group: Group = 'admissions-managers') =>
    answered<T>(fetch(`${desk}/${path}`, { headers: headers(group) }))
  const post = <T>(path: string, body: object, group: Group = 'admissions-managers') =>
    answered<T>(
      fetch(`${desk}/${path}`, {
        method: 'POST',
        headers: {
          ...headers(group),
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(body),
      }),
    )
  const path = `rounds/${round}`
  const view = () => get<RoundView>(path)
  const seen = async () => (await view()).version

  /** Asks for a run and waits for it. */
  async function run(): Promise<string> {
    const { id } = await post<{ id: string }>(`${path}/runs`, { seen: await seen() })
    for (;;) {
      const { runs } = await get<RunList>(`${path}/runs`)
      const line = runs.find((one) => one.id === id)
      if (line?.run) return line.run
      if (line?.step === 'failed') throw new Error(line.failure ?? 'failed')
      await new Promise((resume) => setTimeout(resume, 100))
    }
  }
  /** Signs a run as somebody who looked at everything. */
  async function sign(id: string, group: Group): Promise<RunView> {
    const found = await get<RunView>(`${path}/runs/${id}`)
    const signed = {
      exceptions: found.exceptions.length,
      sample: found.sample.map(({ reference }) => reference),
      comparison: found.compareWith,
      minutes: 20,
      changed: 'Nothing',
      seen: found.version,
    }
    return post(`${path}/runs/${id}/signatures`, signed, group)
  }
  /** The schools that rank by bodies of their own confirm their lists. */
  async function confirmAll(): Promise<void> {
    for (const { id, ranking } of (await view()).schools) {
      if (ranking !== 'awaited') continue
      const group = id.startsWith('sample-hill') ? 'sample-hill-school' : 'sample-schools'
      const seat = await get<SeatView>(`seats/${id}/${round}`, group)
      const body = { list: seat.list, body: 'Admissions committee', on: '2026-11-20', seen: seat.version }
      await post(`seats/${id}/${round}`, body, group)
    }
  }
  /** As many places as children, and five in a hundred more, in all schools alike: as a county has them. */
  async function makeRoom(children: number): Promise<void> {
    const { schools, version } = await view()
    const value = Math.ceil((children * 1.05) / schools.length)
    const decided = { decidedBy: 'The council, 12 November 2026', why: 'A county’s children' }
    for (const [at, { id }] of schools.entries())
      await post(`${path}/numbers`, { school: id, value, ...decided, seen: version + at })
  }
  async function draw(): Promise<void> {
    const { from, come } = comingRound(5)
    const announce = { step: 'announce', from, supervisor: 'Sam Witness' }
    await post(`${path}/draw`, { draw: announce, seen: await seen() })
    await come()
    await post(`${path}/draw`, { draw: { step: 'seed', seed: 'c0ffee'.repeat(8) }, seen: await seen() })
  }
  return {
    get,
    post,
    path,
    view,
    seen,
    run,
    sign,
    confirmAll,
    makeRoom,
    draw,
    act: async (act: string) => post<RoundView>(`${path}/acts`, { act, seen: await seen() }),
    publish: async (id: string, at: string) =>
      post<RoundView>(`${path}/publication`, { run: id, at, seen: await seen() }),
  }
}
