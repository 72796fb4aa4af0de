import type { ReactNode } from 'react'

/** Light areas of a drawing, in the council's own tint where the page sets it. */
export const tint = 'var(--app-tint, #e9efec)'

/** Dark areas: holes and depths. */
export const shade = { fill: 'currentColor', fillOpacity: 0.25 } as const

/** Letters inside a drawing. */
export const lettering = {
  fill: 'currentColor',
  stroke: 'none',
  textAnchor: 'middle',
  fontWeight: 700,
} as const

/** A line drawing beside an option. Decorative: the option's words have to say it all. */
export function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 120 90"
      width="120"
      height="90"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}
