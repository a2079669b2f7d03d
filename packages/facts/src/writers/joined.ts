const PIECE = 64 * 1024

/** Joins small texts into pieces worth writing. */
export async function* joined(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const text of texts) {
    held += text
    if (held.length < PIECE) continue
    yield held
    held = ''
  }
  yield held
}
