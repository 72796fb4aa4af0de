import { Drawing, shade, tint } from './Drawing.tsx'

const KERB = 15

/** The surface, as a line of small waves: across the road alone, or over the kerb as well. */
const surface = (depth: number) =>
  `M2 ${80 - depth}${depth > KERB ? 'q5-4 9.7 0t9.7 0'.repeat(6) : 'q5-3 10.2 0t10.2 0'.repeat(4)}`

/** Water up to `depth` px above a road, and over its kerb where it is deeper than that. */
const body = (depth: number) =>
  depth > KERB ? `M2 ${80 - depth}h116V65H84v15H2z` : `M2 ${80 - depth}h82V80H2z`

/** A leg in the road beside a kerb, 1.2 px to a centimetre. */
const Water = ({ depth }: { depth: number }) => (
  <Drawing>
    <path d="M2 80h82V65h34v23H2z" {...shade} />
    <path d="m36 2 3 18-1 24 2 26v10h20q1-6-10-10l3-25-1-25 3-18" fill={tint} />
    <path d="M44 18q4 4 7 0M40 70h9" />
    {depth > 0 && <path d={body(depth)} stroke="none" {...shade} />}
    {depth > 0 && <path d={surface(depth)} />}
  </Drawing>
)

const blades = (height: number) =>
  Array.from(
    { length: 16 },
    (_, at) => `M${5 + at * 7} 84q${at % 2 ? 5 : -4}-${height / 2} ${at % 3 ? 3 : -1}-${height}`,
  ).join('')

/** A grown-up, 0.48 px to a centimetre, in grass `height` px high. */
const Grass = ({ height }: { height: number }) => (
  <Drawing>
    <g fill={tint}>
      <circle cx="60" cy="11" r="7" />
      <path d="M51 22h18l4 27h-5l-2-12v47h-5V54h-2v30h-5V37l-2 12h-5z" />
    </g>
    <path d="M2 84h116" />
    <path d={blades(height)} />
  </Drawing>
)

export const levels = {
  'water-none': () => <Water depth={0} />,
  'water-puddle': () => <Water depth={8} />,
  'water-ankle': () => <Water depth={21} />,
  'water-knee': () => <Water depth={58} />,
  'grass-ankle': () => <Grass height={7} />,
  'grass-knee': () => <Grass height={24} />,
  'grass-waist': () => <Grass height={46} />,
}
