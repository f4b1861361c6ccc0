import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// npm run dev sets it; the built pages are served by the server itself and need no proxy.
const server = process.env.YIMEN_SERVER_URL ?? 'http://127.0.0.1:8180'
const proxy = { target: server, changeOrigin: false, secure: false }

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    // Says which file holds what; a test weighs the inbox by it.
    manifest: true,
    chunkSizeWarningLimit: 1500
  },
  // With the slash: the pages' own /api.ts is served by Vite.
  server: { proxy: { '/api/': proxy, '/engine-rest/': proxy, '/health/': proxy } }
})
