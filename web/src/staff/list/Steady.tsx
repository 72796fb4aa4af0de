import { Component, createRef, type ReactNode } from 'react'

interface Props {
  children: ReactNode
}

type Anchored = { readonly row: HTMLElement; readonly top: number } | null

/** Keeps the row that somebody works on where it stands in the window when others come in above it. */
export class Steady extends Component<Props> {
  readonly #list = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(): Anchored {
    const row = this.#list.current && anchorIn(this.#list.current)
    return row ? { row, top: row.getBoundingClientRect().top } : null
  }

  override componentDidUpdate(_: Props, __: unknown, before: Anchored) {
    if (!before?.row.isConnected) return
    const moved = before.row.getBoundingClientRect().top - before.top
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
  }

  override render() {
    return (
      <div ref={this.#list} className="ws-steady">
        {this.props.children}
      </div>
    )
  }
}

/** The row with focus, else the first that shows once the list was scrolled. */
function anchorIn(list: HTMLElement): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-reference]')
  if (focused && list.contains(focused)) return focused
  if (list.getBoundingClientRect().top >= 0) return undefined
  return [...list.querySelectorAll<HTMLElement>('[data-reference]')].find(
    (row) => row.getBoundingClientRect().top >= 0,
  )
}
