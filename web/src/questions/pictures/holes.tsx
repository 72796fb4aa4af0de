import { Drawing, shade, tint } from './Drawing.tsx'

// Widths from above at 1.4 px to a centimetre, depths from the side at 4 px: sizes compare across a set.

const Plate = ({ x, radius }: { x: number; radius: number }) => (
  <g fill={tint}>
    <circle cx={x} cy="45" r={radius} />
    <circle cx={x} cy="45" r={radius * 0.65} />
  </g>
)

const Wheel = () => (
  <g fill={tint}>
    <circle cx="60" cy="45" r="33" />
    <circle cx="60" cy="45" r="23" />
    <circle cx="60" cy="45" r="5" />
    <path d="M60 40V22M65 43l17-6M63 49l11 15M57 49 46 64M55 43l-17-6" />
  </g>
)

const WidthSmall = () => (
  <Drawing>
    <path d="m31 39 8-2 8 5 1 7-7 5-8-2-4-6z" {...shade} />
    <Plate x={80} radius={13} />
  </Drawing>
)
const WidthMedium = () => (
  <Drawing>
    <path d="m14 30 12-10 16 3 14 9 4 15-8 14-15 8-16-4-10-14z" {...shade} />
    <Plate x={90} radius={19} />
  </Drawing>
)
const WidthLarge = () => (
  <Drawing>
    <path d="M5 38 16 14 40 3l32 2 28 7 15 24-4 28-21 19-32 4-33-6L8 65z" {...shade} />
    <Wheel />
  </Drawing>
)

const GolfBall = ({ bottom }: { bottom: number }) => (
  <g fill={tint}>
    <circle cx="45" cy={bottom - 9} r="8.5" />
    <path d={`M42 ${bottom - 12}h.1M47 ${bottom - 12}h.1M44 ${bottom - 7}h.1M49 ${bottom - 8}h.1`} />
  </g>
)

const Fist = ({ bottom }: { bottom: number }) => (
  <g transform={`translate(60 ${bottom - 38})`} fill={tint}>
    <rect width="34" height="37" rx="9" />
    <path d="M8.5 1v15M17 0v16M25.5 1v15M3 22h20q6 0 5 5t-7 4h-6" />
  </g>
)

const Road = ({ depth }: { depth: number }) => (
  <path
    d={`M2 36h20q4 0 6 ${depth / 2}t9 ${depth / 2}h50q7 0 8-${depth / 2}t5-${depth / 2}h18v52H2z`}
    {...shade}
  />
)

const DepthSmall = () => (
  <Drawing>
    <Road depth={12} />
    <GolfBall bottom={47} />
    <Fist bottom={47} />
  </Drawing>
)
const DepthMedium = () => (
  <Drawing>
    <Road depth={27} />
    <GolfBall bottom={62} />
    <Fist bottom={62} />
  </Drawing>
)
const DepthLarge = () => (
  <Drawing>
    <Road depth={48} />
    <GolfBall bottom={83} />
    <Fist bottom={83} />
  </Drawing>
)

export const holes = {
  'width-small': WidthSmall,
  'width-medium': WidthMedium,
  'width-large': WidthLarge,
  'depth-small': DepthSmall,
  'depth-medium': DepthMedium,
  'depth-large': DepthLarge,
}
