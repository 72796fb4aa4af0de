import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { FamilyAppeal, FamilyAppeals } from '#contract/admissions/appeals/appeal.ts'
import type { HearingView } from '#contract/admissions/appeals/hearing.ts'
import type { AppealCase } from '#contract/admissions/appeals/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { refusedFamily, refusing } from './support/admissions/appealed.ts'
import { until } from './support/client.ts'
import { inDataOf, tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = {
  reasons: 'Her uncle Thaddeus Brindlewick is ill',
  prejudice: 'Room Quaverholt is full',
  why: 'The panel believed Mrs Sallowfern',
}

const words = {
  ...{ reasons: planted.reasons, lateWhy: '', attend: 'remote', representative: '' },
  ...{ interpreter: '', stepFree: false, otherNeeds: '' },
}

it('goes over the wire from a refusal to a place, and leaves nothing of it in logs and queues', async () => {
  const { reference, key } = await inDataOf(dataDir, () => refusedFamily(url))
  const appeal = `${reference}~${refusing.id}`
  async function asked<T>(
    path: string,
    authorization: string,
    body?: object,
  ): Promise<{ status: number; body: T }> {
    const answer = await fetch(`${url}/api/${path}`, {
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  const [officer, clerk] = await Promise.all(
    ['admissions-officers', 'appeals-clerks'].map(async (group) => `Bearer ${await tokenFor(url, group)}`),
  )
  const family = `Bearer ${key}`
  const own = `admissions/appeals/${reference}`
  const list = async () => (await asked<FamilyAppeals>(own, family)).body.appeals[0]
  expect(await list()).toMatchObject({ school: refusing, version: 0, state: 'started' })
  const lodged = await asked<FamilyAppeal>(`${own}/${refusing.id}`, family, {
    act: { do: 'lodge', words },
    seen: 0,
  })
  expect([lodged.status, lodged.body.state]).toEqual([200, 'lodged'])

  const desk = `workspace/admissions/appeals/${encodeURIComponent(appeal)}`
  expect((await asked(desk, clerk ?? '')).status).toBe(403)
  expect((await asked('workspace/appeals', officer ?? '')).status).toBe(403)
  const found = await asked<AppealCase>(desk, officer ?? '')
  const send = { act: { do: 'send', prejudice: planted.prejudice }, seen: found.body.version }
  const sent = await asked<AppealCase>(`${desk}/acts`, officer ?? '', send)
  const councilsCase = JSON.stringify(sent.body.statement.sent)
  expect(councilsCase).toContain('44')
  // The panel gives or refuses a place at one school: scores and siblings at the others are not its business.
  expect(councilsCase).not.toContain('Sample Park School: ')

  const root = 'workspace/appeals'
  const people: string[] = []
  for (const kind of ['lay', 'educator', 'lay']) {
    const body = { name: 'Wilhelmina Tarnbeck', kind, because: 'As they said', email: 'panel@example.org' }
    people.push((await asked<{ id: string }>(`${root}/people`, clerk ?? '', body)).body.id)
  }
  const plan = {
    school: refusing.id,
    day: dayInEngland(new Date()),
    time: '00:00',
    way: 'remote',
    place: '',
    link: '',
    agreed: 'They agreed by email',
  }
  const { id } = (await asked<HearingView>(`${root}/hearings`, clerk ?? '', plan)).body
  async function act(what: object): Promise<void> {
    const { version } = (await asked<HearingView>(`${root}/hearings/${id}`, clerk ?? '')).body
    const done = await asked(`${root}/hearings/${id}/acts`, clerk ?? '', { act: what, seen: version })
    expect([what, done.status]).toEqual([what, 200])
  }
  for (const person of people) await act({ do: 'assign', person })
  await act({ do: 'add-case', case: appeal })
  await act({ do: 'notice', case: appeal, waived: 'They agreed' })
  await act({ do: 'send-papers', case: appeal })
  const state = (wanted: string) => until(list, (one) => one?.state === wanted)
  await state('arranged')
  await act({ do: 'arrive', who: people })
  await act({ do: 'stage-one', harm: true, why: 'Full' })
  await act({ do: 'stage-two', case: appeal })
  const findings = {
    kind: 'ordinary',
    unlawful: false,
    wouldHave: false,
    harm: true,
    outweighs: true,
    why: planted.why,
  }
  const vote = { uphold: 2, dismiss: 1, casting: false }
  await act({ do: 'decide', case: appeal, findings, vote })
  expect((await state('upheld'))?.decision?.outcome).toBe('upheld')
  const letter = await fetch(`${url}/api/${own}/${refusing.id}/papers/decision`, {
    headers: { authorization: family },
  })
  expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])

  const markers = ['Brindlewick', 'Quaverholt', 'Sallowfern', 'Tarnbeck']
  expect(tracesOf(dataDir, markers)).toEqual([])
})
