import { defineConfig } from 'vitest/config'

const common = { testTimeout: 30_000, hookTimeout: 120_000 }

/**
 * Three projects: `unit` is pure and needs nothing but Node, `postgres` runs against a real PostgreSQL,
 * `browser` drives a real Chromium against a real server.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'quality/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: ['packages/*/src/**/*.postgres.test.ts'],
          globalSetup: ['packages/server/src/database/scratchCluster.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['e2e/src/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
