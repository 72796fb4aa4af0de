import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { controlOf } from '#web/staff/actions/date.ts'
import type { Errors } from '#web/staff/actions/form.ts'
import { addresses } from '../addresses.ts'
import { readVisit } from './kept/account.ts'
import { settled, unfinished } from './kept/marks.ts'
import { failed, finishAndSend, useStore } from './kept/useVisits.ts'
import { type KeptVisit, nameOf } from './kept/visit.ts'

const none: Errors = {}

/** What in the lists is begun and not whole, and what of them was refused: each with the way to where it is put right. */
function wrongInLists({ household, part, lists }: KeptVisit, today: string): ErrorSummaryItem[] {
  return lists.flatMap((list) => {
    const href = (id: string) => addresses.list(household, part, list.part, id)
    const right = (id: string) => list.items.find((item) => item.id === id)?.right ?? id
    return [
      ...unfinished(list, today).map(({ id, errors }) => ({
        text: `${Object.values(errors)[0]} (${right(id)})`,
        href: href(id),
      })),
      ...Object.entries(list.found.refused).map(([id, why]) => ({
        text: `${why} (${right(id)})`,
        href: href(id),
      })),
    ]
  })
}

/** As it goes from now on; as it is where another tab has changed it so that it is not whole. */
function frozen(visit: KeptVisit, now: Date): KeptVisit {
  const { account } = visit
  const ready = { ...visit, ready: true, lists: visit.lists.map(settled) }
  if (!account || account.over) return ready
  const read = readVisit(account.typed, dayInEngland(now))
  if (!read.visit) return visit
  const sending = { act: 'record' as const, with: { ...read.visit, written: now.toISOString() } }
  return { ...ready, account: { ...account, refused: undefined, sending } }
}

/** Says that what was written is finished, and sends it: now, or as soon as there is a signal. */
export function useFinishing(visit: KeptVisit) {
  const store = useStore()
  const [tried, setTried] = useState<{ errors: Errors; lists: readonly ErrorSummaryItem[] }>()
  const [attempt, setAttempt] = useState(0)
  const { account } = visit

  function finish() {
    if (visit.ready) return
    const today = dayInEngland(new Date())
    const read = account && !account.over ? readVisit(account.typed, today) : undefined
    const lists = wrongInLists(visit, today)
    const errors = read?.errors ?? none
    setTried({ errors, lists })
    setAttempt((before) => before + 1)
    if (Object.keys(errors).length > 0 || lists.length > 0) return
    finishAndSend(store, nameOf(visit), (now) => frozen(now, new Date())).catch(failed)
  }
  const errors = tried?.errors ?? none
  return {
    errors,
    attempt,
    finish,
    summary: [
      ...(account?.refused ? [{ text: account.refused }] : []),
      ...Object.entries(errors).map(([field, text]) => ({ text, href: `#${controlOf(field)}` })),
      ...(tried?.lists ?? []),
    ],
  }
}
