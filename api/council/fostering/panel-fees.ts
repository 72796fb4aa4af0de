import type { PanelFee } from '#contract/fostering/panel/figures.ts'

const fee = (role: PanelFee['role'], pounds: number): PanelFee => ({
  role,
  pence: pounds * 100,
  from: '2011-04-01',
  source: 'Made up for this example, and not the fees of any council. Put yours here.',
  sure: 'L',
  reviewed: null,
})

/** What this council pays members of panels who are not there as part of their work, for each meeting. */
export const panelFees: readonly PanelFee[] = [fee('chair', 250), fee('vice-chair', 150), fee('member', 100)]
