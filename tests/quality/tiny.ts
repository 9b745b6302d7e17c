/** A tiny article with its gold and its people as findings, for the tests of the scorers. */
import type { Annotations } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'
import { entity, mention } from '../support/findings.ts'
import { parseGold } from './parse-gold.ts'

/** Two people, a company and a ministry; a direct, an indirect, a nested statement; a former role; a meeting. */
export const TINY = parseGold(`<article id="tiny-1" date="2024-05-06">
<p><q s="1">“We will build it here,”</q> <c s="1">said</c> <a s="1"><n e="orr">Mina Orr</n></a>, <t of="orr" at="ard" s="former">a former director of <n e="ard">Ardent</n></t>. <a s="2"><r e="orr">She</r></a> <c s="2">told</c> <n e="vale">Tom Vale</n> <q s="2">that <a s="3"><r e="ministry">the ministry</r></a> had <c s="3">promised</c> <q s="3">two new roads</q></q>.</p>
<p><n e="orr">Orr</n> and <n e="vale">Vale</n> <i n="1">met</i> on Monday.</p>
<facts>
{"entities":{"orr":{"kind":"person","name":"Mina Orr"},"vale":{"kind":"person","name":"Tom Vale"},"ard":{"kind":"organization","name":"Ardent"},"ministry":{"kind":"group","name":"the ministry"}},
 "statements":[{"s":1,"by":"orr"},{"s":2,"by":"orr","to":["vale"],"channel":"phone"},{"s":3,"by":"ministry","nested":true}],
 "interactions":[{"i":1,"type":"meet","from":["orr"],"to":["vale"]}]}
</facts>
</article>`)

/** Where the words stand in the tiny article, or their `nth` time, counted from 0. */
export function at(words: string, nth = 0): Span {
  let start = TINY.text.indexOf(words)
  for (let i = 0; i < nth; i++) start = TINY.text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`${words} is not in the text`)
  return { start, end: start + words.length }
}

/** Entities 0 Orr, 1 Vale, 2 Ardent, 3 the ministry, with every mention right. */
export const PEOPLE: Pick<Annotations, 'entities' | 'mentions'> = {
  entities: [
    entity('person', 'Mina Orr'),
    entity('person', 'Tom Vale'),
    entity('organization', 'Ardent'),
    entity('group', 'the ministry'),
  ],
  mentions: [
    mention(0, at('Mina Orr')),
    mention(2, at('Ardent')),
    mention(0, at('She'), { form: 'pronoun' }),
    mention(1, at('Tom Vale')),
    mention(3, at('the ministry'), { form: 'nominal' }),
    mention(0, at('Orr', 1)),
    mention(1, at('Vale', 1)),
  ],
}
