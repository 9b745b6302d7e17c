import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const packages = (
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> }
).packages

// A registry's host would tie every install to the machine that made the lock file.
test('the lock file names no registry', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))
  expect(named.map(([path]) => path)).toEqual([])
})

// npm installs only what is locked: a platform that is missing here has no embedded store.
test('the lock file has the embedded engine for every platform', () => {
  const platforms = packages['node_modules/@grafeo-db/js']?.optionalDependencies ?? {}
  expect(Object.keys(platforms).length).toBeGreaterThanOrEqual(5)
  const locked = Object.keys(platforms).map((name) => [name, packages[`node_modules/${name}`]?.version])
  expect(Object.fromEntries(locked)).toEqual(platforms)
})
