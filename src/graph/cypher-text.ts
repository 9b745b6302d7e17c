/** A Cypher text that was written or printed by us, never by data: values go in as parameters. */
export type CypherText = string & { readonly __cypher: true }

/** Marks a text as Cypher. What is put in must be Cypher too, or a label or type of the closed lists in `labels.ts`. */
export function cypher(parts: TemplateStringsArray, ...inserted: readonly string[]): CypherText {
  return String.raw({ raw: parts }, ...inserted)
    .trim()
    .replace(/\n {2,}/g, '\n') as CypherText
}
