/** Bytes → text, or a clear word on why they are none. */
import { AppError } from '../model/app-error.ts'

/** UTF-8, or UTF-16 with a byte order mark. @throws AppError BAD_INPUT for other bytes. */
export function decodeText(bytes: Uint8Array, from: string): string {
  if (bytes.length === 0) throw new AppError('BAD_INPUT', `${from}: the file is empty`)
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0))
    throw new AppError(
      'BAD_INPUT',
      `${from}: looks like a binary file (it holds NUL bytes); give plain text or JSON Lines`,
    )
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new AppError(
      'BAD_INPUT',
      `${from}: is not valid ${encoding.toUpperCase()}; convert it to UTF-8 first`,
    )
  }
}
