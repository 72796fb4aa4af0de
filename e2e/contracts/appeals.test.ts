import { expect, it } from 'vitest'
import { goodWords, refusalOf, school, key as trackingKey, world } from '#admissions/appeals/testing/world.ts'
import type { FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import type { AppealPerson, HearingView } from '#contract/admissions/appeals/hearing.ts'
import type { AppealCase } from '#contract/admissions/appeals/staff.ts'
import { council } from '#council'
import { familyAppealRoutes } from '#http/admissions/appeals/family.ts'
import { officerAppealRoutes } from '#http/admissions/appeals/officers.ts'
import { panelAppealRoutes } from '#http/admissions/appeals/panel.ts'
import { together } from '#http/core/together.ts'
import { appealPaths } from '#http/document/appeals.ts'
import { openapi } from '#http/document/openapi.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../support/openapi.ts'
import { badBodies } from './asked-round.ts'

/** An appeal asked of the API's own routes, each answer of which has to be as the document says. */

const refusal = refusalOf('SA-7K3M-9QTM')
/** One that came by post. */
const posted = refusalOf('SA-954M-JJAP')
const at = world([refusal, posted])
const pdf = async () => new TextEncoder().encode('%PDF-1.7')
const signIn = {
  staffGroups: council.operations.staffGroups,
  // `appeals-panel-2` is the second of those in the group.
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name.replace(/-\d$/, '')] }
  },
}
const routes = together(
  officerAppealRoutes(async () => ({ ...signIn, appealing: { ...at.council, pdf } })),
  panelAppealRoutes(async () => ({ ...signIn, ...at.panel, pdf })),
)
const families = familyAppealRoutes(async () => ({ ...at.family, pdf }))
const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
const api = describing(document, (address, init) =>
  new URL(address, 'http://x').pathname.startsWith('/api/admissions/')
    ? families.request(address, init)
    : routes.request(address, init),
)

let sent = 0
const key = () => ({ 'idempotency-key': `key-of-the-document-${sent++}`.padEnd(24, 'x') })
const as = (name: string) => ({ authorization: `Bearer ${name}.x.y` })
const family = { authorization: `Bearer ${trackingKey}` }
const answers = async (operation: string, status: number, asked: Asked) =>
  expect([operation, (await api.call(operation, asked)).status]).toEqual([operation, status])

interface Door extends Asked {
  readonly by: Record<string, string>
  /** Somebody signed in who may not; nobody where it goes by a key. */
  readonly not?: string
  readonly nowhere?: Record<string, string>
}

/** Asks for what is there, and for all that is refused; what is asked for is done last. */
async function through<T>(operation: string, { by, not, nowhere, ...asked }: Door): Promise<T> {
  const acts = asked.body !== undefined
  const headers = () => ({ ...by, ...(acts ? key() : {}) })
  await answers(operation, 401, { ...asked, headers: acts ? key() : {} })
  if (not) await answers(operation, 403, { ...asked, headers: { ...as(not), ...(acts ? key() : {}) } })
  if (nowhere)
    await answers(operation, 404, { ...asked, path: { ...asked.path, ...nowhere }, headers: headers() })
  if (acts) {
    for (const [status, { body, ...more }] of badBodies)
      await answers(operation, status, {
        ...asked,
        body,
        headers: { ...headers(), ...('headers' in more && more.headers) },
      })
  }
  const answer = await api.call(operation, { ...asked, headers: headers() })
  expect([operation, answer.status < 300]).toEqual([operation, true])
  return answer.body as T
}

/** An act takes a key, is done on what was seen, and once under one key. */
async function acting<T>(operation: string, door: Door & { readonly body: object }): Promise<T> {
  const { by, not: _, nowhere: __, ...asked } = door
  await answers(operation, 400, { ...asked, headers: by })
  if ('seen' in door.body)
    await answers(operation, 409, {
      ...asked,
      body: { ...door.body, seen: 99 },
      headers: { ...by, ...key() },
    })
  return through(operation, door)
}

const path = { reference: refusal.reference, school: school.id }
const appeal = `${refusal.reference}~${school.id}`

async function lodge(): Promise<void> {
  const { reference } = refusal
  await through('listOwnAppeals', { by: family, path: { reference } })
  await answers('listOwnAppeals', 401, {
    path: { reference },
    headers: { authorization: `Bearer ${'A'.repeat(22)}` },
  })
  const nowhere = { school: 'nothing' }
  const attach = { do: 'attach', files: [{ id: 'file-of-a-family-1', title: 'Letter' }] }
  const { version } = await acting<FamilyAppeal>('actOnAppeal', {
    ...{ by: family, path, nowhere, body: { act: attach, seen: 0 } },
  })
  const body = { act: { do: 'lodge', words: goodWords }, seen: version }
  await acting('actOnAppeal', { by: family, path, nowhere, body })
  await through('getOwnAppealPaper', {
    by: family,
    path: { ...path, paper: 'file-of-a-family-1' },
    nowhere: { paper: 'nothing' },
  })
}

async function state(): Promise<void> {
  const by = as('admissions-officers')
  const not = 'appeals-clerks'
  await through('listAppeals', { by, not })
  const found = await through<AppealCase>('getAppeal', {
    by,
    not,
    path: { appeal },
    nowhere: { appeal: 'x~y' },
  })
  await acting('actOnStatement', {
    ...{ by, not, path: { appeal }, nowhere: { appeal: 'x~y' } },
    body: { act: { do: 'send', prejudice: 'Full' }, seen: found.version },
  })
  const post = { path: { reference: posted.reference }, nowhere: { reference: 'SA-0000-0000' } }
  await through('listKnownRefusals', { by, not, ...post })
  const body = { school: school.id, words: goodWords, how: 'letter', on: '2027-03-02' }
  await acting('enterAppeal', { by, not, ...post, body })
  await answers('enterAppeal', 409, { path: post.path, body, headers: { ...by, ...key() } })
  const place = { appeal, paper: 'statement' }
  await through('getAppealPaper', { by, not, path: place, nowhere: { paper: 'nothing' } })
}

