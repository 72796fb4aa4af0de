import { Drawing, shade, tint } from './Drawing.tsx'

const CoverGrate = () => (
  <Drawing>
    <path d="M2 76h116" strokeWidth="5" />
    <rect x="30" y="16" width="60" height="50" rx="2" fill={tint} />
    {[38, 47, 56, 65, 74].map((x) => (
      <rect key={x} x={x} y="22" width="5" height="38" rx="2" {...shade} />
    ))}
  </Drawing>
)
const CoverRound = () => (
  <Drawing>
    <circle cx="60" cy="45" r="36" fill={tint} />
    <circle cx="60" cy="45" r="30" />
    <path d="M40 33h40M36 45h48M40 57h40M48 24v42M60 21v48M72 24v42" />
    <path d="M32 43v4M88 43v4" strokeWidth="4" />
  </Drawing>
)
const CoverSquare = () => (
  <Drawing>
    <rect x="16" y="14" width="88" height="62" rx="2" fill={tint} />
    <path d="M60 14v62M22 20h32v50H22zM66 20h32v50H66z" />
    <path d="M36 45h4M80 45h4" strokeWidth="5" />
  </Drawing>
)
const CoverSmall = () => (
  <Drawing>
    <rect x="16" y="34" width="24" height="24" rx="3" {...shade} />
    <path d="M22 46h12" />
    <path
      d="M70 84V66q-8-8-14-18 2-5 8 0l8 8V20q4-4 7 0v24-32q4-4 8 0v32-30q4-4 7 0v32-22q4-4 7 0v34q0 14-8 20v6z"
      fill={tint}
    />
  </Drawing>
)

export const covers = {
  'cover-grate': CoverGrate,
  'cover-round': CoverRound,
  'cover-square': CoverSquare,
  'cover-small': CoverSmall,
}
