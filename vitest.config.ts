import { defineConfig } from 'vitest/config'

/** Only what hangs is ended: how long a thing may take is a matter of the benches. */
const common = { testTimeout: 120_000, hookTimeout: 120_000 }

/**
 * Four projects: `unit` is pure and needs nothing but Node, `postgres` runs against a real PostgreSQL which may be a given
 * one, `embedded` starts and kills whole servers with the built-in PostgreSQL, `browser` drives a real Chromium against a
 * real server. What keeps no state in its modules loads them once for all files (`isolate: false`): loading took longer than testing.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          maxWorkers: 2,
          isolate: false,
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'quality/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts', '**/*.embedded.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: ['packages/*/src/**/*.postgres.test.ts', 'crash/*.postgres.test.ts'],
          globalSetup: ['packages/server/src/database/scratchCluster.ts'],
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'embedded',
          include: ['packages/*/src/**/*.embedded.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['e2e/src/**/*.test.ts'],
          globalSetup: ['e2e/src/demonstration.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
