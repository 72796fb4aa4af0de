import type { ReactElement } from 'react'
import { BackLink } from '../BackLink.tsx'
import { Breadcrumbs } from '../Breadcrumbs.tsx'
import { Details } from '../Details.tsx'
import { Button } from '../form/Button.tsx'
import { ButtonLink } from '../form/ButtonLink.tsx'
import { ErrorMessage } from '../form/ErrorMessage.tsx'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { Hint } from '../form/Hint.tsx'
import { Label } from '../form/Label.tsx'
import { InsetText } from '../InsetText.tsx'
import { NotificationBanner } from '../NotificationBanner.tsx'
import { Panel } from '../Panel.tsx'
import { SkipLink } from '../SkipLink.tsx'
import { SummaryList } from '../SummaryList.tsx'
import { Table } from '../Table.tsx'
import { Tag } from '../Tag.tsx'
import { TaskList } from '../TaskList.tsx'
import { WarningText } from '../WarningText.tsx'
import { fieldAdapters } from './fieldAdapters.tsx'
import { content, type Options, sizeIn } from './options.ts'

/** How a component of GOV.UK Frontend is drawn by ours. */
export interface Adapter {
  /** Options that ours have; fixtures with others are left out. */
  supported: readonly string[]
  /** Options that ours cannot do without; fixtures that lack one are left out too. */
  required?: readonly string[]
  /** How many fixtures that leaves, so that none drops out unnoticed. */
  fixtures: number
  draw: (options: Options) => ReactElement
}

const both = (...names: string[]) => names.flatMap((name) => [`${name}.text`, `${name}.html`])

