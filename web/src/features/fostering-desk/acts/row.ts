import type { CaseKind } from '#contract/fostering/case.ts'
import type { GateName } from '#contract/fostering/clocks.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import type { Colleague } from '#contract/fostering/team.ts'
import type { Row, Field as RowField } from '#web/staff/rows/row.ts'

/** What forms of acts know: the case, and the part that the act is done to, where it is not the case itself. */
export interface About {
  readonly view: CaseView
  readonly part?: DeskPart | undefined
  /** Who can be the worker of a household. */
  readonly team: readonly Colleague[]
}

export type Field = RowField<About>

/** An act as staff meet it on a case. */
export interface ActRow extends Row<About> {
  /** The step that has to be open for it; it is on the menu only then. */
  readonly gates?: readonly GateName[]
  /** In which kinds of case there is such a thing; in each where left out. */
  readonly kinds?: readonly CaseKind[]
  /** It can be done though the case is closed. */
  readonly whenClosed?: true
  /** Whether it can be done to the part as it stands; it is on the menu only then. */
  readonly when?: (about: About) => boolean
  /** Where it stands on a long menu. */
  readonly group?: string
  /** The case may be closed after it, so that it is a manager’s alone. */
  readonly closes?: true
}

export type ActRows = Readonly<Record<string, ActRow>>
