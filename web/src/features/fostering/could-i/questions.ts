import { aboutInWords, subjects } from '#contract/fostering/about.ts'
import type { Eligibility, EligibilityQuestion } from '#contract/fostering/eligibility.ts'

export interface Asked<Q extends EligibilityQuestion = EligibilityQuestion> {
  readonly legend: string
  readonly hint?: string
  readonly missing: string
  readonly answers: Readonly<Record<Eligibility[Q], string>>
}

/** The six questions as they are asked, in their order. */
export const questions: { readonly [Q in EligibilityQuestion]: Asked<Q> } = {
  about: {
    legend: 'What are you thinking of?',
    missing: 'Select what you are thinking of',
    answers: Object.fromEntries(
      subjects.map((about) => [about, aboutInWords[about]]),
    ) as Asked<'about'>['answers'],
  },
  age: {
    legend: 'How old are you?',
    hint: 'There is no upper age limit.',
    missing: 'Select how old you are',
    answers: { 'under-18': 'Under 18', '18-to-20': '18 to 20', '21-or-over': '21 or over' },
  },
  room: {
    legend: 'Do you have a spare bedroom?',
    missing: 'Select whether you have a spare bedroom',
    answers: { yes: 'Yes', later: 'Not yet, but I will have', no: 'No' },
  },
  stay: {
    legend: 'Do you have the right to live in the UK?',
    hint: 'You do not need a British passport.',
    missing: 'Select whether you have the right to live in the UK',
    answers: {
      yes: 'Yes, with no end date',
      limited: 'Until a certain date, or I have applied',
      no: 'No, or I am not sure',
    },
  },
  record: {
    legend: 'Has anyone at home had a caution or conviction?',
    hint: 'Include everyone aged 18 or over. Most cautions and convictions would not stop you.',
    missing: 'Select an answer, or that you would rather talk to us about it',
    answers: {
      no: 'No',
      other: 'Yes',
      serious: 'Yes, for hurting a child, or for serious violence or a sexual offence',
      'rather-talk': 'I would rather talk to you about it',
    },
  },
  now: {
    legend: 'Is anything big happening in your life?',
    hint: 'For example, a bereavement, a new baby, an illness, fertility treatment or a house move.',
    missing: 'Select whether anything big is happening',
    answers: { calm: 'No', change: 'Yes' },
  },
}

export const questionNames = Object.keys(questions) as EligibilityQuestion[]
