import type { LetterFrom } from '../words/rights.ts'

export const from: LetterFrom = {
  council: 'Exampleshire County Council',
  contact: 'Ring the admissions team on 0300 000 0000, Monday to Friday, 9am to 5pm.',
  contactUrl: 'https://example.org/admissions',
  checkUrl: 'https://example.org/schools/check-a-round/reception-2027',
}
