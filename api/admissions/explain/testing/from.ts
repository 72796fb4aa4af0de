import type { LetterFrom } from '../words/rights.ts'

export const from: LetterFrom = {
  council: 'Exampleshire County Council',
  contact: [
    'Call the admissions team on 0300 000 0000. Monday to Friday, 9am to 5pm.',
    'Or write to them at 1 Example Street, Exampletown.',
  ],
  complainUrl: 'https://example.org/complain',
  checkUrl: 'https://example.org/schools/check-a-round/reception-2027',
}
