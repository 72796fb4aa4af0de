import { Drawing, lettering, shade, tint } from './Drawing.tsx'

/** A step from the side at 6 px to a centimetre, with a brick lying flat and a £1 coin on its edge before it. */
const Edge = ({ height }: { height: number }) => (
  <Drawing>
    <path d={`M2 76h82v-${height}h34v${height + 12}H2z`} {...shade} />
    <g fill={tint}>
      <rect x="3" y="37" width="58" height="38" rx="1" />
      <ellipse cx="32" cy="56" rx="16" ry="7" />
      <circle cx="73" cy="68" r="7" />
    </g>
    <text x="73" y="71" fontSize="8" {...lettering}>
      £1
    </text>
  </Drawing>
)

export const edges = {
  'edge-small': () => <Edge height={8} />,
  'edge-medium': () => <Edge height={26} />,
  'edge-large': () => <Edge height={54} />,
}
