import type { Elements } from '#web/design/elements.ts'
import { Drawing, lettering, shade } from './Drawing.tsx'

/** A road from above, dark between its kerbs, with the marking on it. */
const Road = ({ children }: { children: Elements }) => (
  <Drawing>
    <path d="M20 0h80v90H20z" stroke="none" {...shade} />
    <path d="M20 2v86M100 2v86" />
    {children}
  </Drawing>
)

const GiveWay = () => (
  <Road>
    <path d="M22 26h36M22 34h36" strokeWidth="4" strokeDasharray="6 6" strokeLinecap="butt" />
    <path d="M60 26v62" strokeDasharray="10 6" />
    <path d="M32 46h16l-8 26z" strokeWidth="3" />
  </Road>
)
const Lane = () => (
  <Road>
    <path d="M60 4v82" strokeWidth="4" strokeDasharray="14 10" strokeLinecap="butt" />
    <path d="M28 2v86M92 2v86" strokeWidth="3" />
  </Road>
)
const Zebra = () => (
  <Road>
    <path d="M22 45h76" strokeWidth="36" strokeDasharray="8 9" strokeLinecap="butt" />
    <path d="M22 20h76M22 70h76" strokeDasharray="3 4" />
  </Road>
)
const Zigzag = () => (
  <Road>
    <path
      d="m28 4 6 12-6 12 6 12-6 12 6 12-6 12 6 12M92 4l-6 12 6 12-6 12 6 12-6 12 6 12-6 12M60 4l-4 12 8 12-8 12 8 12-8 12 8 12-4 12"
      strokeWidth="3"
    />
  </Road>
)
const Kerb = () => (
  <Road>
    <path d="M27 2v86M34 2v86" strokeWidth="4" />
    <path d="M62 6v80" strokeDasharray="10 8" />
  </Road>
)
const Bay = () => (
  <Road>
    <path d="M22 8h26v74H22" strokeWidth="3" strokeDasharray="7 5" />
    <text x="35" y="50" fontSize="14" {...lettering}>
      P
    </text>
    <path d="M74 6v80" strokeDasharray="10 8" />
  </Road>
)
const Arrow = () => (
  <Road>
    <path d="M40 38V12m-8 10 8-11 8 11" strokeWidth="4" />
    <text x="40" y="66" fontSize="13" {...lettering}>
      SLOW
    </text>
    <path d="M64 6v80" strokeDasharray="10 8" />
    <circle cx="75" cy="48" r="6" />
    <circle cx="91" cy="48" r="6" />
    <path d="m75 48 5-11h9l2 11M80 37l4 11 5-11M78 35h4M88 34h4" />
  </Road>
)
const Studs = () => (
  <Road>
    {[10, 45, 80].map((y) => (
      <g key={y}>
        <rect x="54" y={y - 6} width="12" height="12" rx="2" fill="currentColor" />
        <path d={`M46 ${y}h-6M74 ${y}h6`} />
      </g>
    ))}
    <path d="M60 22v12M60 56v12" strokeWidth="4" strokeLinecap="butt" />
  </Road>
)
const CarPark = () => (
  <Drawing>
    <path d="M4 4h112v82H4z" stroke="none" {...shade} />
    <path d="M8 6h104M8 6v34M34 6v34M60 6v34M86 6v34M112 6v34" strokeWidth="3" />
    <path d="M14 14q0-4 4-4h6q4 0 4 4v18q0 4-4 4h-6q-4 0-4-4zM14 18h14M14 28h14" />
    <path d="M16 66h84m-9-9 9 9-9 9" strokeWidth="3" />
  </Drawing>
)

export const markings = {
  'marking-give-way': GiveWay,
  'marking-lane': Lane,
  'marking-zebra': Zebra,
  'marking-zigzag': Zigzag,
  'marking-kerb': Kerb,
  'marking-bay': Bay,
  'marking-arrow': Arrow,
  'marking-studs': Studs,
  'marking-car-park': CarPark,
}
