import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArticles } from '../../src/article/read-articles.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-read-'))
  await mkdir(join(folder, 'in', 'below'), { recursive: true })
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  await write('in/a.txt', '---\ntitle: "A day"\npublished: 2023-05-04\nsource: The Paper\n---\n\nShe left.\n')
  await write(
    'in/b.jsonl',
    '{"text":"One."}\n\nnot json\n{"text":7}\n{"text":"Two.","date":"2023-05-04","id":9}\n',
  )
  await write('in/below/c.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  await write('in/d.png', 'x')
  await write('in/.hidden.txt', 'Not read.')
  await write('empty.txt', '')
  await write('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]))
  await write('utf16.txt', Buffer.from('\uFEFFShe left.', 'utf16le'))
  await write('wrong.txt', '---\ntitel: A\n---\nText.')
  await write('wrong-date.txt', '---\npublished: tomorrow\n---\nText.')
  await write('rule.txt', '---\nA text that starts with a rule.')
  await symlink(folder, join(folder, 'in', 'loop'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(...names: string[]): Promise<string[]> {
  const out: string[] = []
  for await (const incoming of readArticles(names.map((name) => join(folder, name))))
    out.push(
      incoming.outcome === 'read'
        ? `${incoming.article.title ?? '-'} | ${incoming.article.text.trim()}`
        : incoming.error.message.replaceAll(`${folder}/`, ''),
    )
  return out
}

describe('a folder', () => {
  test('is read in order, each bad part told with its place and the rest kept', async () => {
    expect(await read('in')).toEqual([
      'A day | She left.',
      '- | One.',
      expect.stringMatching(/^in\/b\.jsonl:3: not JSON/),
      'in/b.jsonl:4: text must be a text',
      '- | Two.',
      expect.stringMatching(/^in\/below\/c\.txt: looks like a binary file/),
      'in/d.png: .png files are not read; give .txt or .jsonl',
    ])
  })
})

test.each([
  ['empty.txt', /empty\.txt: the file is empty/],
  ['latin.txt', /is not valid UTF-8; convert it/],
  ['utf16.txt', /- \| She left\./],
  ['wrong.txt', /wrong\.txt:2: expected "key: value" with one of title/],
  ['wrong-date.txt', /published must be an ISO date/],
  ['rule.txt', /- \| ---\nA text that starts with a rule\./],
])('%s', async (name, expected) => {
  expect((await read(name)).join('\n')).toMatch(expected)
})

test('a path that does not exist does not keep the others from being read', async () => {
  expect(await read('nowhere.txt', 'rule.txt')).toEqual([
    'nowhere.txt: no such file or folder',
    expect.stringMatching(/^- \| ---/),
  ])
})

test('a text that is many articles in one is refused before the engine sees it', async () => {
  await writeFile(join(folder, 'long.txt'), 'She left. '.repeat(500_000))
  expect(await read('long.txt')).toEqual([
    expect.stringMatching(/^long\.txt: 5,000,000 characters are too many for one article/),
  ])
})

test('standard input is text or JSON Lines', async () => {
  async function* bytes(text: string) {
    yield Buffer.from(text)
  }
  const texts: string[] = []
  for (const content of ['She left.', '{"text":"One."}\n{"text":"Two."}'])
    for await (const incoming of readArticles(['-'], { stdin: bytes(content) }))
      texts.push(incoming.outcome === 'read' ? incoming.article.text : incoming.error.message)
  expect(texts).toEqual(['She left.', 'One.', 'Two.'])
})
