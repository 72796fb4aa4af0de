import { Component, type ReactNode } from 'react'
import { ProblemPage } from './ProblemPage.tsx'

interface Props {
  /** A change of this, such as of page, tries again. */
  resetKey: string
  children: ReactNode
}

interface State {
  failed: boolean
  resetKey: string
}

/** Shows "there is a problem with the service" in place of a page that broke. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override render() {
    return this.state.failed ? <ProblemPage /> : this.props.children
  }
}
