import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'

let lexicon: Lexicon

beforeAll(async () => {
  lexicon = await loadLexicon('seeds/lexicon')
})

test.each([
  [
    'irregular verbs',
    'say: said says saying; tell: told; think: thought; write: wrote; speak: spoke; meet: met meeting',
  ],
  [
    'verbs that lost an e',
    'urge: urged urging; announce: announced; argue: arguing; settle: settled; negotiate: negotiating',
  ],
  [
    'verbs on no list that lost an e',
    'hope: hoped; vote: voted; provide: provided; plunge: plunged; evacuate: evacuated',
  ],
  [
    'verbs on no list without e',
    'happen: happened; clean: cleaned; repeat: repeating; explain: explained; wait: waited',
  ],
  [
    'doubled consonants',
    'admit: admitted; plan: planned; stop: stopping; press: pressed; call: called; refer: referring',
  ],
  ['verbs in y', 'deny: denied denies; try: tries; die: died dying; reply: replying'],
  ['verbs in ee and oe', 'agree: agreed agreeing; free: freed; succeed: succeed succeeded'],
  [
    'plurals',
    'talk: talks; envoy: envoys; ally: allies; church: churches; case: cases; woman: women; lawsuit: lawsuits',
  ],
  [
    'words that only look inflected',
    'news: news; during: during; spring: spring; press: press; hundred: hundred; virus: virus',
  ],
  ['any case', 'say: SAID Said; urge: Urged'],
])('%s', (_name, table) => {
  for (const line of table.split('; ')) {
    const [lemma = '', forms = ''] = line.split(': ')
    for (const form of forms.split(' ')) expect(`${form}: ${lexicon.lemma(form)}`).toBe(`${form}: ${lemma}`)
  }
})

test('every word has a lemma, and never an empty one', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (word) => lexicon.lemma(word).length > 0))
})
