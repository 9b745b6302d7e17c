import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../src/article/make-article.ts'
import { explainFindings } from '../../src/cli/explain/findings.ts'
import { explainHtml } from '../../src/cli/explain/html.ts'
import { html } from '../../src/cli/explain/markup.ts'
import { cutAtMarks } from '../../src/cli/explain/segments.ts'
import type { Annotations, MentionFinding } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'
import { type SampleWords, annotations as sample } from '../support/sample-annotations.ts'

const PLAIN: SampleWords = {
  speaker: 'Ann Lee',
  title: 'mayor',
  place: 'Riga',
  addressee: 'Omar Farouk',
  content: 'The port is open.',
}

/** Markup and quotation marks of every kind, in every word that a page shows. */
const HOSTILE: SampleWords = {
  speaker: '<script>alert("Ann")</script> Lee',
  title: "\"><img src=x onerror='alert(1)'>",
  place: '</style><style>*{display:none}',
  addressee: '&lt;b&gt; Omar & <b>Sons</b>',
  content: '</p></main><a href="javascript:alert(2)">The port is open</a><!-- ',
}

interface Page {
  readonly text: string
  readonly page: string
}

function pageOf(words: SampleWords, change: (found: Annotations) => Annotations = (found) => found): Page {
  const { text, annotations } = sample(words)
  const article = makeArticle(
    { text, title: `${words.title} of ${words.place}`, source: words.speaker },
    { format: 'text', from: 'test' },
  )
  const explanation = explainFindings(article, change(annotations))
  const page = explainHtml([{ article, explanation, pipelineVersion: words.title }], 0)
  return { text: article.text, page }
}

/** What a browser shows of a piece of markup. */
function shown(markup: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] ?? '')
}

function allOf(page: string, pattern: RegExp): string[] {
  return Array.from(page.matchAll(pattern), ([, found]) => found ?? '')
}

