/** One thing that was found at an input: an article, or why it is none. */
import type { AppError } from './app-error.ts'
import type { Article } from './article.ts'

export type Incoming =
  | { readonly outcome: 'read'; readonly from: string; readonly article: Article }
  | { readonly outcome: 'unreadable'; readonly from: string; readonly error: AppError }
