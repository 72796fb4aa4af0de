import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Service } from '#contract/core/service.ts'
import { isChanging, isEntered } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { OtherTabs } from '../otherTabs.ts'
import { useSaved } from '../savedStore.ts'

const SavedElsewhere = lazy(() => import('../save/SavedElsewhere.tsx'))

/** Warns where the same form is open in another tab, or was sent or saved on another device. */
export function ElsewhereToo({ service }: { service: Service }) {
  const kept = useSaved(service.slug)
  // What staff enter and what is changed are of one tab alone.
  if (isEntered(service) || isChanging(service)) return null
  const form = kept?.kind === 'draft' ? kept.savedForm : undefined
  return (
    <>
      <OpenTwice service={service} />
      {form && (
        <Suspense>
          <SavedElsewhere service={service} form={form} />
        </Suspense>
      )}
    </>
  )
}

const forms = new Map<string, OtherTabs>()
function tabsOf(slug: string): OtherTabs {
  const known = forms.get(slug) ?? new OtherTabs(slug)
  forms.set(slug, known)
  return known
}

function OpenTwice({ service: { slug } }: { service: Pick<Service, 'slug'> }) {
  const tabs = tabsOf(slug)
  const twice = useSyncExternalStore(tabs.subscribe, tabs.areThere, () => false)
  return (
    <div role="status">
      {twice && (
        <InsetText className="govuk-!-margin-top-0">
          You have this form open in another tab too. It is the same form: what you change here changes there.
          To fill in a second one, send this one first.
        </InsetText>
      )}
    </div>
  )
}
