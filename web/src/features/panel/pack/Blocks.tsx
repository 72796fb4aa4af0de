import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PackBlock } from '#contract/fostering/panel/pack.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'
import { type PackHere, pictureQuery } from './queries.ts'

type Of<Kind extends PackBlock['kind']> = Extract<PackBlock, { kind: Kind }>

const sizes = { h2: 'govuk-heading-m', h3: 'govuk-heading-s', h4: 'govuk-heading-s' } as const

/** The section’s title is the page’s own heading: those in it follow on that, whichever they begin with. */
function Heading({ level, text, from }: Of<'heading'> & { from: number }) {
  const Tag = `h${level - from + 2}` as keyof typeof sizes
  return <Tag className={sizes[Tag]}>{text}</Tag>
}

/** Wider than the page, it scrolls by itself; whoever has no mouse gets to it by the tab key. */
function Wide({ caption, head, rows }: Of<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="pan-table" aria-label={caption} tabIndex={0}>
      <Table caption={caption} captionSize="s" head={head.map((text) => ({ text }))} rows={rows} />
    </section>
  )
}

function Picture({ here, block }: { here: PackHere; block: Of<'picture'> }) {
  const { sha256, width, height, alt } = block
  const { data, error } = useQuery(pictureQuery(here, sha256))
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  if (error)
    return (
      <p className="govuk-body pan-missing">
        {`This picture cannot be shown at the moment: ${alt}. It comes once you are online.`}
      </p>
    )
  return (
    <figure className="pan-picture">
      {address ? (
        <img src={address} alt={alt} width={width} height={height} />
      ) : (
        <div className="pan-picture__waits" style={{ aspectRatio: `${width} / ${height}` }} />
      )}
      {/* Whoever listens has heard it as the picture’s own name. */}
      <figcaption className="govuk-body" aria-hidden="true">
        {alt}
      </figcaption>
    </figure>
  )
}

function Block({ here, block, from }: { here: PackHere; block: PackBlock; from: number }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} from={from} />
    case 'text':
      return <p className="govuk-body pan-text">{block.text}</p>
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: locked papers never change
            <li key={at}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <SummaryList rows={block.facts.map(({ label, value }) => ({ key: label, value: value || '–' }))} />
      )
    case 'table':
      return <Wide {...block} />
    case 'picture':
      return <Picture here={here} block={block} />
    case 'source':
      return <p className="govuk-body-s pan-source">{block.words}</p>
  }
}

/** What a section says. */
export function Blocks({ here, blocks }: { here: PackHere; blocks: readonly PackBlock[] }) {
  const from = Math.min(4, ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: locked papers never change
        <Block key={at} here={here} block={block} from={from} />
      ))}
    </>
  )
}
