import { Component, Fragment, type ReactNode } from 'react'
import { isCodeMissing } from './load/codeMissing.ts'
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
  /** How often the page was drawn anew from nothing. */
  again: number
}

/** A node is not where React has put it: something else, such as a translator or an extension, moved it. */
const wasMoved = (problem: unknown) => problem instanceof DOMException && problem.name === 'NotFoundError'

/**
 * In place of a page that broke: that its code did not come, or that there is a problem with the service. One that only
 * others have moved about in is drawn anew, once: what was answered is kept beside the page, so it is all there again.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: undefined, resetKey: this.props.resetKey, again: 0 }

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { failed: { problem } }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey
      ? null
      : { failed: undefined, resetKey: props.resetKey, again: 0 }
  }

  override componentDidCatch(problem: unknown) {
    if (wasMoved(problem) && this.state.again === 0) this.setState({ failed: undefined, again: 1 })
  }

  override render() {
    const { failed } = this.state
    if (!failed) return <Fragment key={this.state.again}>{this.props.children}</Fragment>
    return isCodeMissing(failed.problem) ? <NotLoadedPage problem={failed.problem} /> : <ProblemPage />
  }
}
