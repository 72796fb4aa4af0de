import type { AccessibleFormat } from '#contract/council/council.ts'

/**
 * Samples: offer what your council can send. Letters in another format are reasonable adjustments, which section 20 of the
 * Equality Act 2010 asks for: from memory, to be confirmed.
 */
export const accessibleFormats: AccessibleFormat[] = [
  { id: 'large-print', name: 'Large print', sent: true, does: 'We will send our letters in large print.' },
  { id: 'braille', name: 'Braille', sent: true, does: 'We will send our letters in Braille.' },
  { id: 'audio', name: 'Audio', sent: true, does: 'We will send our letters as a recording.' },
  { id: 'easy-read', name: 'Easy read', sent: true, does: 'We will send our letters in easy read.' },
  {
    id: 'sign-language',
    name: 'British Sign Language interpreter',
    does: 'We will book a British Sign Language interpreter for any appointment with you.',
  },
  {
    id: 'another-language',
    name: 'Another language',
    asks: 'Which language?',
    does: 'We will have our letters translated, and book an interpreter for any appointment with you.',
  },
  {
    id: 'something-else',
    name: 'Something else',
    asks: 'What would help?',
    does: 'We will contact you to agree what would help.',
  },
]
