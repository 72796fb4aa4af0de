import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What those see who may change what pages say. */
export default wingOf([
  wingPage('', 'Settings', () => import('./SettingsPage.tsx')),
  wingPage(':kind', 'Settings', () => import('./KindPage.tsx')),
  wingPage(':kind/:subject', 'Settings', () => import('./SettingPage.tsx')),
])
