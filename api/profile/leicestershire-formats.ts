import type { AccessibleFormat } from '#contract/council/council.ts'

/**
 * Samples: offer what your council can send. Letters in another format are reasonable adjustments, which section 20 of the
 * Equality Act 2010 asks for: from memory, to be confirmed.
 */
export const accessibleFormats: AccessibleFormat[] = [
  { id: 'large-print', name: 'Large print' },
  { id: 'braille', name: 'Braille' },
  { id: 'audio', name: 'Audio' },
  { id: 'easy-read', name: 'Easy read' },
  { id: 'sign-language', name: 'British Sign Language interpreter' },
  { id: 'another-language', name: 'Another language', asks: 'Which language?' },
  { id: 'something-else', name: 'Something else', asks: 'What would help?' },
]
