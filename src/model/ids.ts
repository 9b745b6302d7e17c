/** Branded ids, made from content: the same article read twice is one article. */
import { createHash } from 'node:crypto'

export type Id<Type extends string> = string & { readonly __id: Type }

export type ArticleId = Id<'article'>
export type SourceId = Id<'source'>
export type MentionId = Id<'mention'>
export type ArticleEntityId = Id<'article-entity'>
export type StatementId = Id<'statement'>
export type InteractionId = Id<'interaction'>
export type RoleClaimId = Id<'role-claim'>
export type EntityId = Id<'entity'>
export type RoleId = Id<'role'>

/** Rises when the parts of any id change, so that old and new ids never mix. */
const ID_VERSION = 1

const PREFIXES = {
  article: 'art',
  source: 'src',
  mention: 'men',
  'article-entity': 'ae',
  statement: 'st',
  interaction: 'int',
  'role-claim': 'rc',
  entity: 'ent',
  role: 'role',
} as const

export type IdType = keyof typeof PREFIXES
type Part = string | number | boolean | null | readonly Part[]

/**
 * The id of a thing: its prefix and the first 16 bytes of SHA-256 over `[version, type, ...parts]` as JSON,
 * in lower-case base32 (RFC 4648, no padding).
 */
export function makeId<Type extends IdType>(type: Type, parts: readonly Part[]): Id<Type> {
  const digest = createHash('sha256')
    .update(JSON.stringify([ID_VERSION, type, ...parts]))
    .digest()
  return `${PREFIXES[type]}_${base32(digest.subarray(0, 16))}` as Id<Type>
}

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

function base32(bytes: Uint8Array): string {
  let out = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += ALPHABET[(buffer >> bits) & 31]
    }
  }
  return bits > 0 ? out + ALPHABET[(buffer << (5 - bits)) & 31] : out
}
