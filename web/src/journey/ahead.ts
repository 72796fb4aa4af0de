import { useEffect } from 'react'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { questionsOf } from '#services/define/walk.ts'
import { preload } from '#web/questions/load.ts'

/** After the page has come to rest: what it shows itself goes first. */
const afterMs = 1500

type Work = () => Promise<unknown>

/** What the form needs later on, each once, in the order in which it is wanted. */
export function aheadOf(service: Service): Work[] {
  const questions = questionsOf(service).flatMap(withItems)
  const kinds = [...new Set(questions.map(({ kind }) => kind))]
  const hasPictures = questions.some((one) => 'options' in one && one.options.some(({ picture }) => picture))
  return [
    ...(hasPictures ? [() => import('#web/questions/pictures/index.ts')] : []),
    ...kinds.map((kind) => () => preload(kind)),
    ...(kinds.includes('location')
      ? [
          () => import('./whereabouts.ts'),
          async () => (await import('#web/questions/location/ahead.ts')).fetchMapAhead(),
        ]
      : []),
    () => import('./save/SavePage.tsx'),
  ]
}

const withItems = (question: Question): readonly Question[] =>
  question.kind === 'group' ? [question, ...question.questions] : [question]

/** Whether somebody pays for each megabyte, and has told the browser. Only Chromium can be told. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Fetches the code of all pages of an open form while the resident reads its first, one thing after another: whoever
 * goes out of reach half-way still comes to the end of it. What does not come is asked for again when it is wanted.
 */
export function useFetchedAhead(service: Service | undefined): void {
  useEffect(() => {
    if (!service || savesData()) return
    let gone = false
    const fetchAll = async () => {
      for (const work of aheadOf(service)) {
        if (gone || !navigator.onLine) return
        await work().catch(() => undefined)
      }
    }
    const timer = setTimeout(() => void fetchAll(), afterMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [service])
}
