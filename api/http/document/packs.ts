import { referenceLike } from '#contract/core/reference.ts'
import { bodyProblems, json, problems, ref } from './paths.ts'
import { staffSecurity } from './staff.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  meeting: 'Of a meeting, such as P-7K3M-9QTD',
  item: 'i1, i2 and so on: an item of the agenda',
  sha256: 'SHA-256 of the file, base64url, as the list of contents has it',
  question: 'q1, q2 and so on',
  household: `Of a household, such as ${referenceLike('AB')}`,
  referral: 'The name of a referral, such as referral.1',
}

const item = '/api/workspace/fostering/panel/meetings/{meeting}/items/{item}'

const told: Readonly<Record<string, readonly Told[]>> = {
  '/lock': [
    {
      id: 'lockPack',
      summary: 'Puts together the papers of an item from the record and locks them',
      takes: 'Nothing',
      answer: 'PackManifest',
      status: 201,
      never: ['changed'],
    },
  ],
  '/supplement': [
    {
      id: 'addSupplement',
      summary: 'Adds to locked papers what is new in the record, and questions with their answers',
      takes: 'AddSupplement',
      answer: 'PackManifest',
      status: 201,
      never: ['changed'],
    },
  ],
  '/pack': [
    {
      id: 'getPack',
      summary: 'The contents of the papers of an item, and their first section',
      answer: 'PackView',
      refuses: ['not-now'],
    },
  ],
  '/pack/sections/{sha256}': [
    { id: 'getPackSection', summary: 'One section', answer: 'PackSection', refuses: ['not-now'] },
  ],
  '/pack.pdf': [
    {
      id: 'printPack',
      summary: 'The papers as a PDF with the name of whoever asks, at an address that is good for minutes',
      takes: 'Nothing',
      answer: 'PackPdf',
      never: ['changed', 'key-reused'],
    },
  ],
  '/questions': [
    {
      id: 'listPackQuestions',
      summary: 'What members asked before the day, and what they were answered',
      answer: 'PackQuestions',
    },
    {
      id: 'askAboutPack',
      summary: 'Asks something of the papers before the day',
      takes: 'AskQuestion',
      answer: 'PackQuestions',
      status: 201,
      never: ['changed'],
    },
  ],
  '/questions/{question}/answer': [
    {
      id: 'answerAboutPack',
      summary: 'Answers a question; the answer goes into the next supplement',
      takes: 'AnswerQuestion',
      answer: 'PackQuestions',
      never: ['changed'],
    },
  ],
}

const picture = `${item}/pack/pictures/{sha256}`
const bundle = '/api/workspace/fostering/households/{household}/referrals/{referral}/bundle.pdf'
const bytes = Object.fromEntries(
  ['image/jpeg', 'image/png'].map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
)

/** Private notes: kept whole, by what was seen. */
function notes() {
  const path = `${item}/notes`
  const own: Told = {
    id: 'getPackNotes',
    summary: 'The private notes of whoever asks',
    answer: 'PackNotes',
    refuses: ['not-now'],
  }
  return {
    [path]: {
      ...operation(path, parts, own),
      put: {
        operationId: 'keepPackNotes',
        summary: 'Keeps the private notes of whoever asks, whole, in place of those that they saw',
        security: staffSecurity,
        parameters: partsOf(path, parts),
        requestBody: { required: true, ...json(ref('KeepNotes')) },
        responses: {
          200: { description: 'Kept', ...json(ref('PackNotes')) },
          ...problems('not-signed-in', 'forbidden', 'not-found', ...bodyProblems, 'changed', 'not-now'),
        },
      },
    },
  }
}

/** The operations of packs, by address. */
export const packPaths = () => ({
  ...Object.fromEntries(
    Object.entries(told).map(([rest, all]) => {
      const path = `${item}${rest}`
      return [path, Object.assign({}, ...all.map((one) => operation(path, parts, one)))]
    }),
  ),
  ...notes(),
  [bundle]: operation(bundle, parts, {
    id: 'printReviewBundle',
    summary: 'What an independent review gets of a referral, as a PDF: never the minutes of a panel',
    takes: 'Nothing',
    answer: 'PackPdf',
    never: ['changed', 'key-reused'],
  }),
  [picture]: {
    get: {
      operationId: 'getPackPicture',
      summary: 'One picture',
      security: staffSecurity,
      parameters: partsOf(picture, parts),
      responses: {
        200: { description: 'The picture', content: bytes },
        ...problems('not-signed-in', 'forbidden', 'not-found', 'not-now'),
      },
    },
  },
})
