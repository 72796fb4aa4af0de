import { withFee } from '#contract/core/fee.ts'
import type { Service } from '#contract/core/service.ts'
import { useDifferences } from '#web/app/load/differences.ts'

/** A service, or what is shown of it, by what it costs now: a fee may have been changed since this page was drawn. */
export const useFeeNow = <T extends Pick<Service, 'slug' | 'fee' | 'cost'>>(service: T): T =>
  withFee(service, useDifferences()?.fee?.[service.slug])
