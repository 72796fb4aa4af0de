import { describe, expect, it } from 'vitest'
import { conditions, notKnown } from '#contract/fostering/needs.ts'
import { titleOfExit } from './lines/of-exit.ts'
import { titlesOfReferrals } from './lines/of-referral.ts'
import { titlesOfOthers } from './lines/other-parts.ts'
import { endedWords, pausedWords, whatNow } from './over.ts'
import { steps } from './steps/index.ts'
import { rules } from './testing/case.ts'
import { titleForStaff } from './titles-for-staff.ts'
import { trackSteps } from './tracks/steps.ts'

/** Steps of what went wrong, of which the household sees those that staff do not keep to themselves. */
const ofTracks = Object.values(trackSteps).flat()

/** Everything that a household reads in its plan. */
const sentences = [
  ...rules.needs.map(({ next }) => next),
  ...steps.flatMap(({ next, late }) => [next, late]).filter((words) => words !== ''),
  ...ofTracks.flatMap(({ next, late, lapses = '' }) => [next, late, lapses]).filter((words) => words !== ''),
  ...Object.values(conditions),
  ...Object.values(endedWords),
  ...Object.values(whatNow),
  pausedWords,
  notKnown,
].flatMap((words) => words.split(/(?<=[.:?])\s/))
const titles = [...[...rules.needs, ...steps, ...ofTracks].map(({ title }) => title), titleOfExit]

describe('what a household reads', () => {
  it('is in short sentences with an end', () => {
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 18)
    expect(long).toEqual([])
    expect(sentences.filter((sentence) => !/^[A-Z].*[.:?]$|^[a-z].*\.$/.test(sentence))).toEqual([])
    expect(sentences.length).toBeGreaterThan(60)
  })

  it('has none of the words that only staff know', () => {
    const ours =
      /\b(?:regulation|reg \d|schedule|statutory|pursuant|qualifying determination|IRM|ADM|LADO|NMS|Form [CF]|panel member|stakeholder|in respect of|commence|terminate|shall)\b/i
    expect([...sentences, ...titles].filter((words) => ours.test(words))).toEqual([])
  })

  it('has titles that fit a phone', () => {
    expect(titles.filter((title) => title.length > 60)).toEqual([])
  })
})

describe('what staff read', () => {
  const spoken = /\b(?:you|your|yours|you’re)\b/i

  it('never speaks to them as if they were the household', () => {
    const all = [...titles, ...titlesOfOthers, ...titlesOfReferrals]
    expect(all.filter((title) => spoken.test(title)).length).toBeGreaterThan(50)
    expect(all.map(titleForStaff).filter((title) => spoken.test(title))).toEqual([])
  })

  it('says what a panel is asked, and what happens with it', () => {
    expect(titleForStaff('Your approval: we tell you the decision')).toBe('Approval: tell them the decision')
    expect(titleForStaff('Stage 3: our last answer')).toBe('Stage 3: our last answer')
    expect(titleForStaff('A look at your home: not begun')).toBe('A look at their home: not begun')
    expect(titleForStaff('Next review')).toBe('Next review')
  })
})
