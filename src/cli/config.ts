/** Settings from the environment and the command line, checked at this door. */
import { z } from 'zod'
import { AppError } from '../model/app-error.ts'

const Environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/\S+$/, 'must look like bolt://host:7687')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
  DICTUM_DATA: z.string().min(1).default('.dictum'),
  DICTUM_HOST: z.string().min(1).default('127.0.0.1'),
  DICTUM_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DICTUM_PROFILE: z.enum(['open', 'locked']).default('open'),
  DICTUM_MIN_CONFIDENCE: z.coerce.number().min(0).max(1).default(0),
})

export interface StoreOptions {
  /** `--data`: folder of the embedded store, or `:memory:`. */
  readonly data?: string | undefined
  /** `--neo4j`: address of a Neo4j server. */
  readonly neo4j?: string | undefined
}

/** What the command line may set. */
export interface Settings extends StoreOptions {
  /** `--min-confidence`: in [0, 1], what is less sure does not get into the graph. */
  readonly minConfidence?: number | undefined
}

export interface Config {
  readonly neo4j: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database?: string
  } | null
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly profile: 'open' | 'locked'
  readonly minConfidence: number
}

/** The command line goes before the environment. @throws AppError CONFIGURATION naming each variable that is wrong. */
export function readConfig(options: Settings = {}, env: NodeJS.ProcessEnv = process.env): Config {
  if (options.data !== undefined && options.neo4j !== undefined)
    throw new AppError('USAGE', 'give --data or --neo4j, not both')
  // An empty variable is one that a compose file left unset.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const uri = options.neo4j ?? (options.data === undefined ? set['NEO4J_URI'] : undefined)
  const parsed = Environment.safeParse({ ...set, NEO4J_URI: uri })
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new AppError('CONFIGURATION', `the settings are wrong: ${problems.join('; ')}`)
  }
  const { data } = parsed
  return {
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : {
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            ...(data.NEO4J_DATABASE === undefined ? {} : { database: data.NEO4J_DATABASE }),
          },
    dataFolder: options.data ?? data.DICTUM_DATA,
    host: data.DICTUM_HOST,
    port: data.DICTUM_PORT,
    profile: data.DICTUM_PROFILE,
    minConfidence: options.minConfidence ?? data.DICTUM_MIN_CONFIDENCE,
  }
}
