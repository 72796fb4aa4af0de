import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { typedDateOf } from '#contract/core/typed/typed-date.ts'

const day = { day: '27', month: '3', year: '2099' }

/** What somebody typed of a call or an appointment who knows what they want. */
export const typedMet = {
  called: { note: 'You apply by phone' },
  came: { note: '' },
  'no-answer': { again: typedDateOf(addDays(dayInEngland(new Date()), 1)), at: 'morning' },
  'rang-back': { text: 'I was in hospital', wants: 'call' },
  'agree-time': { on: day, at: '10:30am', office: 'elsewhere', where: 'Town hall' },
}

/** The same, with what the form does not take. */
export const wrongMet = {
  'no-answer': { again: { day: '', month: '', year: '' } },
  'rang-back': { wants: 'another' },
  came: { note: 'x'.repeat(4001), kept: 'x'.repeat(4001) },
}
