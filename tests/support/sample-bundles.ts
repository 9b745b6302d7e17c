/** Small bundles made by hand, so that tests of the stores need no engine. Texts, people and papers are invented. */

import { makeArticle } from '../../src/article/make-article.ts'
import { makeBundle } from '../../src/facts/make-bundle.ts'
import type { Bundle } from '../../src/model/bundle.ts'
import { annotations as sample } from './sample-annotations.ts'

export interface SampleOptions {
  readonly url?: string
  readonly published?: string
  readonly pipelineVersion?: string
}

/**
 * "SPEAKER, the TITLE of PLACE, told ADDRESSEE: “CONTENT” She met ADDRESSEE. SURNAME left." with everything in it found: one statement with
 * its addressee, one role, one meeting, and all names.
 */
export function sampleBundle(
  words: { speaker: string; title: string; place: string; addressee: string; content: string },
  options: SampleOptions = {},
): Bundle {
  const { text, annotations, sentences } = sample(words)
  const article = makeArticle(
    { text, url: options.url, published: options.published, source: 'The Sample' },
    { format: 'text', from: 'sample' },
  )
  return makeBundle(article, sentences, annotations, options.pipelineVersion ?? 'test-1')
}

export const LEE = {
  speaker: 'Ann R. Lee',
  title: 'mayor',
  place: 'Riga',
  addressee: 'Omar Farouk',
  content: 'The port is open.',
}
export const FAROUK = {
  speaker: 'Omar Farouk',
  title: 'harbour master',
  place: 'Riga',
  addressee: 'Ann Lee',
  content: 'Ships “wait” 🚢 at sea.',
}
export const OTHER = {
  speaker: 'Iris Novak',
  title: 'judge',
  place: 'Graz',
  addressee: 'Paul Moreau',
  content: 'The case is closed.',
}

/** Three articles, two of them about the same people. */
export function sampleBundles(): Bundle[] {
  return [
    sampleBundle(LEE, { url: 'https://example.org/2023/05/01/lee', published: '2023-05-01' }),
    sampleBundle(FAROUK, { url: 'https://example.org/2023/05/02/farouk', published: '2023-05-02' }),
    sampleBundle(OTHER),
  ]
}
