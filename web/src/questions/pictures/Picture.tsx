import { lazy, Suspense } from 'react'
import { Drawing } from './Drawing.tsx'

interface PictureProps {
  /** As in `picture` of an option. */
  name: string
}

const blank = <Drawing>{null}</Drawing>

/** Loads the drawings once, when the first of them is shown. A drawing that cannot be had leaves its space empty. */
const Drawn = lazy(async () => {
  const { pictures } = await import('./index.ts').catch(() => ({ pictures: {} as Record<string, undefined> }))
  return {
    default: ({ name }: PictureProps) => {
      const Named = pictures[name]
      return Named ? <Named /> : blank
    },
  }
})

/** The drawing of an option, with its space kept while it loads. */
export const Picture = ({ name }: PictureProps) => (
  <Suspense fallback={blank}>
    <Drawn name={name} />
  </Suspense>
)
