import { Link } from '../../design/Link.tsx'

/** Links in columns where there is room. */
export function LinkList({ links }: { links: readonly { readonly href: string; readonly title: string }[] }) {
  return (
    <ul className="govuk-list app-links">
      {links.map(({ href, title }) => (
        <li key={href}>
          <Link href={href}>{title}</Link>
        </li>
      ))}
    </ul>
  )
}