/** By the component's folder in GOV.UK Frontend. */
export const adapters: Record<string, Adapter> = {
  ...fieldAdapters,
  'back-link': {
    supported: ['text', 'html', 'href', 'classes'],
    fixtures: 6,
    draw: (o) => (
      <BackLink href={o.href ?? '#'} className={o.classes}>
        {content(o) ?? 'Back'}
      </BackLink>
    ),
  },
  breadcrumbs: {
    supported: ['items.*.text', 'items.*.html', 'items.*.href', 'collapseOnMobile'],
    required: ['collapseOnMobile'],
    fixtures: 1,
    draw: (o) => (
      <Breadcrumbs items={o.items.map((item: Options) => ({ text: content(item), href: item.href }))} />
    ),
  },
  button: {
    supported: ['text', 'href', 'classes', 'isStartButton', 'disabled', 'name', 'value', 'type', 'id'],
    fixtures: 32,
    draw: ({ href, classes, isStartButton: isStart, text, ...rest }) =>
      href ? (
        <ButtonLink href={href} className={classes} isStart={isStart} {...rest}>
          {text}
        </ButtonLink>
      ) : (
        <Button className={classes} isStart={isStart} {...rest}>
          {text}
        </Button>
      ),
  },
  details: {
    supported: ['summaryText', 'summaryHtml', 'text', 'html', 'id', 'open', 'classes'],
    fixtures: 9,
    draw: (o) => (
      <Details
        summary={content({ text: o.summaryText, html: o.summaryHtml })}
        id={o.id}
        open={o.open}
        className={o.classes}
      >
        {content(o)}
      </Details>
    ),
  },
  'error-message': {
    supported: ['text', 'html', 'id', 'classes'],
    fixtures: 5,
    draw: (o) => (
      <ErrorMessage id={o.id} className={o.classes}>
        {content(o)}
      </ErrorMessage>
    ),
  },
  'error-summary': {
    supported: [
      'titleText',
      'titleHtml',
      'descriptionText',
      'descriptionHtml',
      'errorList.*.(text|html|href)',
    ],
    required: ['errorList.*.*'],
    fixtures: 13,
    draw: (o) => (
      <ErrorSummary
        title={content({ text: o.titleText, html: o.titleHtml }) ?? ''}
        errors={o.errorList.map((item: Options) => ({ text: content(item), href: item.href }))}
      >
        {content({ text: o.descriptionText, html: o.descriptionHtml })}
      </ErrorSummary>
    ),
  },
  hint: {
    supported: ['text', 'html', 'id', 'classes'],
    fixtures: 5,
    draw: (o) => (
      <Hint id={o.id} className={o.classes}>
        {content(o)}
      </Hint>
    ),
  },
  'inset-text': {
    supported: ['text', 'html', 'id', 'classes'],
    fixtures: 5,
    draw: (o) => (
      <InsetText id={o.id} className={o.classes}>
        {content(o)}
      </InsetText>
    ),
  },
  label: {
    supported: ['text', 'html', 'for', 'classes', 'isPageHeading'],
    required: ['(text|html)'],
    fixtures: 15,
    draw: (o) => (
      <Label htmlFor={o.for} className={o.classes} isPageHeading={o.isPageHeading}>
        {content(o)}
      </Label>
    ),
  },
  'notification-banner': {
    supported: ['text', 'html', 'titleText', 'titleHtml', 'titleId', 'type'],
    fixtures: 13,
    draw: (o) => (
      <NotificationBanner
        {...(o.type === 'success' && { type: 'success' })}
        title={content({ text: o.titleText, html: o.titleHtml })}
        titleId={o.titleId ?? 'govuk-notification-banner-title'}
      >
        {o.html ? [content(o)] : o.text}
      </NotificationBanner>
    ),
  },
  panel: {
    supported: ['titleText', 'titleHtml', 'text', 'html', 'headingLevel'],
    fixtures: 7,
    draw: (o) => (
      <Panel title={content({ text: o.titleText, html: o.titleHtml })} headingLevel={o.headingLevel ?? 1}>
        {content(o)}
      </Panel>
    ),
  },
  'skip-link': {
    supported: ['text', 'html', 'href'],
    fixtures: 6,
    draw: (o) => <SkipLink to={o.href?.slice(1) ?? 'content'}>{content(o)}</SkipLink>,
  },
  'summary-list': {
    supported: [
      'classes',
      'rows.*.classes',
      ...both('rows.*.key', 'rows.*.value', 'card.title'),
      'rows.*.actions.items.*.(text|href|visuallyHiddenText)',
    ],
    fixtures: 14,
    draw: (o) => (
      <SummaryList
        className={o.classes}
        rows={o.rows.filter(Boolean).map((row: Options) => ({
          key: content(row.key),
          value: content(row.value),
          className: row.classes,
          actions: row.actions?.items?.map(({ text, href, visuallyHiddenText: hiddenText }: Options) => ({
            text,
            href,
            hiddenText,
          })),
        }))}
        {...(o.card && { card: { title: content(o.card.title) } })}
      />
    ),
  },
  table: {
    supported: [
      'caption',
      'captionClasses',
      'firstCellIsHeader',
      'classes',
      'head.*.(text|format)',
      'rows.*.*.(text|html|format)',
    ],
    fixtures: 1,
    required: ['caption', 'head.*.*'],
    draw: (o) => (
      <Table
        caption={o.caption}
        captionSize={sizeIn(o.captionClasses)}
        head={o.head.map((item: Options) => ({ text: item.text, numeric: item.format === 'numeric' }))}
        rows={o.rows.map((row: Options) => row.map(content))}
        firstCellIsHeader={o.firstCellIsHeader}
        className={o.classes}
      />
    ),
  },
  tag: {
    supported: ['text', 'html', 'classes'],
    fixtures: 11,
    draw: (o) => <Tag colour={/--(\w+)$/.exec(o.classes ?? '')?.[1] as 'grey'}>{content(o)}</Tag>,
  },
  'task-list': {
    supported: [
      'idPrefix',
      'items.*.href',
      ...both('items.*.title', 'items.*.hint', 'items.*.status', 'items.*.status.tag'),
      'items.*.status.tag.classes',
      'items.*.status.classes',
    ],
    fixtures: 7,
    draw: (o) => (
      <TaskList
        idPrefix={o.idPrefix}
        items={o.items.filter(Boolean).map((item: Options) => ({
          title: content(item.title),
          href: item.href,
          hint: content(item.hint),
          status: item.status.tag ? adapters.tag?.draw(item.status.tag) : content(item.status),
          cannotStart: item.status.classes?.includes('cannot-start'),
        }))}
      />
    ),
  },
  'warning-text': {
    supported: ['text', 'html', 'iconFallbackText'],
    fixtures: 6,
    draw: (o) => <WarningText spoken={o.iconFallbackText}>{content(o)}</WarningText>,
  },
}
