import { noWords } from '#contract/admissions/appeals/appeal.ts'
import type { KnownRefusals } from '#contract/admissions/appeals/staff.ts'
import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { attendNames } from '#web/staff/appeals/words.ts'
import { itemsFrom, type Row } from '#web/staff/rows/row.ts'
import { wayNames } from '../answers/words.ts'

type Refusal = KnownRefusals['refusals'][number]

/** Until when an appeal is in time. While term dates are unknown, until when it is for certain: no week has more than five school days. */
const byWhen = ({ lodgeBy }: Refusal): string =>
  lodgeBy.kind === 'day'
    ? `in time until ${dayInWords(lodgeBy.day)}`
    : `in time until at least ${dayInWords(addDays(lodgeBy.from, 7 * Math.floor(lodgeBy.schoolDays / 5)))}. Holidays add to that, and we do not know the school’s term dates yet`

/** An appeal as it came, in the family’s own words. */
export const enterRow: Row<KnownRefusals> = {
  title: 'The family’s appeal',
  send: 'Send the appeal for the family',
  done: 'Sent.',
  note: ({ child }) =>
    `${child ? `This appeal is for ${child}. ` : ''}Enter what the family wrote or said, in their own words. They can read it by their link, and the panel reads exactly what you enter here.`,
  fields: [
    {
      name: 'school',
      kind: 'choice',
      label: 'Which school do they appeal for?',
      missing: 'Select a school',
      items: ({ refusals }) =>
        refusals
          .filter(({ sent }) => !sent)
          .map((one) => ({
            value: one.school.id,
            text: one.school.name,
            hint: `Refused on ${dayInWords(one.told)}, ${byWhen(one)}`,
          })),
    },
    {
      name: 'how',
      kind: 'choice',
      label: 'How did it come?',
      missing: 'Select how the appeal came',
      items: itemsFrom(wayNames),
    },
    { name: 'on', kind: 'day', label: 'When did it come?', missing: 'Enter the day on which it came' },
    {
      name: 'reasons',
      kind: 'words',
      label: 'Why should the child have a place at this school?',
      missing: 'Enter the family’s reasons',
      rows: 10,
      most: 10_000,
    },
    {
      name: 'lateWhy',
      kind: 'words',
      label: 'Why is the appeal late?',
      hint: 'Only where it came after the last day',
      optional: true,
      rows: 3,
      most: 2000,
    },
    {
      name: 'attend',
      kind: 'choice',
      label: 'Will the family come to the hearing?',
      missing: 'Select whether the family will come',
      items: itemsFrom(attendNames),
    },
    {
      name: 'representative',
      kind: 'text',
      label: 'Who speaks for the family or comes with them?',
      optional: true,
    },
    {
      name: 'interpreter',
      kind: 'text',
      label: 'Which language do they need an interpreter for?',
      optional: true,
    },
    { name: 'stepFree', kind: 'yes-no', label: 'Do they need a room without steps?', optional: true },
    { name: 'otherNeeds', kind: 'words', label: 'What else do they need?', optional: true, rows: 2 },
  ],
  body: ({ school, how, on, ...said }) => ({ school, how, on, words: { ...noWords, ...given(said) } }),
}

/** What was answered: what was left out is as nobody had said it. */
const given = (said: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
