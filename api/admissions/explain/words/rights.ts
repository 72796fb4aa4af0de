import type {
  Appeal,
  Block,
  Explanation,
  PreferenceExplained,
  Section,
} from '#contract/admissions/explanation.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { text } from './blocks.ts'
import { dayOnce } from './day.ts'

/** Who writes, and where a family gets hold of somebody. */
export interface LetterFrom {
  readonly council: string
  /** Whom to call and when, and where to write to: a sentence each. */
  readonly contact: readonly string[]
  /** Where to complain, and where anybody can check the round. */
  readonly complainUrl: string
  readonly checkUrl: string
}

const appealOf = (preference: PreferenceExplained): { name: string; appeal: Appeal }[] =>
  'appeal' in preference ? [{ name: preference.school.name, appeal: preference.appeal }] : []

const byWhen = ({ by }: Appeal): string =>
  by.kind === 'day'
    ? `by ${dayOnce(by.day)}, which is ${by.schoolDays} school days from this letter`
    : `within about ${by.schoolDays} school days from ${dayOnce(by.from)}: the school’s term dates are not known yet, and we will tell you the day as soon as they are`

/** The right to appeal, school by school. */
export function appealSection({ preferences }: Explanation): Section[] {
  const all = preferences.flatMap(appealOf)
  if (all.length === 0) return []
  const infant = all.filter(({ appeal }) => appeal.infantClass).map(({ name }) => name)
  const links = new Map(all.flatMap(({ appeal: { to } }) => (to.url ? [[to.url, to.text] as const] : [])))
  const others = new Set(all.flatMap(({ appeal: { to } }) => (to.url ? [] : [to.text])))
  return [
    {
      id: 'appeal',
      heading: 'You can appeal',
      blocks: [
        text(
          'You have the right to appeal to a panel that is independent of the school and of the council. Write down your reasons and send them:',
        ),
        { kind: 'list', items: all.map(({ name, appeal }) => `For ${name}: ${byWhen(appeal)}`) },
        ...infantNote(infant),
        ...[...others].map(text),
        ...[...links].map(([url, words]): Block => ({ kind: 'link', text: words, url })),
        text('An appeal does not affect the place that you are offered, nor your place on a waiting list.'),
      ],
    },
  ]
}

function infantNote(names: readonly string[]): Block[] {
  if (names.length === 0) return []
  return [
    text(
      `By law an infant class has no more than 30 children to a teacher. Where one more child would break that at ${listed(names)}, the panel can only look at a few things: whether the limit would really be broken, whether a mistake lost your child a place, and whether the decision was one that no reasonable authority would have made.`,
    ),
  ]
}

/** What whoever is decided on by a computer is owed: told, heard, a human, contest. */
export const safeguardsSection = ({ council, contact, complainUrl }: LetterFrom): Section => ({
  id: 'safeguards',
  heading: 'How this was decided, and what you can do',
  blocks: [
    text(
      `A computer put the children in the order of each school’s published policy, and gave every child the highest of their choices that had room. The order in which you put the schools was not shown to any of them. Another program checked the result, and two people from ${council} looked at it and signed it before it was sent.`,
    ),
    {
      kind: 'list',
      items: [
        'Tell us what you think: if something about your child is wrong or was left out, we will listen.',
        'Ask for a person: somebody from the admissions team will look at your child’s result with you.',
        'Challenge it: by an appeal, or by a complaint to us and then to the ombudsman.',
      ],
    },
    ...contact.map(text),
    { kind: 'link', text: 'Complain to us', url: complainUrl },
  ],
})

/** How the family finds its own row in the file that anybody can check. */
export function checkSection({ check }: Explanation, { checkUrl }: LetterFrom): Section[] {
  if (!check) return []
  return [
    {
      id: 'check',
      heading: 'Check the round yourself',
      blocks: [
        text(
          'We publish the whole round without names, so that anybody can run it again. Only you have the code by which your child’s row is found. Keep it to yourself.',
        ),
        {
          kind: 'rows',
          rows: [
            { what: 'Your code', value: check.code },
            { what: 'Fingerprint of the published file', value: check.root },
          ],
        },
        { kind: 'link', text: 'Check the round', url: checkUrl },
      ],
    },
  ]
}
