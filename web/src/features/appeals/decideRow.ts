import type { Row } from '#web/staff/rows/row.ts'
import { findings, unasked } from './findings.ts'
import { type About, caseField, isInfant, isOrdinary, yesNo } from './hearingFields.ts'

/** What a panel found of one appeal, and how it voted. */
export const decideRow: Row<About> = {
  title: 'Record a decision',
  send: 'Record the decision',
  done: 'Recorded. The family is told, and can read the letter.',
  note: 'The outcome follows from what the panel found. The letter goes to the family at once.',
  grave: true,
  body: findings,
  unasked,
  fields: [
    caseField('Which appeal?', ({ heard }) => heard !== null),
    yesNo('unlawful', 'Were the admission rules unlawful, or not followed?', {
      missing: 'Select whether the rules were unlawful or not followed',
    }),
    yesNo('wouldHave', 'If so, would the child have had a place otherwise?', {
      optional: true,
      depends: true,
    }),
    yesNo('outweighs', 'Does the child’s need for a place outweigh the harm to the school?', {
      when: isOrdinary,
      optional: true,
      depends: true,
      hint: 'For an ordinary appeal',
    }),
    yesNo('limitBroken', 'Would the limit for infant classes be broken?', {
      when: isInfant,
      optional: true,
      depends: true,
      hint: 'For an infant class',
    }),
    yesNo('unreasonable', 'Was it a decision that no reasonable authority would have made?', {
      when: isInfant,
      optional: true,
      depends: true,
      hint: 'For an infant class',
    }),
    {
      name: 'why',
      kind: 'words',
      label: 'The panel’s reasons',
      hint: 'The family reads this in its letter',
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
      hint: 'Only if the votes for and against the family were equal',
      missing: 'Select whether the chair’s casting vote decided',
    }),
  ],
}
