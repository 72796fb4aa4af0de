import { matchPath, Route, Routes } from 'react-router'
import NotFoundPage from '../pages/NotFoundPage.tsx'
import { useTitle } from '../title.ts'
import { type LazyPage, lazyPage } from './page.tsx'
import { lazyPart, type Part } from './part.ts'

/** One page of a wing. */
export interface WingPage extends LazyPage {
  /** A react-router pattern below the wing's own address, without a slash at its beginning; empty for the first page. */
  readonly path: string
  /** The page's name until the page gives a better one. */
  readonly title: string
}

/** A part of the site with a table of its own. */
export interface Wing extends Part {
  readonly pages: readonly WingPage[]
}

export const wingPage = (path: string, title: string, load: Parameters<typeof lazyPage>[0]): WingPage => ({
  path,
  title,
  ...lazyPage(load),
})

/** A wing in a wing. */
export const innerWing = (path: string, title: string, load: () => Promise<{ default: Wing }>): WingPage => ({
  title,
  ...lazyPart(path, load),
})

/** Draws whichever of these pages the address below the wing's own is for. */
export function wingOf(pages: readonly WingPage[]): Wing {
  const Pages = () => (
    <Routes>
      {pages.map((page) => (
        <Route key={page.path} path={page.path} element={<Named page={page} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
  const preload = async (rest: string) => {
    for (const page of pages) {
      const found = matchPath(`/${page.path}`, `/${rest}`)
      if (found) return page.preload(found.params, new URLSearchParams())
    }
    return []
  }
  return Object.assign(Pages, { preload, pages })
}

function Named({ page: { title, Page } }: { page: WingPage }) {
  return (
    <>
      <Name title={title} />
      <Page />
    </>
  )
}

/** Stands before the page, so that the page's own name, given after it, holds. */
function Name({ title }: { title: string }) {
  useTitle(title)
  return null
}
