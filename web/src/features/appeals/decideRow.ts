import { momentInEngland } from '#contract/calendar/moments.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'
import { asksHarm, findings, isInfantCase } from './findings.ts'
import { type About, caseField, decidedField, why, yesNo } from './hearingFields.ts'

type Said = Readonly<Record<string, unknown>>

const fields = (which: Field<About>): Field<About>[] => [
  which,
  yesNo('unlawful', 'Were the admission rules unlawful, or not followed?', {
    missing: 'Select whether the rules were unlawful or not followed',
  }),
  yesNo('wouldHave', 'Would the child have had a place otherwise?', {
    shows: ({ unlawful }: Said) => unlawful === true,
    missing: 'Select whether the child would have had a place otherwise',
  }),
  yesNo('outweighs', 'Does the child’s need for a place outweigh the harm to the school?', {
    shows: (said: Said, about) => asksHarm(said, about),
    missing: 'Select whether the child’s need for a place outweighs the harm to the school',
  }),
  yesNo('limitBroken', 'Would the limit for infant classes be broken?', {
    shows: (said: Said, about) => isInfantCase(about, said.case),
    missing: 'Select whether the limit for infant classes would be broken',
  }),
  yesNo('unreasonable', 'Was it a decision that no reasonable authority would have made?', {
    shows: (said: Said, about) => isInfantCase(about, said.case) && said.limitBroken === true,
    missing: 'Select whether no reasonable authority would have made the decision',
  }),
  {
    name: 'why',
    kind: 'words',
    label: 'The panel’s reasons',
    hint: 'The family will read this in the letter',
    missing: 'Enter the panel’s reasons',
    rows: 8,
    most: 6000,
  },
  {
    name: 'uphold',
    kind: 'number',
    label: 'How many members voted for the family?',
    missing: 'Enter how many members voted for the family',
    ...{ least: 0, most: 20 },
  },
  {
    name: 'dismiss',
    kind: 'number',
    label: 'How many voted against?',
    missing: 'Enter how many members voted against',
    ...{ least: 0, most: 20 },
  },
  yesNo('casting', 'Did the chair’s casting vote decide?', {
    shows: ({ uphold, dismiss }: Said) => uphold !== undefined && uphold === dismiss,
    missing: 'Select whether the chair’s casting vote decided',
  }),
]

/** What a panel found of one appeal, and how it voted: each question once the answers before it make it one. */
export const decideRow: Row<About> = {
  title: 'Record a decision',
  send: 'Continue',
  done: 'Recorded. We have told the family, and they can read the letter.',
  note: 'Your answers decide the outcome. You can check the letter before it goes to the family.',
  grave: true,
  body: findings,
  fields: fields(caseField('Which appeal?', ({ heard }) => heard !== null)),
}

/** A decision that was sent was recorded wrongly: what the panel did decide, as somebody of it confirms. */
export const correctRow: Row<About> = {
  title: 'Correct a decision that was sent',
  send: 'Continue',
  done: 'Corrected. We tell the family, and email the school if we have its address. Look below at what it means for the place.',
  note: 'Use this only if what was recorded or written is not what the panel decided. You cannot change what the panel decided: it is binding on everybody. Ask the chair or another member who heard the appeal first.',
  grave: true,
  body: (said, about) => {
    const { because, confirmed, ...found } = said
    return { ...findings(found, about), because, confirmed }
  },
  fields: [
    ...fields(decidedField('Which decision?')),
    {
      name: 'because',
      kind: 'words',
      label: 'What was wrong with the letter that was sent?',
      hint: 'The family will read this. For example, the letter gave the reasons of another child’s appeal',
      missing: 'Enter what was wrong with the letter that was sent',
      rows: 4,
    },
    {
      name: 'confirmed',
      kind: 'words',
      label: 'Who of the panel confirmed what it decided, and when?',
      hint: 'Only clerks read this',
      missing: 'Enter who of the panel confirmed what it decided, and when',
      rows: 2,
    },
  ],
}

const isBefore = ({ view: { day, time } }: About) => new Date() < momentInEngland(`${day}T${time}`)

export const stageOneRow: Row<About> = {
  title: 'First stage: the school’s case was heard',
  send: 'Save it',
  done: 'Saved. Now hear each family.',
  note: (about) =>
    isBefore(about)
      ? `It is heard once for all appeals of this hearing. The hearing is at ${wallClockInWords(about.view.time)}: before then, you have to say why it began early.`
      : 'It is heard once for all appeals of this hearing.',
  fields: [
    yesNo('harm', 'Does the panel find that one more child would harm the school?', {
      missing: 'Select what the panel found',
    }),
    why('The panel’s reasons', 'Enter the panel’s reasons'),
    {
      name: 'early',
      kind: 'words',
      label: 'Why did the hearing begin early?',
      missing: 'Enter why the hearing began early',
      rows: 2,
      when: isBefore,
    },
  ],
}
