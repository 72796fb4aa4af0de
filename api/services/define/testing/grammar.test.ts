import { describe, expect, it } from 'vitest'
import { faultsIn, ownersIn } from './grammar.ts'

describe('a sentence', () => {
  it.each([
    [
      'What does a disability that lasts do to they during a journey?',
      'a subject where an object has to stand',
    ],
    ['What is the disability, and how does it affect they?', 'a subject where an object has to stand'],
    ['Is it hard for they to walk?', 'a subject where an object has to stand'],
    ['Do them have a Blue Badge now?', 'an object where a subject has to stand'],
    ['Select yes if them have a Blue Badge', 'an object where a subject has to stand'],
    ['Select yes if they has a Blue Badge', 'a verb in the singular after a plural'],
    ['Say where you is', 'a verb in the singular after a plural'],
    ['Does you drive regularly?', 'a verb in the singular before a plural'],
    ['Select yes if the child take medicine', 'a verb in the plural after a singular'],
    ['Do the child have a terminal illness?', 'a verb in the plural before a singular'],
    ['Add a photo of themselves', 'a reflexive of somebody who does not do it'],
    ['What is they’s address?', 'a possessive that there is not'],
    ['Select yes if their have a badge', 'a possessive where a subject has to stand'],
    ['Enter they date of birth', 'a pronoun where a possessive has to stand'],
    ['What is ${your} name?', 'what a template left behind'],
    ['What is undefined name?', 'what a template left behind'],
    ['Enter your  name', 'a space or a mark too many'],
    ['Select the the road', 'a word twice'],
  ])('“%s” is wrong', (sentence, what) => {
    expect(faultsIn(sentence)).toContain(what)
  })

  it.each([
    'How does a long-term disability affect them during a journey?',
    'How far can the child walk before they have to stop?',
    'Does the child have a terminal illness?',
    'Select yes if they have a Blue Badge now',
    'Add a photo of yourself',
    'Do they know that you are asking for help?',
    'It is for people who would qualify themselves.',
    'Send it from your private page. We decide once we have it.',
    'I was there when they died',
  ])('“%s” is right', (sentence) => {
    expect(faultsIn(sentence)).toEqual([])
  })
})

it('sees whose things are spoken of, and not what is the reader’s whomever it is about', () => {
  expect(ownersIn(['What is the child’s address?', 'Enter the first line of your address'])).toEqual([
    'the child’s',
    'your',
  ])
  expect(ownersIn(['Add proof of their identity', 'Send it from your private page.'])).toEqual(['their'])
})
