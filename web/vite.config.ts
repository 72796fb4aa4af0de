import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { howDecided } from './decided.ts'
import { development } from './development.ts'
import { directory } from './directory.ts'
import { mapAddress } from './map/file.ts'
import { offeredSchools, schoolData } from './schools.ts'
import { floor } from './src/app/floor.ts'
import { councilColours } from './theme.ts'

const webRoot = import.meta.dirname

export default defineConfig({
  root: webRoot,
  publicDir: false,
  appType: 'spa',
  plugins: [react(), directory(), offeredSchools(), schoolData(), howDecided(), mapAddress(), development()],
  // protomaps-leaflet brings its own looks, of which none is used.
  resolve: { alias: { '@protomaps/basemaps': `${webRoot}/map/no-flavours.ts` } },
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [`${webRoot}/../node_modules/govuk-frontend/dist`],
        importers: [councilColours],
        quietDeps: true,
      },
    },
  },
  build: {
    target: floor.map(({ target, version }) => target + version),
    // lightningcss, the default, refuses a media query of govuk-frontend 6.
    cssMinify: 'esbuild',
    // The content security policy has no data: for styles and fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
