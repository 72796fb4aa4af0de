import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import { blueBadge } from './blue-badge/service.ts'
import { faultsIn, ownersIn } from './define/testing/grammar.ts'
import { saidBy, saidByQuestion, saidByResult } from './define/testing/sentences.ts'
import { askedQuestions, prune, resultOf } from './define/walk.ts'
import { services } from './index.ts'
import { listings } from './listings/index.ts'

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  const said = saidBy(service)

  it('says every sentence in the right case and number, to whomever', () => {
    const wrong = said.flatMap(({ where, sentences }) =>
      sentences.flatMap((sentence) =>
        faultsIn(sentence).map((what) => `${where}: “${sentence}” has ${what}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('speaks of one person at each place', () => {
    const mixed = said.filter(({ sentences }) => ownersIn(sentences).length > 1)
    expect(mixed.map(({ where, sentences }) => `${where}: ${sentences.join(' | ')}`)).toEqual([])
  })
})

it('says every sentence of the listings in the right case and number', () => {
  const texts = listings.flatMap(({ title, summary, cost, time, more = [], ways }) => [
    ...[title, summary, cost, time, ...more],
    ...ways.map(({ text }) => text),
  ])
  expect(texts.length).toBeGreaterThan(listings.length)
  expect(texts.filter((text) => faultsIn(text).length > 0)).toEqual([])
})

/**
 * Every sentence of every way through the form, for somebody: what is said on the page, not what could be. The first
 * question is left out, which asks for whom it is.
 */
function heard(badgeFor: string): string[] {
  const ways: Answers[] = [blueBadge.example, ...Object.values(blueBadge.examples ?? {})]
  const said = ways.flatMap((way) => {
    const answers = prune(blueBadge, { ...way, badgeFor })
    const asked = askedQuestions(blueBadge, answers)
      .filter(({ key }) => key !== 'badgeFor')
      .map(({ wording: _, ...question }) => question)
    const results = blueBadge.pages.flatMap((page) => resultOf(page, answers) ?? [])
    return [
      ...asked.flatMap((question) => saidByQuestion(question)),
      ...results.flatMap(({ wording: _, rule: __, ...result }) => saidByResult(result, '')),
    ]
  })
  return [...new Set(said.flatMap(({ sentences }) => sentences))]
}

describe('the Blue Badge form', () => {
  /** Said to whoever fills it in, whomever the badge is for. */
  const toReader =
    /your (full name|name|private page|answers|relationship to the child|right to apply)|you(, or the person this is for,)? need (letters|help to communicate)|you(’ll| can apply| can describe| send| need to show| do not need| cannot find| think| give up| to apply| said that| look after)/gi

  it('never says “they” or “the child” to whoever the badge is for', () => {
    const wrong = heard('me').filter((sentence) =>
      /\b(they|them|their|themselves|the child|the child’s)\b/i.test(sentence),
    )
    expect(wrong).toEqual([
      'Do not count your own GP: we do not ask them.',
      'If an award letter says something different from your answers, go back and change them: the letter may then be enough.',
    ])
  })

  it.each([
    ['child', /\bthe child\b/],
    ['other', /\b(they|them|their)\b/],
  ])('never says “you” of the %s', (badgeFor, named) => {
    const all = heard(badgeFor)
    const wrong = all.filter((sentence) => /\b(you|your|yourself)\b/i.test(sentence.replace(toReader, '')))
    expect(wrong).toEqual([])
    expect(all.filter((sentence) => named.test(sentence)).length).toBeGreaterThan(20)
  })
})
