import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

// What a newcomer has to read before knowing how to build. More belongs into .ci/run or the command line.
test('there are about ten scripts', () => {
  expect(Object.keys(manifest.scripts).length).toBeLessThanOrEqual(12)
})

test('versions are exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
    [],
  )
})
