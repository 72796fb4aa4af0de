import { Main } from '../Main.tsx'

export default function CookiesPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Cookies</h1>
    </Main>
  )
}
