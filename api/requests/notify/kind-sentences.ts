import { dayAndClock } from '#contract/calendar/times.ts'
import { type WorkKind, workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import { type Booked, bookedNow, type Tried } from '#contract/requests/booked.ts'
import { callInWords } from '#contract/requests/call-time.ts'
import { stateAt } from '#requests/life/event.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import { metOf } from '#requests/life/steps.ts'

/** What of a call or an appointment somebody is told. */
export interface Met {
  readonly work?: WorkKind
  readonly booked?: Booked
  readonly tried?: Tried
  readonly missed?: boolean
  /** The time that was agreed before, where there was one. */
  readonly before?: Booked
}

type Done = 'inspected' | 'scheduled' | 'unscheduled' | 'fixed'

/** What the department did, in the words of the kind of work, as a sentence starts with it. `it`: “your request”. */
export function doneSentences(work: WorkKind, department: string, it: string): Record<Done, string> {
  const done: Partial<Record<WorkKind, string>> = {
    task: `${department} has dealt with ${it}.`,
    answer: `${department} has answered ${it}.`,
    contact: `${department} has finished with ${it}.`,
    application: `${department} has granted ${it}.`,
    order: `${department} has sent what you ordered.`,
    call: `${department} has called you.`,
    appointment: 'Your appointment has taken place.',
  }
  return {
    inspected: `${department} has looked at ${it}.`,
    scheduled: `${department} has told you what happens next with ${it}.`,
    unscheduled: `${department} has called off what was planned for ${it}.`,
    fixed: done[work] ?? `${department} has finished with ${it}.`,
  }
}

/**
 * What anybody may read on a locked phone: the day and the time, and not what it is about nor where. Undefined where the
 * news is neither of a call nor of an appointment.
 */
export function metSentence(type: string, { work, booked, tried, missed, before }: Met): string | undefined {
  if (type === 'scheduled' && tried) return `We tried to call you. We will try again ${callInWords(tried)}.`
  if (type === 'scheduled' && booked) {
    const when = dayAndClock(booked.starts)
    const first = before
      ? `The time of your appointment has changed. It is now on ${when}.`
      : `Your appointment is on ${when}.`
    return `${first} Your private page says where to come and what to bring.`
  }
  if (type === 'unscheduled' && before) {
    const when = dayAndClock(before.starts)
    return missed
      ? `You had an appointment on ${when}, and we did not see you. Contact us to agree another time.`
      : `Your appointment on ${when} is cancelled. Your private page says what happens next.`
  }
  if (type === 'fixed' && work === 'call') return 'We have called you.'
  return undefined
}

/** What of it an event says, with the time that was agreed until then. */
export function metNews(request: ServiceRequest, entry: HistoryEntry, service: Service | undefined): Met {
  const number = entry.number - 1
  const before = bookedNow({ state: stateAt(request, number), history: request.history.slice(0, number) })
  return { work: workOf(service), ...metOf(entry), ...(before ? { before } : {}) }
}
