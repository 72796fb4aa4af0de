import { useEffect } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { asksName, asksPhone } from '#services/define/pages.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { addressToDo, pageAddress } from '#web/journey/addresses.ts'
import { definitions } from '#web/journey/definitions.ts'
import { saved, useSaved } from '#web/journey/savedStore.ts'
import { forgetAll } from '#web/questions/photos/memory.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { forPhone } from './forPhone.ts'
import { MayEnter } from './MayEnter.tsx'

/** `/workspace/enter/<service>`: what to say before the questions begin. */
export default function EnterStartPage() {
  const { slug = '' } = useParams()
  const service = definitions.useOne(slug)
  if (!service) return <NotFoundPage />
  return (
    <Desk department={service.department}>
      <EnterStart service={service} />
    </Desk>
  )
}

export const EnterStart = ({ service }: { service: Service }) => (
  <MayEnter service={service}>
    <Start service={forPhone(service)} />
  </MayEnter>
)

function Start({ service }: { service: Service }) {
  useTitle(`${service.title} – enter a request`)
  useDeleting(service.slug)
  const kept = useSaved(service.slug)
  const navigate = useNavigate()
  const first = pageAddress(service, service.pages[0]?.id ?? '')
  const again = () => {
    saved.remove(service.slug)
    navigate(first)
  }
  return (
    <Main before={<BackLink href={paths.enter}>Choose another service</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">Enter a request</span>
          <span>{service.title}</span>
        </h1>
        <p className="govuk-body-l">{service.summary}</p>
        {service.before.map((line) => (
          <p key={line} className="govuk-body">
            {line}
          </p>
        ))}
        <p className="govuk-body">{neededOf(service)}</p>
        {kept?.kind === 'draft' ? (
          <ButtonGroup>
            <ButtonLink href={addressToDo(service, kept)}>Continue</ButtonLink>
            <Button type="button" variant="secondary" onClick={again}>
              Begin for somebody else
            </Button>
          </ButtonGroup>
        ) : (
          <Button type="button" onClick={again}>
            Begin
          </Button>
        )}
      </div>
    </Main>
  )
}

/** What the form cannot be sent without, said before it is asked. */
function neededOf(service: Service): string {
  if (service.contact === 'required')
    return 'We need a way to reach the caller: an email address or a telephone number.'
  if (asksPhone(service)) return 'We need a name and a phone number to call.'
  return asksName(service)
    ? 'We need a name. The caller does not have to give contact details.'
    : 'The caller does not have to give a name or contact details.'
}

/** A page of the form asks in the history's state to delete what was entered. */
function useDeleting(slug: string): void {
  const wish: unknown = useLocation().state
  const navigate = useNavigate()
  useEffect(() => {
    if (wish !== 'delete') return
    saved.remove(slug)
    forgetAll()
    navigate('.', { replace: true, state: null })
  }, [wish, slug, navigate])
}
