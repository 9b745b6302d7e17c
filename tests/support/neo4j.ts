/**
 * A real Neo4j for tests: the one at NEO4J_URI, else a container where a Docker engine answers, else a server from Maven's jars.
 * Started once for the whole test run by the global set-up.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

export interface RunningNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Where it comes from, for the report. */
  readonly from: string
  stop(): Promise<void>
}

/** Milliseconds; the first start fetches 130 MB of jars. */
const LONGEST_START = 300_000

/** Where none can be had, why. */
export async function startNeo4j(): Promise<RunningNeo4j | { readonly missing: string }> {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  if (NEO4J_URI)
    return {
      uri: NEO4J_URI,
      user: NEO4J_USER,
      password: NEO4J_PASSWORD,
      from: 'NEO4J_URI',
      stop: () => Promise.resolve(),
    }
  const reasons = ['no NEO4J_URI']
  // A way that is there may still fail, where the image or the jars cannot be fetched: then the next one is tried.
  const attempt = (start: () => Promise<RunningNeo4j>) =>
    start().catch((error: unknown) => {
      reasons.push(error instanceof Error ? error.message : String(error))
      return null
    })
  if (await answers('docker', ['info', '--format', '{{.ServerVersion}}'])) {
    const container = await attempt(startContainer)
    if (container !== null) return container
  } else reasons.push('no Docker engine')
  if ((await answers('java', ['-version'])) && (await answers('mvn', ['-version']))) {
    const server = await attempt(startFromMaven)
    if (server !== null) return server
  } else reasons.push('not both of java and mvn')
  return { missing: reasons.join('; ') }
}

async function answers(command: string, args: readonly string[]): Promise<boolean> {
  return promisify(execFile)(command, args, { timeout: 20_000 }).then(
    () => true,
    () => false,
  )
}

async function startContainer(): Promise<RunningNeo4j> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j')
  const container = await new Neo4jContainer('neo4j:5.26-community').start()
  return {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    from: 'a container',
    stop: async () => {
      await container.stop()
    },
  }
}

async function startFromMaven(): Promise<RunningNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), 'dictum-neo4j-'))
  const port = await freePort()
  const script = fileURLToPath(new URL('neo4j-from-maven/start', import.meta.url))
  const server = spawn(script, [folder, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => (output = `${output}${chunk}`.slice(-4_000)))
  const uri = `bolt://127.0.0.1:${port}`
  const stop = async () => {
    await ended(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(uri, server)
  } catch (error) {
    await stop()
    throw new Error(
      `Neo4j from Maven did not start: ${error instanceof Error ? error.message : error}\n${output}`,
    )
  }
  return { uri, user: 'neo4j', password: '', from: 'Maven', stop }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await exit
}

async function untilReady(uri: string, server: ChildProcess): Promise<void> {
  const driver = neo4j.driver(uri)
  try {
    for (const start = Date.now(); Date.now() - start < LONGEST_START; await pause(250)) {
      if (server.exitCode !== null) throw new Error(`it ended with code ${server.exitCode}`)
      const ready = await driver.verifyConnectivity().then(
        () => true,
        () => false,
      )
      if (ready) return
    }
    throw new Error(`no answer within ${LONGEST_START / 1000} s`)
  } finally {
    await driver.close()
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
