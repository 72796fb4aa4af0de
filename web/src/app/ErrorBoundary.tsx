import { Component, type ReactNode } from 'react'
import { isCodeMissing } from './codeMissing.ts'
import { NotLoadedPage } from './NotLoadedPage.tsx'
import { ProblemPage } from './ProblemPage.tsx'

interface Props {
  /** A change of this, such as of page, tries again. */
  resetKey: string
  children: ReactNode
}

interface State {
  /** What broke the page; a box, because anything can be thrown. */
  failed: { problem: unknown } | undefined
  resetKey: string
}

/** In place of a page that broke: that its code did not come, or that there is a problem with the service. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: undefined, resetKey: this.props.resetKey }

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { failed: { problem } }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { failed: undefined, resetKey: props.resetKey }
  }

  override render() {
    const { failed } = this.state
    if (!failed) return this.props.children
    return isCodeMissing(failed.problem) ? <NotLoadedPage problem={failed.problem} /> : <ProblemPage />
  }
}
