import { type ComponentType, createElement, lazy, useState } from 'react'
import type { Question } from '#contract/core/question.ts'
import { reloadOnce } from '#web/app/load/reloadOnce.ts'
import type { AddressQuestionProps } from './address/AddressQuestion.tsx'
import type { FilesQuestionProps } from './files/FilesQuestion.tsx'
import type { GroupQuestionProps } from './group/GroupQuestion.tsx'
import type { LocationQuestionProps } from './location/LocationQuestion.tsx'
import type { PhotosQuestionProps } from './photos/PhotosQuestion.tsx'
import type { PortraitQuestionProps } from './portrait/PortraitQuestion.tsx'
import type { SchoolQuestionProps } from './school/SchoolQuestion.tsx'

/** The map, uploads and whatever else is large are fetched only where a question needs them. Stand inside a Suspense. */
export const LocationQuestion = fetchedLater<LocationQuestionProps>(async () => {
  return (await import('./location/LocationQuestion.tsx')).LocationQuestion
})
export const PhotosQuestion = fetchedLater<PhotosQuestionProps>(async () => {
  return (await import('./photos/PhotosQuestion.tsx')).PhotosQuestion
})

export const FilesQuestion = fetchedLater<FilesQuestionProps>(async () => {
  return (await import('./files/FilesQuestion.tsx')).FilesQuestion
})
export const PortraitQuestion = fetchedLater<PortraitQuestionProps>(async () => {
  return (await import('./portrait/PortraitQuestion.tsx')).PortraitQuestion
})
export const AddressQuestion = fetchedLater<AddressQuestionProps>(async () => {
  return (await import('./address/AddressQuestion.tsx')).AddressQuestion
})
export const SchoolQuestion = fetchedLater<SchoolQuestionProps>(async () => {
  return (await import('./school/SchoolQuestion.tsx')).SchoolQuestion
})
export const GroupQuestion = fetchedLater<GroupQuestionProps>(async () => {
  return (await import('./group/GroupQuestion.tsx')).GroupQuestion
})

const fetched: Partial<Record<Question['kind'], { preload(): Promise<unknown> }>> = {
  location: LocationQuestion,
  photos: PhotosQuestion,
  files: FilesQuestion,
  portrait: PortraitQuestion,
  address: AddressQuestion,
  school: SchoolQuestion,
  group: GroupQuestion,
}

/** Fetches the code of a question's field before it is wanted; a failure shows when it is. */
export const preload = async (kind: Question['kind']): Promise<void> => {
  await fetched[kind]?.preload()
}

/** A component that draws at once when its code is there already, so that its heading can take focus. */
function fetchedLater<P extends object>(load: () => Promise<ComponentType<P>>) {
  let ready: ComponentType<P> | undefined
  const fetchCode = async () => {
    ready ??= await load()
    return ready
  }
  const Waiting = lazy(async () => {
    try {
      return { default: await fetchCode() }
    } catch (problem) {
      void reloadOnce(problem)
      throw problem
    }
  })
  function Fetched(props: P) {
    // Chosen once: a field that began by waiting must not lose its state when it is drawn again.
    const [Chosen] = useState<ComponentType<P>>(() => ready ?? (Waiting as unknown as ComponentType<P>))
    return createElement(Chosen, props)
  }
  return Object.assign(Fetched, { preload: () => fetchCode().catch(() => undefined) })
}
