/** Native ES modules (`node --experimental-vm-modules`), TypeScript by swc; one PostgreSQL and one engine per run. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          // Native modules ask for `with { type: 'json' }`; swc drops it otherwise.
          experimental: { keepImportAttributes: true },
          transform: { react: { runtime: 'automatic' } }
        },
        module: { type: 'es6' }
      }
    ]
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
  maxWorkers: 2,
  testTimeout: 30_000,
  watchPathIgnorePatterns: ['<rootDir>/.yimen', '<rootDir>/dist', '<rootDir>/engine/target']
}
