import { titles } from 'virtual:titles'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'

/** Every definition that can be seen as a diagram. For whoever writes them: no menu leads here. */
export default function FlowsPage() {
  return (
    <Main>
      <h1 className="govuk-heading-l">How each form works</h1>
      <ul className="govuk-list">
        {titles
          .filter(({ verb }) => verb !== undefined)
          .map(({ slug, title }) => (
            <li key={slug}>
              <Link href={paths.flow(slug)}>{title}</Link>
            </li>
          ))}
      </ul>
    </Main>
  )
}
