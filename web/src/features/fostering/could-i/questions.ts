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
    hint: 'There is no upper age.',
    missing: 'Select how old you are',
    answers: { 'under-18': 'Under 18', '18-to-20': '18 to 20', '21-or-over': '21 or over' },
  },
  room: {
    legend: 'Do you have a spare bedroom?',
    missing: 'Select whether you have a spare bedroom',
    answers: { yes: 'Yes', later: 'Not now, but I will', no: 'No' },
  },
  stay: {
    legend: 'May you live in the United Kingdom?',
    hint: 'You do not need a British passport.',
    missing: 'Select whether you may live in the United Kingdom',
    answers: {
      yes: 'Yes, for as long as I like',
      limited: 'For a time, or I have applied',
      no: 'No, or I do not know',
    },
  },
  record: {
    legend: 'Has anybody at home been cautioned or convicted?',
    hint: 'Anybody of 18 or over. Most things are not a no.',
    missing: 'Select an answer, or that you would rather talk about it',
    answers: {
      no: 'No',
      other: 'Yes',
      serious: 'Yes, for hurting a child, or for serious violence or a sexual offence',
      'rather-talk': 'I would rather talk about it',
    },
  },
  now: {
    legend: 'Is something big going on in your life?',
    hint: 'Such as a loss, a birth, an illness, fertility treatment or a move.',
    missing: 'Select whether something big is going on',
    answers: { calm: 'No', change: 'Yes' },
  },
}

export const questionNames = Object.keys(questions) as EligibilityQuestion[]
