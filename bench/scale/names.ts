import type { Sealer } from '../../packages/server/src/facts/sealer'
import { pinyinForms } from '../../packages/server/src/search/pinyin'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
]
const GIVEN = [
  ...'安柏川德恩枫光海嘉建静凯岚丽明宁平琪荣森涛伟晓雅泽志竹云昕博文秋春夏冬松梅兰菊石水月星晨雨雪峰江河山',
]

/** The name and the identity number of the invented person of an ordinal; names come up again and again, as they do. */
export function inventedPerson(ordinal: number): { readonly name: string; readonly idNumber: string } {
  const mixed = Math.imul(ordinal + 1, 2_654_435_761) >>> 0
  const pick = (from: readonly string[], by: number): string => from[Math.floor(mixed / by) % from.length] ?? ''
  const name = `${pick(SURNAMES, 1)}${pick(GIVEN, 51)}${pick(GIVEN, 2601)}`
  const born = 1950 + (mixed % 55)
  return { name, idNumber: `990000${born}0101${String(ordinal % 10_000).padStart(4, '0')}` }
}

/** The digests by which a person is found, as `blind_index` keeps them. */
export function digestsOf(
  { name, idNumber }: { readonly name: string; readonly idNumber: string },
  sealer: Pick<Sealer, 'digest'>,
): readonly (readonly [field: string, digest: string])[] {
  const { full, initials } = pinyinForms(name)
  const texts = [
    ['name', name],
    ['idNumber', idNumber],
    ['idNumberEnd', idNumber.slice(-4)],
    ...full.map((text) => ['pinyin', text] as const),
    ...initials.map((text) => ['initials', text] as const),
  ] as const
  return texts.map(([field, text]) => [field, sealer.digest(field, text)])
}
