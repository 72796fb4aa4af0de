import type { DraftOpened } from '#contract/requests/draft.ts'
import { keyOfLongCode } from '#contract/requests/draft.ts'
import type { Draft, Saved } from '#web/journey/model/saved.ts'
import type { SavedStore } from '#web/journey/model/store.ts'
import { draftOf, isSameForm } from '#web/journey/save/contents.ts'
import type { SavedForm } from '#web/journey/save/savedForm.ts'

/** The form as it goes on here, with what is needed to save over its copy again; undefined when it cannot be read. */
export function draftFrom(opened: DraftOpened, key: string, now: number): Draft | undefined {
  const draft = draftOf(opened.answers, now)
  return draft && { ...draft, savedForm: formOf(opened, key) }
}

function formOf({ id, version, way, maskedTo, savedAt, expiresAt }: DraftOpened, key: string): SavedForm {
  const code = way === 'print' ? longCodeOf(key) : undefined
  return {
    id,
    key,
    version,
    way,
    savedAt,
    expiresAt,
    ...(maskedTo && { maskedTo }),
    ...(code && { code }),
  }
}

/** The long code that a key of paper is made of, in groups. */
export function longCodeOf(key: string): string | undefined {
  const code = key.slice(2).replace(/.{5}(?=.)/g, '$&-')
  return keyOfLongCode(code) === key ? code : undefined
}

/** What is here of the same service and would make room: nothing where it is the same anyway. */
export function inTheWay(store: Pick<SavedStore, 'read'>, slug: string, draft: Draft): Saved | undefined {
  const here = store.read(slug)
  return here && !isSameForm(here, draft) ? here : undefined
}

/** Puts the form in the place of whatever was there. */
export function takeIn(store: Omit<SavedStore, 'tidy'>, slug: string, draft: Draft): void {
  if (store.read(slug)?.kind !== 'draft') store.remove(slug)
  store.change(slug, () => draft)
}
