import type { ReactNode } from 'react'

/** Line drawings of the home page. Decorative: the heading beside each says it all. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="app-tasks__icon" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** A road cone. */
export const ReportIcon = () => (
  <Icon>
    <path d="M6 37h32M19 7h6l8 30H11zM16.600 16h10.800M13.900 26h16.200" />
  </Icon>
)

/** A form with a tick. */
export const ApplyIcon = () => (
  <Icon>
    <path d="M10 5h17l7 7v27H10zM27 5v7h7M16 18h12M16 24h6" />
    <path d="m18 32 3.500 3.500L29 28" />
  </Icon>
)

/** A magnifying glass. */
export const FindIcon = () => (
  <Icon>
    <circle cx="19" cy="19" r="12" />
    <path d="m28 28 11 11" />
  </Icon>
)

/** Stops on a line. */
export const TrackIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="4" />
    <circle cx="22" cy="22" r="4" />
    <circle cx="35" cy="35" r="4" />
    <path d="m12 12 7 7M25 25l7 7" />
  </Icon>
)
