import { TextDecoder } from 'node:util'

/** Bytes that no text holds in UTF-8 or GB 18030: control characters but tab, line feed, form feed and carriage return. */
const isControl = (byte: number): boolean =>
  byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)

/** Whether a file is text, as UTF-8 or GB 18030 say it, told while it streams. */
export class PlainText {
  private readonly decoders = ['utf-8', 'gb18030'].map((name) => new TextDecoder(name, { fatal: true }))
  private readonly broken = new Set<TextDecoder>()
  private control = false

  add(chunk: Uint8Array): void {
    this.control ||= chunk.some(isControl)
    if (this.control) return
    for (const decoder of this.decoders) this.decode(decoder, chunk)
  }

  /** To be asked once, at the end. */
  isText(): boolean {
    for (const decoder of this.decoders) this.decode(decoder)
    return !this.control && this.broken.size < this.decoders.length
  }

  private decode(decoder: TextDecoder, chunk?: Uint8Array): void {
    if (this.broken.has(decoder)) return
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      this.broken.add(decoder)
    }
  }
}
