/** The site's mark: sun over fields, in the council's colours. Stands beside the name and says nothing more. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 46 46" aria-hidden="true" focusable="false">
      <clipPath id="mark-edge">
        <rect width="46" height="46" rx="10" />
      </clipPath>
      <g clipPath="url(#mark-edge)">
        <rect className="app-mark__ground" width="46" height="46" />
        <circle className="app-mark__sun" cx="32" cy="15" r="7" />
        <path className="app-mark__far" d="M0 30c9-9 18-9 26-2s14 7 20 3v15H0z" />
        <path className="app-mark__near" d="M0 38c12-7 26-7 46 1v7H0z" />
      </g>
    </svg>
  )
}
