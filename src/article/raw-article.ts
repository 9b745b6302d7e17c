/** What any input format gives of an article, checked at this door. */
import { z } from 'zod'
import { AppError } from '../model/app-error.ts'

const text = z.string({ error: 'must be a text' })
const short = text.trim().min(1, 'must not be empty').max(2_000, 'must not be longer than 2,000 characters')

/** Keys beyond these are left alone: files from elsewhere carry more than is read. */
const RawArticle = z.object({
  text,
  title: short.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).nullish(),
  id: z.union([short, z.number().transform(String)]).nullish(),
  published: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], {
      error: 'must be an ISO date (2023-05-04) or an instant (2023-05-04T10:00:00Z)',
    })
    .nullish(),
  source: short.nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "en"')
    .nullish(),
})
export type RawArticle = z.infer<typeof RawArticle>

/** Checks one record. `from` ("file.jsonl:3") leads the message of the error, which names each field that is wrong. */
export function parseRawArticle(record: unknown, from: string): RawArticle {
  const parsed = RawArticle.safeParse(record)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'record'} ${issue.message}`)
  throw new AppError('BAD_INPUT', `${from}: ${problems.join('; ')}`)
}
