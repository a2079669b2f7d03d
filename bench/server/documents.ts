import { composeDocument, type DocumentId, documentTypes, placeholdersOf, type Words } from '@hengjian/casework'
import { plainDate } from '@hengjian/law'
import { renderDocx } from '../../packages/server/src/documents/renderDocx'
import { tell, timed } from '../outcome'

const OFFICE = { name: '青石市北原区人民检察院', area: '青北', department: '侦' }
const TEXT = '经查，办案单位未在法定期限内通知家属，讯问没有同步录音录像，笔录未经核对签名。\n'.repeat(20)

/** Composes and renders one document of a type, every field of it filled with a page of text. */
async function make(id: DocumentId): Promise<number> {
  const type = documentTypes[id]
  const names = placeholdersOf(type).map(({ name }) => name)
  const words: Words = Object.fromEntries(names.map((name) => [name, { title: name, text: TEXT }]))
  const date = plainDate(2026, 3, 5)
  if (date === undefined) throw new RangeError('no such day')
  const occasion = { office: OFFICE, number: '青北检侦〔2026〕1号', date, words, writer: '周予安', signer: '沈知白' }
  const made = composeDocument(type, occasion)
  if (!made.ok) throw new Error(`${id} is not complete`)
  return (await renderDocx(made.document)).length
}

const ids = Object.keys(documentTypes) as DocumentId[]
let bytes = 0
const took = await timed(async () => {
  for (const id of ids) bytes += await make(id)
})
tell(took, { documents: ids.length, bytes })
