/**
 * What other systems and people reach, and what is aimed at: `references.json`. References of a task are of unseen news; those of a set are
 * of that very set. *Regex* is quotation marks, nearest verbs and "according to"; *BERT* was trained on statements of other papers, or of
 * the same; *people* is one annotator against another.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** All in per cent. */
const Reference = z.strictObject({
  /** What the simplest way reaches: regular expressions; for pairs of pronoun and name, to call all of them one. */
  floor: z.number().optional(),
  /** What is to be reached, and what would be very good. */
  bar: z.number().optional(),
  goal: z.number().optional(),
  /** Who reached what. */
  others: z.record(z.string(), z.number()).optional(),
})
export type Reference = z.infer<typeof Reference>

/** Name of a set, or of a task for all of its sets → label of a figure → reference. */
const References = z.record(z.string(), z.record(z.string(), Reference))
export type References = z.infer<typeof References>

export function readReferences(): References {
  return References.parse(JSON.parse(readFileSync(new URL('./references.json', import.meta.url), 'utf8')))
}

/** What is known of a figure of a set ("quotes.gum-news"): of the set itself, and where that is silent of its task. */
export function referenceFor(references: References, set: string, label: string): Reference {
  const ofTask = references[set.split('.')[0] ?? '']?.[label]
  return { ...ofTask, ...references[set]?.[label] }
}
