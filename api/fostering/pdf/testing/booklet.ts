import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import type { Booklet } from '../booklet.ts'

const sentence =
  'She spoke warmly of the children whom she has looked after, and said what she would do differently now. '

/** A section with everything that a page can be made of; `pages`: about so many. */
export function section(at: number, pages: number, pictures: readonly string[] = []): PackSection {
  const page: PackBlock[] = [
    { kind: 'heading', level: 3, text: `What we saw in section ${at}` },
    { kind: 'text', text: sentence.repeat(13) },
    { kind: 'list', items: [sentence, sentence.repeat(2)] },
    {
      kind: 'facts',
      facts: [
        { label: 'Work', value: 'Nurse on a ward for children' },
        { label: 'What her referees say', value: sentence.repeat(3) },
      ],
    },
    {
      kind: 'table',
      caption: 'Checks',
      head: ['Check', 'About', 'Outcome'],
      rows: [['Criminal records', 'Sample One', 'Clear']],
    },
    {
      kind: 'source',
      part: 'visit.v1',
      number: 3,
      on: '2026-11-03',
      words: 'From the visit on 3 November 2026',
    },
  ]
  return {
    id: `section-${at}`,
    title: `Section ${at}`,
    blocks: [
      ...Array.from({ length: pages }, () => page).flat(),
      ...pictures.map(
        (sha256, number): PackBlock => ({
          kind: 'picture',
          sha256,
          type: 'image/jpeg',
          width: 1600,
          height: 1200,
          alt: `The garden, seen from place ${at}.${number}`,
        }),
      ),
    ],
  }
}

/** A booklet of so many sections of so many pages, and so many pictures in all. */
export function booklet(sections: number, pages: number, pictures = 0): Booklet {
  const each = Math.ceil(pictures / sections)
  return {
    title: 'Pack for panel: Żółw & Sample',
    lines: ['Exampleshire County Council', 'Panel on 5 January 2027'],
    mark: 'Chris Sample, 4 January 2027, 18:04',
    parts: [
      Array.from({ length: sections }, (_, at) =>
        section(
          at,
          pages,
          Array.from({ length: each }, (_, number) => `${at}-${number}`),
        ),
      ),
    ],
    fingerprints: [{ title: 'Pack', sha256: 'vN3rY3xk0pWm5Pq0c6b2qv1k9m1h3i4o5p6q7r8s9t0' }],
  }
}
