import { Drawing, shade, tint } from './Drawing.tsx'

const Ground = () => <path d="M10 86h100" />

const LightPost = () => (
  <Drawing>
    <Ground />
    <path d="M46 86 48 18q1-9 12-9h8" />
    <path d="M66 6h16q4 4 3 7H66z" fill={tint} />
    <path d="m70 20-5 14M76 20v15M82 20l5 14" strokeDasharray="4 4" />
    <rect x="43" y="66" width="8" height="14" fill={tint} />
  </Drawing>
)
const LightWall = () => (
  <Drawing>
    <path
      d="M10 4h30v82H10zM10 20h30M10 36h30M10 52h30M10 68h30M25 4v16M18 20v16M32 36v16M18 52v16M28 68v18"
      {...shade}
    />
    <path d="M40 26h8" />
    <path d="M48 16h22l6 20H48z" fill={tint} />
    <path d="m52 42-2 12M62 42l2 12M72 42l6 12" strokeDasharray="4 4" />
  </Drawing>
)
const LightBollard = () => (
  <Drawing>
    <Ground />
    <path d="M38 86V26q0-16 22-16t22 16v60z" fill={tint} />
    <circle cx="60" cy="38" r="14" {...shade} />
    <path d="m54 31 10 13m-8 1h8v-8M44 66h32M44 75h32" />
  </Drawing>
)
const LightSign = () => (
  <Drawing>
    <Ground />
    <path d="M60 54v32M60 16V8h14" />
    <circle cx="60" cy="36" r="20" fill={tint} />
    <path d="M48 36h24" strokeWidth="6" />
    <path d="M72 4h14v8H72z" {...shade} />
    <path d="m82 17 4 6M76 18l-1 4" />
  </Drawing>
)
const LightBeacon = () => (
  <Drawing>
    <Ground />
    <path d="M56 86V34h8v52M56 74h8M56 62h8M56 50h8" fill={tint} />
    <path d="M56 74v-12h8v12zM56 50V38h8v12z" fill="currentColor" />
    <circle cx="60" cy="20" r="14" fill={tint} />
    <path d="M34 20h6M80 20h6M40 4l5 4M80 4l-5 4" />
  </Drawing>
)

const lamps = (x: number, y: number) =>
  [0, 15, 30].map((down) => <circle key={down} cx={x} cy={y + down} r="5" {...shade} />)

const SignalJunction = () => (
  <Drawing>
    <Ground />
    <path d="M60 52v34" />
    <rect x="50" y="4" width="20" height="48" rx="4" fill={tint} />
    {lamps(60, 13)}
  </Drawing>
)
const SignalCrossing = () => (
  <Drawing>
    <Ground />
    <path d="M36 52v34M84 34v52" />
    <rect x="26" y="4" width="20" height="48" rx="4" fill={tint} />
    {lamps(36, 13)}
    <rect x="74" y="6" width="20" height="28" rx="3" fill={tint} />
    <circle cx="84" cy="12" r="2.5" fill="currentColor" />
    <path d="M84 16v7l-4 7M84 23l4 7M79 20l5-3 5 3" />
    <rect x="79" y="50" width="10" height="15" rx="2" fill={tint} />
    <circle cx="84" cy="60" r="1.5" fill="currentColor" />
  </Drawing>
)
const SignalTemporary = () => (
  <Drawing>
    <Ground />
    <path d="M44 52v24M32 86l12-12 12 12" />
    <rect x="34" y="4" width="20" height="48" rx="4" fill={tint} />
    {lamps(44, 13)}
    <path d="M76 86 86 48h4l10 38z" fill={tint} />
    <path d="M72 86h32M82 64h12M79 75h18" />
  </Drawing>
)

export const lights = {
  'light-post': LightPost,
  'light-wall': LightWall,
  'light-bollard': LightBollard,
  'light-sign': LightSign,
  'light-beacon': LightBeacon,
  'signal-junction': SignalJunction,
  'signal-crossing': SignalCrossing,
  'signal-temporary': SignalTemporary,
}
