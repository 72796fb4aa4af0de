import type { PlaceTargets } from '#contract/fostering/carers/figures.ts'

/** What this council wants, the newest last. */
export const placeTargets: readonly PlaceTargets[] = [
  {
    from: '2011-04-01',
    invented: true,
    source: 'Made up for this example. Put the numbers of your own sufficiency strategy here.',
    sure: 'council',
    reviewed: null,
    places: [
      { kind: 'long-term', places: 160 },
      { kind: 'short-term', places: 140 },
      { kind: 'emergency', places: 20 },
      { kind: 'short-breaks', places: 30 },
      { kind: 'parent-and-child', places: 10 },
    ],
  },
]
