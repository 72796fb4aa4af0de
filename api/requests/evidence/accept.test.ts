import { describe, expect, it } from 'vitest'
import type { Question } from '#contract/core/question.ts'
import { at, secret } from '../testing/fixtures.ts'
import { whyNotAccepted } from './accept.ts'
import { newEvidenceId } from './id.ts'
import { makeReceipt, type ReceiptFacts } from './receipt.ts'

const errors = { missing: 'Add it' }
const photos: Question = { kind: 'photos', key: 'p', label: 'P', optional: true, errors }
const files: Question = { kind: 'files', key: 'p', label: 'P', atMost: 2, errors }
const portrait: Question = { kind: 'portrait', key: 'p', label: 'P', errors }

const pdf = { contentType: 'application/pdf' } as const
const jpeg = (width: number, height: number) => ({ contentType: 'image/jpeg', width, height }) as const

function why(question: Question, facts: ReceiptFacts) {
  const id = newEvidenceId()
  return whyNotAccepted(secret, question, [{ id, receipt: makeReceipt(secret, id, facts, at) }], at)
}

describe('a file is accepted', () => {
  it.each<[string, Question, ReceiptFacts]>([
    ['photo as a photo', photos, jpeg(640, 480)],
    ['photo as a document', files, jpeg(640, 480)],
    ['PDF as a document', files, pdf],
    ['portrait as a portrait', portrait, jpeg(700, 900)],
    ['smallest portrait', portrait, jpeg(583, 750)],
  ])('a %s', (_, question, facts) => expect(why(question, facts)).toBeUndefined())
})

describe('a file is refused', () => {
  it.each<[string, Question, ReceiptFacts, RegExp]>([
    ['PDF as a photo', photos, pdf, /Only photos/],
    ['PDF as a portrait', portrait, pdf, /Only photos/],
    ['photo of another shape as a portrait', portrait, jpeg(1200, 1600), /35 wide/],
    ['wide photo as a portrait', portrait, jpeg(1600, 1200), /35 wide/],
    ['portrait that is too small', portrait, jpeg(525, 675), /750 pixels/],
    ['photo of no size as a portrait', portrait, { contentType: 'image/jpeg' }, /35 wide/],
  ])('a %s', (_, question, facts, words) => expect(why(question, facts)).toMatch(words))

  it('when the receipt of one of several is not its own', () => {
    const [one, other] = [newEvidenceId(), newEvidenceId()]
    const receipt = makeReceipt(secret, one, pdf, at)
    const given = [one, other].map((id) => ({ id, receipt }))
    expect(whyNotAccepted(secret, files, given, at)).toMatch(/not accepted/)
  })
})
