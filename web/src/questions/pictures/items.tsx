import type { Elements } from '#web/design/elements.ts'
import { Drawing, shade, tint } from './Drawing.tsx'

const OnGround = ({ children }: { children: Elements }) => (
  <Drawing>
    <path d="M6 84h108" />
    {children}
  </Drawing>
)

const Bollard = () => (
  <OnGround>
    {[34, 78].map((x) => (
      <g key={x} fill={tint}>
        <path d={`M${x} 84V38q0-8 7-8t7 8v46z`} />
        <path d={`M${x} 48h14M${x} 54h14`} />
      </g>
    ))}
  </OnGround>
)
const Railing = () => (
  <OnGround>
    <path d="M8 30h104M8 72h104" strokeWidth="4" />
    <path d="M20 30v42M32 30v42M44 30v42M68 30v42M80 30v42M92 30v42" />
    <path d="M10 26v58M56 26v58M104 26v58" strokeWidth="4" />
  </OnGround>
)
const Bench = () => (
  <OnGround>
    <path d="M18 30h84v7H18zM18 42h84v7H18zM14 58h92v7H14z" fill={tint} />
    <path d="M26 65v19M94 65v19M26 30v28M94 30v28" strokeWidth="4" />
  </OnGround>
)
const Shelter = () => (
  <OnGround>
    <path d="M14 14h92l-4 8H18z" fill={tint} />
    <path d="M20 22v62M100 22v62M60 22v44M20 66h80" />
    <path d="M30 70h60v5H30zM36 75v9M84 75v9" fill={tint} />
    <path d="m28 52 12-18M34 56l10-15M70 52l12-18" />
  </OnGround>
)
const CycleStand = () => (
  <OnGround>
    <path d="M40 84V46q0-8 8-8h24q8 0 8 8v38" strokeWidth="5" />
    <circle cx="30" cy="68" r="15" />
    <circle cx="92" cy="68" r="15" />
    <path d="m30 68 14-26h34l14 26M44 42l18 26 16-26M30 68h32M38 36h10M80 42l-3-12h9" />
  </OnGround>
)
const Planter = () => (
  <OnGround>
    <path d="M26 52h68l-8 32H34z" fill={tint} />
    <path d="M22 46h76v7H22z" {...shade} />
    <path d="M42 46V28M60 46V20M78 46V28M60 38q-8-2-9-9M60 36q8-2 9-9" />
    <g fill={tint}>
      <circle cx="42" cy="23" r="6" />
      <circle cx="60" cy="14" r="7" />
      <circle cx="78" cy="23" r="6" />
    </g>
  </OnGround>
)
const Bin = () => (
  <OnGround>
    <path d="M38 34h44l-4 50H42z" fill={tint} />
    <path d="M34 34q0-20 26-20t26 20z" {...shade} />
    <path d="M48 26h24M50 46l2 28M60 46v28M70 46l-2 28" />
  </OnGround>
)
const Cabinet = () => (
  <OnGround>
    <path d="M12 34h44v50H12zM34 34v50M8 28h52v6H8zM40 58v6M18 42h10M18 48h10" fill={tint} />
    <path d="M72 10h36v74H72zM72 22h36" fill={tint} />
    <path d="M78 28h24v50H78zM78 40h24M78 53h24M78 66h24M90 28v50M80 16h20" />
  </OnGround>
)

export const items = {
  'item-bollard': Bollard,
  'item-railing': Railing,
  'item-bench': Bench,
  'item-shelter': Shelter,
  'item-cycle-stand': CycleStand,
  'item-planter': Planter,
  'item-bin': Bin,
  'item-cabinet': Cabinet,
}