async function members(): Promise<AppealPerson[]> {
  const by = as('appeals-clerks')
  const people: AppealPerson[] = []
  for (const [place, kind] of (['lay', 'educator', 'lay'] as const).entries()) {
    const body = { name: `Person ${place}`, kind, because: 'As they said', email: `p${place}@example.org` }
    const added = await acting<AppealPerson>('addAppealPerson', { by, not: 'admissions-officers', body })
    const act = { act: { do: 'link' }, seen: added.version }
    const person = { person: added.id }
    await acting('actOnAppealPerson', {
      ...{ by, not: 'appeals-panel', path: person, nowhere: { person: 'm00000000' }, body: act },
    })
    const opens = /#([\w-]{22})/.exec(at.told.at(-1)?.body ?? '')?.[1] ?? ''
    const own = as(`appeals-panel-${place}`)
    people.push(
      await through('joinAppealPanel', {
        ...{
          by: own,
          not: 'appeals-clerks',
          path: person,
          nowhere: { person: 'm00000000' },
          body: { key: opens },
        },
      }),
    )
    if (place > 0)
      await answers('joinAppealPanel', 409, {
        ...{ path: person, body: { key: opens }, headers: as('appeals-panel-0') },
      })
  }
  await through('listAppealPeople', { by, not: 'appeals-panel' })
  return people
}

async function hear(people: readonly AppealPerson[]): Promise<void> {
  const by = as('appeals-clerks')
  const plan = {
    school: school.id,
    day: '2027-05-05',
    time: '10:00',
    way: 'remote',
    place: '',
    link: 'https://example.org',
  }
  const { id } = await acting<HearingView>('planHearing', { by, not: 'appeals-panel', body: plan })
  const hearing = { hearing: id }
  const seen = async () => (await at.hearings.get(id))?.history.length ?? 0
  const act = async (what: object) =>
    api.call('actOnHearing', {
      path: hearing,
      body: { act: what, seen: await seen() },
      headers: { ...by, ...key() },
    })
  const [first] = people
  await acting('actOnHearing', {
    ...{ by, not: 'admissions-officers', path: hearing, nowhere: { hearing: 'h000000000000' } },
    body: { act: { do: 'assign', person: first?.id }, seen: await seen() },
  })
  for (const { id: person } of people.slice(1)) await act({ do: 'assign', person })
  await at.work()
  for (const what of ['add-case', 'notice', 'send-papers'])
    expect((await act({ do: what, case: appeal })).status).toBe(200)
  await at.work()
  // What would come of it is asked for too, and nothing is done.
  const looking = { act: { do: 'cancel', why: 'The room flooded' }, seen: await seen(), look: true }
  const looked = await api.call('actOnHearing', {
    ...{ path: hearing, body: looking, headers: { ...by, ...key() } },
  })
  expect([looked.status, (looked.body as HearingView).ahead]).toEqual([200, null])
  expect((looked.body as HearingView).state).toBe('planned')
  const member = as('appeals-panel-1')
  await through('getAppealsHome', { by: member, not: 'admissions-officers' })
  await through('getHearing', {
    by: member,
    not: 'admissions-officers',
    path: hearing,
    nowhere: { hearing: 'h1' },
  })
  // A member does nothing but say that they have a conflict.
  await answers('actOnHearing', 403, {
    ...{
      path: hearing,
      body: { act: { do: 'close' }, seen: await seen() },
      headers: { ...member, ...key() },
    },
  })
  await through('getAppealCase', {
    by: member,
    not: 'admissions-officers',
    path: { appeal },
    nowhere: { appeal: 'x~y' },
  })
  await through('getAppealCasePaper', {
    ...{
      by: member,
      not: 'admissions-officers',
      path: { appeal, paper: 'statement' },
      nowhere: { paper: 'nothing' },
    },
  })
  // Somebody who is on no panel finds neither hearing nor case.
  await answers('getHearing', 404, { path: hearing, headers: as('appeals-panel-9') })
  await answers('getAppealCase', 404, { path: { appeal }, headers: as('appeals-panel-9') })
}

it('answers each operation with all that the document says', async () => {
  await lodge()
  await at.work()
  await state()
  await hear(await members())
  const paths = appealPaths()
  const documented = api.operations.filter(({ path }) => path in paths)
  expect(documented).toHaveLength(19)
  const unseen = documented.flatMap(({ operationId, responses }) =>
    Object.keys(responses)
      .map((status) => `${operationId} ${status}`)
      .filter((answer) => !api.seen.has(answer)),
  )
  // A 500 would be a fault of ours, and a 503 one of who signs staff in.
  expect(unseen.filter((answer) => !/ (500|503)$/.test(answer))).toEqual([])
})

it('keeps whoever works for a party from the clerk’s side, whatever else they are', async () => {
  const both = {
    ...signIn,
    identify: async () => ({ id: 'both', name: 'Both', groups: ['admissions-officers', 'appeals-clerks'] }),
  }
  const mixed = panelAppealRoutes(async () => ({ ...both, ...at.panel, pdf }))
  expect((await mixed.request('/api/workspace/appeals', { headers: as('both') })).status).toBe(403)
})
