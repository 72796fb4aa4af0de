import type { ReferChild } from '#contract/admissions/fair-access.ts'

/** A child for whom a school was asked in the ordinary way, and was full. */
export const child: ReferChild = {
  application: null,
  child: { name: 'Zebulon Quillfeather', born: '2014-05-04', year: 7 },
  group: 'homeless',
  care: null,
  plan: false,
  outSince: null,
  tried: [{ school: 'Sample Park School', on: '2026-11-20', answer: 'full' }],
  family: { name: 'Ottoline Quillfeather', email: 'ottoline@example.com', phone: null },
  why: 'They live in a hostel',
}
