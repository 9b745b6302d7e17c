import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node loads the CommonJS form of graphql everywhere; Vite would load the other one beside it, and types of two are strangers.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // The embedded store's addon is not safe to load in several worker threads of one process.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
