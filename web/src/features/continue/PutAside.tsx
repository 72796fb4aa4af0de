import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#web/design/form/Button.tsx'
import { addressToDo, pageAddress } from '#web/journey/addresses.ts'
import { definitions } from '#web/journey/definitions.ts'
import { saved } from '#web/journey/savedStore.ts'
import { type Aside, dropAside, putAside, readAside } from './aside.ts'
import { whenWritten } from './when.ts'

interface Named extends Aside {
  readonly title: string
}

/** What made room on this device for a form that was opened, to be taken up again. */
export function PutAside() {
  const [list, setList] = useState<readonly Named[]>([])
  const navigate = useNavigate()
  useEffect(() => {
    void namesOf(read()).then(setList, () => undefined)
  }, [])
  if (list.length === 0) return null

  async function takeUp(at: number) {
    const aside = list[at]
    const [, service] = aside ? await definitions.preload(aside.slug) : []
    if (!aside || !service) return
    const here = saved.read(service.slug)
    dropAside(localStorage, at, Date.now())
    if (here && !putAside(localStorage, { slug: service.slug, saved: here }, Date.now())) return
    saved.remove(service.slug)
    const { saved: taken } = aside
    if (taken.kind !== 'draft') {
      saved.finish(service.slug, taken)
      return navigate(pageAddress(service, taken.kind === 'sent' ? 'done' : 'following'))
    }
    saved.change(service.slug, () => taken)
    navigate(addressToDo(service, taken))
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Set aside on this device</h2>
      {list.map(({ title, saved: { savedAt, kind } }, at) => (
        <div key={`${title} ${savedAt}`}>
          <p className="govuk-body">
            <span>{title}</span>, <span>{kind === 'draft' ? 'not sent, from' : 'sent on'}</span>{' '}
            <span>{whenWritten(savedAt)}</span>
          </p>
          <Button type="button" variant="secondary" onClick={() => void takeUp(at)}>
            Continue it<span className="govuk-visually-hidden">{`: ${title}`}</span>
          </Button>
        </div>
      ))}
    </>
  )
}

function read(): Aside[] {
  try {
    return readAside(localStorage, Date.now())
  } catch {
    return []
  }
}

const namesOf = (list: readonly Aside[]): Promise<Named[]> =>
  Promise.all(
    list.map(async (aside) => {
      const [, service] = await definitions.preload(aside.slug)
      return { ...aside, title: service?.title ?? 'A form' }
    }),
  )
