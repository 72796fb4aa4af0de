import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay, momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { bookedNow } from '#contract/requests/booked.ts'
import { callDue, wrongCall } from '#contract/requests/call-time.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import type { Note, ServiceRequest } from '#requests/life/model.ts'
import { canAdd } from '#requests/life/talk/said.ts'
import { type Acting, happen, idOf, invalid, notNow, type Outcome } from '../acting.ts'
import type { Fits, SomeDeciders } from '../decider.ts'
import { itIsFinished, theirWords } from '../words.ts'

/** What staff alone read, beside what happened. */
function withNote(request: ServiceRequest, acting: Acting, text: string | undefined) {
  if (!text) return {}
  const note: Note = { id: idOf(acting), at: acting.at.toISOString(), by: acting.staff, text }
  return { notes: [...(request.notes ?? []), note] }
}

const told = (note: string | undefined) => (note ? { note } : {})

/** We called. What was agreed is the resident's to read, or for staff: one of them is needed. */
function called(request: ServiceRequest, acting: Acting, { note, kept }: Do<'called'>): Outcome {
  if (!note && !kept)
    return invalid('/action/note', 'Say what was agreed, for the resident to read or for staff only')
  return happen(request, acting, { type: 'fixed', ...told(note) }, withNote(request, acting, kept))
}

/** We called in vain. When we try again is promised to the resident, and due by then. */
function noAnswer(request: ServiceRequest, acting: Acting, { again, at, note }: Do<'no-answer'>): Outcome {
  const tried = { again, at }
  const wrong = wrongCall(tried, acting.at)
  if (wrong) return invalid(`/action/${wrong.field}`, wrong.message)
  const dueAt = callDue(tried).toISOString()
  return happen(request, acting, { type: 'scheduled', tried, dueAt, ...told(note) }, { dueAt })
}

/**
 * They rang about the call. It ends nothing, as whoever answers may not know who rings: the department reads it. Another
 * time is promised at once, so that the call stands where it belongs in the order of those that are due.
 */
function rangBack(request: ServiceRequest, acting: Acting, action: Do<'rang-back'>): Outcome {
  const { text, wants, again, at, phone } = action
  if (!canAdd(request)) return itIsFinished()
  if (again && !at) return invalid('/action/at', 'Select what time of day we call')
  if (at && !again) return invalid('/action/again', 'Enter the day on which we call')
  const call = again && at ? { again, at } : undefined
  if (call && wants === 'no-call')
    return invalid('/action/wants', 'Select that they still want a call, or leave out when')
  const wrong = call && wrongCall(call, acting.at)
  if (wrong) return invalid(`/action/${wrong.field}`, wrong.message)
  return theirWords(
    request,
    acting,
    { text: phone ? `${text.trim()}\n\nNumber to call: ${phone}` : text, about: 'more' },
    { rang: { wants, ...call }, ...(call ? { dueAt: callDue(call).toISOString() } : {}) },
  )
}

const usualMinutes = 30

/** A time that was agreed, or another one. By the end of that day somebody has to say whether they came. */
function agreeTime(request: ServiceRequest, acting: Acting, action: Do<'agree-time'>): Outcome {
  const { on, at, minutes = usualMinutes, where, bring, note } = action
  const starts = momentInEngland(`${on}T${at}`)
  if (starts <= acting.at) return invalid('/action/on', 'The time must be in the future')
  if (on > addDays(dayInEngland(acting.at), 366))
    return invalid('/action/on', 'The day must be within a year')
  const booked = { starts: starts.toISOString(), minutes, where: where.trim(), ...(bring ? { bring } : {}) }
  const graded = { by: endOfDay(on).toISOString(), danger: false }
  // That we get in touch was all that was promised.
  return happen(
    request,
    acting,
    { type: 'scheduled', booked, graded, dueAt: null, ...told(note) },
    { dueAt: null },
  )
}

const nothingDue = { by: null, danger: false } as const

/** It does not take place: another time is to be agreed. */
const cancelTime = (request: ServiceRequest, acting: Acting, { note }: Do<'cancel-time'>): Outcome =>
  happen(request, acting, { type: 'unscheduled', graded: nothingDue, note })

function came(request: ServiceRequest, acting: Acting, { note, kept }: Do<'came'>): Outcome {
  const early = tooEarly(request, acting)
  if (early) return early
  return happen(request, acting, { type: 'fixed', ...told(note) }, withNote(request, acting, kept))
}

function notCame(request: ServiceRequest, acting: Acting, { note }: Do<'not-came'>): Outcome {
  const early = tooEarly(request, acting)
  if (early) return early
  return happen(request, acting, { type: 'unscheduled', missed: true, graded: nothingDue, ...told(note) })
}

/** On the day they may come before their time, and on no day before. */
function tooEarly(request: ServiceRequest, { at }: Acting) {
  const booked = bookedNow(request)
  if (!booked) return notNow('No time has been agreed.')
  const day = dayInEngland(new Date(booked.starts))
  return day > dayInEngland(at)
    ? notNow(`The appointment is on ${dayAndClock(booked.starts)}. You can say this once that day has come.`)
    : undefined
}

const isBooked: Fits = (request) => bookedNow(request) !== undefined

export const meetDeciders = {
  called: { take: called },
  'no-answer': { take: noAnswer },
  'rang-back': { take: rangBack, fits: canAdd },
  'agree-time': { take: agreeTime },
  'cancel-time': { take: cancelTime, fits: isBooked },
  came: { take: came, fits: isBooked },
  'not-came': { take: notCame, fits: isBooked },
} satisfies SomeDeciders
