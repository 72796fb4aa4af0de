import { useLocation } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import type { Draft } from '../model/saved.ts'
import { HowToComeBack } from './HowToComeBack.tsx'
import { Kept } from './Kept.tsx'

interface Props {
  service: Service
  draft: Draft
}

/** Page `save` of every form: asks how to come back, and then says how. */
export function SavePage({ service, draft }: Props) {
  const saved = new URLSearchParams(useLocation().search).has('saved')
  return saved && draft.savedForm ? (
    <Kept service={service} draft={draft} form={draft.savedForm} />
  ) : (
    <HowToComeBack service={service} draft={draft} />
  )
}
