import type { PartView } from '#contract/fostering/parts.ts'
import { ApiProblem } from '#web/app/api.ts'
import type { There } from '#web/kept/kept.ts'
import { sendKept } from '#web/kept/sendKept.ts'
import type { VisitStore } from './store.ts'
import { type Account, hasOpen, type KeptVisit, Recorded } from './visit.ts'

/** An act, as it is sent. The same key again does nothing twice. */
export interface Sent {
  readonly household: string
  readonly part: string
  readonly act: string
  readonly key: string
  readonly seen: number
  readonly with: object
}

/** How the record is read and written: by the API, or in a test. Throws ApiProblem. */
export interface VisitWire {
  read(household: string, part: string): Promise<Pick<PartView, 'seen' | 'values'>>
  act(sent: Sent): Promise<Pick<PartView, 'seen' | 'values'>>
}

export const marksThere = ({ seen, values }: Pick<PartView, 'seen' | 'values'>): There => ({
  seen,
  answers: (values.marks ?? {}) as There['answers'],
})

const isRefusal = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && (failure.status === 403 || failure.status === 404)

/**
 * Sends what somebody said is finished, each thing under its own key, so that it arrives once however often it is sent.
 * What needs somebody to choose stays, with both versions. Throws where it has to be tried again later, and keeps it.
 * Returns whether all of it is in the record and kept here no more; `onArrived` hears of it just before.
 */
export async function sendVisit(
  store: VisitStore,
  name: string,
  wire: VisitWire,
  onArrived: () => void = () => undefined,
): Promise<boolean> {
  // Another tab may have sent it, or gone on writing.
  await store.again(name)
  if (!store.read(name)?.ready) return false
  const change = (next: (now: KeptVisit) => KeptVisit) => {
    const now = store.read(name)
    if (now) store.change(name, next(now))
  }
  try {
    for (const { part } of store.read(name)?.lists ?? []) await sendList(store, name, part, wire)
    await sendAccount(store, name, wire)
  } catch (failure) {
    if (!isRefusal(failure)) throw failure
    change((now) => ({ ...now, forbidden: true, ready: false }))
    return false
  }
  const after = store.read(name)
  const isOver =
    after !== undefined && (!after.account || after.account.over === true) && !after.lists.some(hasOpen)
  if (isOver) {
    onArrived()
    store.change(name, undefined)
  } else change((now) => ({ ...now, ready: false }))
  await store.written()
  return isOver
}

async function sendList(store: VisitStore, name: string, part: string, wire: VisitWire): Promise<void> {
  const visit = store.read(name)
  if (!visit) return
  const { household } = visit
  const shelf = {
    read: () => store.read(name)?.lists.find((list) => list.part === part)?.found,
    change(_: string, found: KeptVisit['lists'][number]['found']) {
      const now = store.read(name)
      if (!now) return
      const lists = now.lists.map((list) => (list.part === part ? { ...list, found } : list))
      store.change(name, { ...now, lists })
    },
  }
  await sendKept(shelf, part, {
    read: async () => marksThere(await wire.read(household, part)),
    async send(_, { key, seen, answers }) {
      await store.written()
      return marksThere(await wire.act({ household, part, act: 'mark', key, seen, with: { marks: answers } }))
    },
  })
}

/** Words for what was refused though no field is wrong. */
const whyOf = (failure: ApiProblem): string => failure.problem?.errors?.[0]?.message ?? failure.message

/** The part has moved on, or has something there already. */
const inTheWay: readonly string[] = ['changed', 'not-now', 'key-reused']

async function sendAccount(store: VisitStore, name: string, wire: VisitWire): Promise<void> {
  const put = (more: Partial<Account>) => {
    const now = store.read(name)
    if (now?.account) store.change(name, { ...now, account: { ...now.account, ...more } })
  }
  // A second turn is for a part that moved on without getting in the way: more of them are no progress.
  for (let turn = 0; turn < 5; turn++) {
    const visit = store.read(name)
    if (!visit?.account?.sending || visit.account.over) return
    const { household, part, account } = visit
    const { act, with: body } = visit.account.sending
    const key = act === 'add' ? account.addKey : account.key
    // Lies on the device before it goes: whatever is cut off now is sent again as it is.
    await store.written()
    try {
      await wire.act({ household, part, act, key, seen: account.seen, with: body })
      return put({ over: true, sending: undefined, theirs: undefined })
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      if (failure.kind && inTheWay.includes(failure.kind)) {
        const there = await wire.read(household, part)
        const recorded = Recorded.safeParse(there.values.recorded)
        if (act === 'record' && recorded.success)
          return put({ seen: there.seen, theirs: recorded.data, sending: undefined })
        if (failure.kind !== 'changed') return put({ refused: whyOf(failure), sending: undefined })
        put({ seen: there.seen })
      } else if (failure.kind === 'invalid') {
        return put({ refused: whyOf(failure), sending: undefined })
      } else throw failure
    }
  }
}