/** The text of the card with a number, white space as single spaces. */
function card(page: string, number: number): string {
  const [found] = allOf(page, new RegExp(`<li class="card[^"]*" id="a1-f${number}">(.*?)\n</li>`, 'gs'))
  return shown((found ?? '').replace(/<\/?(?:dt|dd|p|span|li)\b/g, ' $&'))
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a page', () => {
  test.each([
    ['plain words', PLAIN],
    ['words full of markup', HOSTILE],
  ])('shows the text of the article and is whole, with %s', (_name, words) => {
    const { text, page } = pageOf(words)
    expect(allOf(page, /<p class="text">(.*?)<\/p>/gs).map(shown)).toEqual(text.split('\n'))
    for (const name of ['main', 'section', 'table', 'ol', 'li', 'p', 'a', 'span', 'dl', 'style'])
      expect(page.match(new RegExp(`<${name}\\b`, 'g'))?.length, name).toBe(
        page.match(new RegExp(`</${name}>`, 'g'))?.length,
      )
  })

  test('lets no word of an article become markup', () => {
    const { page } = pageOf(HOSTILE)
    expect(page).not.toMatch(/<(?:script|img|b)\b(?! class=")/)
    expect(page).not.toMatch(/<a [^>]*href="(?!#)/)
    expect(page.match(/<style\b/g)).toHaveLength(1)
    expect(page).toContain('&lt;script&gt;alert(&quot;Ann&quot;)&lt;/script&gt;')
  })

  test('runs nothing and asks for nothing', () => {
    const { page } = pageOf(PLAIN)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(
      /<(?:script|link|img|iframe|object|form)\b|\son\w+=|\ssrc=|url\(|@import|https?:/,
    )
  })

  test.each([
    ['plain words', PLAIN],
    ['words full of markup', HOSTILE],
  ])('has every id once, and every link leads to one, with %s', (_name, words) => {
    const { page } = pageOf(words, withPronoun)
    const ids = allOf(page, /\sid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = allOf(page, /\shref="#([^"]*)"/g)
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    // What lights up together is written in the style sheet by the same names.
    const lit = allOf(page, /\) \.(a1-[a-z]\d+)/g)
    expect(lit.length).toBeGreaterThan(5)
    expect(lit.filter((name) => !ids.includes(name))).toEqual([])
  })

  test('of several articles keeps them apart', () => {
    const { text, annotations } = sample(PLAIN)
    const article = makeArticle({ text }, { format: 'text', from: 'test' })
    const one = { article, explanation: explainFindings(article, annotations), pipelineVersion: '1' }
    const page = explainHtml([one, one], 0.6)
    const ids = allOf(page, /\sid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(page).toContain('<title>2 articles: what was found</title>')
    expect(page).toContain('what is less than 60 % sure')
  })
})

/** "Lee" of the second line as a pronoun would be: linked, and less sure. */
function withPronoun(found: Annotations): Annotations {
  return {
    ...found,
    mentions: found.mentions.map(
      (mention, number): MentionFinding =>
        number === 3 ? { ...mention, form: 'pronoun', rule: 'engine:pronoun', confidence: 0.62 } : mention,
    ),
  }
}

describe('a card', () => {
  test('of a statement tells its words, its speaker, and why it is that speaker', () => {
    const { page } = pageOf(PLAIN, (found) => ({
      ...found,
      statements: found.statements.map((statement) => ({
        ...statement,
        rule: 'engine:source',
        about: [1],
        channel: 'interview',
        place: 1,
        date: {
          start: 0,
          end: 3,
          expression: 'today',
          on: '2023-05-04',
          precision: 'day',
          basis: 'relative',
        },
      })),
    }))
    const told = card(page, 2)
    expect(told).toMatch(/^2 direct statement Ann Lee: “The port is open.” 90 % engine:source/)
    for (const detail of [
      'cue “told” (tell, inform)',
      'speaker phrase “Ann Lee”',
      'to Omar Farouk',
      'about Riga',
      'channel interview',
      'place Riga',
      'date today = 2023-05-04 (relative, to the day)',
      '“Ann Lee” said it: the engine ties the words to this speaker phrase 90 % engine:source',
      '“Ann Lee” means Ann Lee: the name itself; a rule 100 % sample',
    ])
      expect(told).toContain(detail)
  })

  test('of a statement whose speaker is not known says so', () => {
    const { page } = pageOf(PLAIN, (found) => ({
      ...found,
      statements: found.statements.map((statement) => ({ ...statement, speaker: null })),
    }))
    expect(card(page, 2)).toMatch(/^2 direct statement nobody known: “The port/)
    expect(card(page, 2)).toContain('nobody is likely enough: no speaker rather than a guess')
  })

  test('of a role and of an interaction tells status, modality, polarity and who says so', () => {
    const { page } = pageOf(PLAIN, (found) => ({
      ...found,
      interactions: found.interactions.map((one) => ({
        ...one,
        modality: 'planned',
        polarity: 'negative',
        assertedIn: 0,
      })),
    }))
    expect(card(page, 1)).toBe('1 role Ann Lee: mayor 90 % sample at Riga status current why a rule')
    expect(card(page, 3)).toBe(
      '3 meet Ann Lee → Omar Farouk 90 % sample trigger “met” (meet) modality planned polarity negative: not so as told by Ann Lee (2) why a rule',
    )
  })

  test('of a pronoun tells whom it means, the mention before, and how sure', () => {
    const told = card(pageOf(PLAIN, withPronoun).page, 3)
    expect(told).toMatch(/^3 pronoun “Lee” = Ann Lee 62 % engine:pronoun/)
    expect(told).toContain('chain person, 2 mentions mention before “Ann Lee”')
    expect(told).toContain('why likeliest of all that are mentioned around it')
  })
})

test('the table has every entity with all of its mentions and findings', () => {
  const { page } = pageOf(PLAIN)
  const rows = allOf(page, /<tr class="[^"]*" id="[^"]*">(.*?)<\/tr>/gs)
  expect(rows).toHaveLength(3)
  expect(allOf(rows[0] ?? '', /href="#a1-m\d+">([^<]*)</g)).toEqual(['Ann Lee', 'Lee'])
  expect(allOf(rows[0] ?? '', /class="finding"[^>]*>(\d+)</g)).toEqual(['1', '2', '3'])
})

test('markup takes in text escaped, markup as it is, and lists joined', () => {
  const list = ['<', html`<b>${'&'}</b>`, 3]
  expect(html`<p title="${`"'`}">${list}</p>`.markup).toBe('<p title="&quot;&#39;">&lt;<b>&amp;</b>3</p>')
})

const anyMark = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 20 }))
  .map(([start, size]): Span => ({ start, end: start + size }))

test('segments join to the stretch, and each has the marks that cover it', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 20 }),
      fc.integer({ min: 1, max: 40 }),
      fc.array(anyMark),
      (from, size, some) => {
        const stretch = { start: from, end: from + size }
        const marks = some.toSorted((a, b) => a.start - b.start)
        const segments = cutAtMarks(stretch, marks)
        expect(segments[0]?.start).toBe(stretch.start)
        expect(segments.at(-1)?.end).toBe(stretch.end)
        for (const [index, { start, end, marks: covering }] of segments.entries()) {
          expect(start).toBe(segments[index - 1]?.end ?? stretch.start)
          expect(covering).toEqual(
            marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > start),
          )
        }
      },
    ),
  )
})
