import { defineConfig } from 'vitest/config'

/** The tests of statutory time alone, as the mutation run repeats them. */
export default defineConfig({
  test: { include: ['packages/law/src/**/*.test.ts'], exclude: ['**/node_modules/**'] },
})
