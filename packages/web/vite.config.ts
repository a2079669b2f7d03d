import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built for the browser baseline of procuratorate offices; the server serves `dist` itself. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'chrome90',
    cssTarget: 'chrome90',
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8400' } },
})
